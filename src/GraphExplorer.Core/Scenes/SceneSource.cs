namespace GraphExplorer.Core.Scenes;

/// <summary>Input of a scene.</summary>
public sealed record SceneSource
{
    /// <summary>Revision of the store, or the snapshot's id.</summary>
    public required string Revision { get; init; }

    /// <summary>All claims; where these are too many for a browser, those that pass the filters; where even these are too many, none.</summary>
    public required ClaimSet Claims { get; init; }

    /// <summary>
    /// The ties over all time, whatever the filters. Null where <see cref="Claims"/> has every claim; the ties are then computed from it.
    /// </summary>
    public IReadOnlyCollection<Tie>? Ties { get; init; }

    /// <summary>As <see cref="PictureData.Total"/>; null for the number of <see cref="Claims"/>.</summary>
    public int? Total { get; init; }

    /// <summary>As <see cref="PictureData.Complete"/>.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>As <see cref="PictureData.TooMany"/>.</summary>
    public bool TooMany { get; init; }

    /// <summary>The view whose hits are wanted (<see cref="PictureData.Hits"/>).</summary>
    public View View { get; init; } = View.Everything;
}
