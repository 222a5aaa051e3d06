namespace GraphExplorer.Core.Stores;

/// <summary>What an import may do to records that the store knows.</summary>
/// <param name="Replace">
/// Whether records with a known id and other content are overwritten. The versions of other data sets are kept, and one of them is restored
/// when this data set is removed.
/// </param>
/// <param name="Renew">
/// Whether this is a newer edition of the whole data set with its name: records that it lacks are taken out of that data set, and deleted
/// where no other data set has or uses them. Without <paramref name="Replace"/>, a changed record that another data set also has or uses is
/// kept unchanged ("held"), and the data set keeps its old version number while any record is held. There are no conflicts.
/// </param>
public sealed record ImportOptions(bool Replace = false, bool Renew = false);

/// <summary>Result of an import: numbers of new, replaced and known records of each kind.</summary>
public sealed record ImportCounts(KindCounts Actors, KindCounts Documents, KindCounts Claims)
{
    /// <summary>With <see cref="ImportOptions.Renew"/>: number of deleted records that the newer edition lacks.</summary>
    public int Removed { get; init; }

    /// <summary>
    /// With <see cref="ImportOptions.Renew"/>: records that were kept unchanged since other data sets have or use them, each with what differs.
    /// In order of kind and id.
    /// </summary>
    public ImmutableArray<ImportConflict> Held { get; init; } = [];

    public bool Equals(ImportCounts? other) => other is not null
        && Actors == other.Actors && Documents == other.Documents && Claims == other.Claims && Removed == other.Removed
        && Held.AsSpan().SequenceEqual(other.Held.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Actors, Documents, Claims, Removed, Held.Length);
}

public readonly record struct KindCounts(int New, int Replaced, int Known);

/// <summary>Progress of an import, in records of all kinds.</summary>
public readonly record struct ImportProgress(int Done, int Total);

/// <summary>A record with a known id and other content; its kind is "actor", "document" or "claim".</summary>
public readonly record struct ImportConflict(string Kind, string Id, string Reason);
