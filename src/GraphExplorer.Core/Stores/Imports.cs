namespace GraphExplorer.Core.Stores;

/// <summary>What an import may do to records that the store knows.</summary>
/// <param name="Replace">Whether known ids with other content are overwritten. What other data sets say of them is kept, and comes back when this one is removed.</param>
/// <param name="Renew">
/// Whether this is a newer edition of the whole data set of its name: what that set has and this one lacks leaves it, and goes where no
/// other data set has or uses it. Without <paramref name="Replace"/>, a record that another data set has too or uses is held: it stays as
/// it stands, and so does the version of the data set while anything is held. Never a conflict.
/// </param>
public sealed record ImportOptions(bool Replace = false, bool Renew = false);

/// <summary>What an import did: new, replaced and known ones of each kind.</summary>
public sealed record ImportCounts(KindCounts Actors, KindCounts Documents, KindCounts Claims)
{
    /// <summary>With <see cref="ImportOptions.Renew"/>: how many records the newer edition took out.</summary>
    public int Removed { get; init; }

    /// <summary>With <see cref="ImportOptions.Renew"/>: what would have changed, and was held for others' sake; the reason says what. In order of kind and id.</summary>
    public ImmutableArray<ImportConflict> Held { get; init; } = [];

    public bool Equals(ImportCounts? other) => other is not null
        && Actors == other.Actors && Documents == other.Documents && Claims == other.Claims && Removed == other.Removed
        && Held.AsSpan().SequenceEqual(other.Held.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Actors, Documents, Claims, Removed, Held.Length);
}

public readonly record struct KindCounts(int New, int Replaced, int Known);

/// <summary>How far an import is, in items of all kinds.</summary>
public readonly record struct ImportProgress(int Done, int Total);

/// <summary>A known id whose content differs: "actor", "document" or "claim".</summary>
public readonly record struct ImportConflict(string Kind, string Id, string Reason);
