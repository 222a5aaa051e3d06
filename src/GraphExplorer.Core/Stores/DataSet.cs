namespace GraphExplorer.Core.Stores;

/// <summary>What one import brings. References resolve within it.</summary>
public sealed record DataSet(string Name, ImmutableArray<Actor> Actors, ImmutableArray<Document> Documents, ImmutableArray<Claim> Claims)
{
    /// <summary>Name of the bundled data set.</summary>
    public const string Sample = "sample";

    /// <summary>Most claims of one import.</summary>
    public const int MostClaims = 1_000_000;
}

/// <summary>A data set that a store holds, with the numbers of its documents and claims, and of the actors that they use.</summary>
public sealed record DataSetSummary(string Name, int Documents, int Claims, int Actors);

/// <param name="Replace">Whether known ids with other content are overwritten.</param>
/// <param name="RemoveFirst">Names of data sets to take out in the same transaction, before.</param>
public sealed record ImportOptions(bool Replace = false, ImmutableArray<string> RemoveFirst = default);

/// <summary>What an import did: new, replaced and known ones of each kind.</summary>
public sealed record ImportCounts(KindCounts Actors, KindCounts Documents, KindCounts Claims);

public readonly record struct KindCounts(int New, int Replaced, int Known);

/// <summary>How far an import is, in items of all kinds.</summary>
public readonly record struct ImportProgress(int Done, int Total);

/// <summary>A known id whose content differs: "actor", "document" or "claim".</summary>
public readonly record struct ImportConflict(string Kind, string Id, string Reason);

/// <param name="Json">The snapshot as JSON, as it was saved.</param>
public sealed record StoredSnapshot(string Id, string Title, DateTimeOffset Created, string Json);

/// <param name="Bytes">Length of its JSON in UTF-8.</param>
public sealed record SnapshotSummary(string Id, string Title, DateTimeOffset Created, long Bytes);
