using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Web.Exports;

/// <summary>What is to be exported, and how it is to look.</summary>
public sealed record ExportRequest
{
    public required View View { get; init; }

    /// <summary>Null for <see cref="ExportSource.DefaultTitle"/>.</summary>
    public string? Title { get; init; }

    public string? Note { get; init; }

    public ImmutableDictionary<string, Place> Places { get; init; } = ExportInput.NoPlaces;

    /// <summary>Absolute address that leads back to the view, or null.</summary>
    public string? Link { get; init; }

    /// <inheritdoc cref="ExportInput.Texts"/>
    public TextExtent Texts { get; init; } = TextExtent.None;

    public ExportTheme Theme { get; init; }

    /// <inheritdoc cref="ExportInput.Background"/>
    public ImageBackground? Background { get; init; }

    /// <inheritdoc cref="ExportInput.Scale"/>
    public int Scale { get; init; } = 1;

    /// <inheritdoc cref="ExportInput.ShownOnly"/>
    public bool ShownOnly { get; init; }

    /// <inheritdoc cref="ExportInput.Width"/>
    public int Width { get; init; } = 1000;

    /// <inheritdoc cref="ExportLook.Created"/>
    public DateTimeOffset? Created { get; init; }

    /// <summary>What is selected, spelled as in the URL, or null.</summary>
    public string? Selection { get; init; }
}
