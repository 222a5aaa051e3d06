namespace GraphExplorer.Core.Stores;

/// <summary>A data set in a store, with the numbers of its records, including those that other data sets have too.</summary>
/// <param name="Version">Edition of the data, or null.</param>
/// <param name="Created">When it was first imported.</param>
public sealed record DataSetSummary(string Name, int Documents, int Claims, int Actors, string? Version, DateTimeOffset Created);

/// <summary>Result of removing a data set.</summary>
/// <param name="Taken">Deleted records: no other data set had them and no remaining record used them.</param>
/// <param name="Restored">Records that it had replaced: they now have the version of the newest remaining data set.</param>
/// <param name="Kept">Records that stay unchanged, since other data sets have or use them.</param>
public sealed record DataSetRemoval(string Name, RecordCounts Taken, RecordCounts Restored, RecordCounts Kept);

public readonly record struct RecordCounts(int Actors, int Documents, int Claims);

/// <summary>A data set without its records.</summary>
public sealed record DataSetHead(string Name, string? Version, DateTimeOffset Created);

/// <summary>A record in a store, with its memberships.</summary>
/// <param name="DataSets">Names of the data sets that brought it, in the order of their last import of it, the newest last. Never empty.</param>
/// <param name="Earlier">Versions that differ from the stored one, by the name of their data set; never of the newest data set.</param>
public sealed record StoredRecord<T>(T Record, ImmutableArray<string> DataSets, ImmutableDictionary<string, T> Earlier) where T : class
{
    public bool Equals(StoredRecord<T>? other) =>
        other is not null && Record.Equals(other.Record) && DataSets.AsSpan().SequenceEqual(other.DataSets.AsSpan())
        && Earlier.Count == other.Earlier.Count && Earlier.All(e => other.Earlier.TryGetValue(e.Key, out var said) && said.Equals(e.Value));

    public override int GetHashCode() => HashCode.Combine(Record, DataSets.Length, Earlier.Count);
}

/// <summary>Content of a store without its snapshots, which are read one by one. Lists are in ordinal order of name or id.</summary>
public sealed partial record StoreContent(
    ImmutableArray<DataSetHead> DataSets, ImmutableArray<StoredRecord<Actor>> Actors, ImmutableArray<StoredRecord<Document>> Documents,
    ImmutableArray<StoredRecord<Claim>> Claims)
{
    /// <summary>Equal when all lists are, in order.</summary>
    public bool Equals(StoreContent? other) => other is not null
        && DataSets.AsSpan().SequenceEqual(other.DataSets.AsSpan()) && Actors.AsSpan().SequenceEqual(other.Actors.AsSpan())
        && Documents.AsSpan().SequenceEqual(other.Documents.AsSpan()) && Claims.AsSpan().SequenceEqual(other.Claims.AsSpan());

    public override int GetHashCode() => HashCode.Combine(DataSets.Length, Actors.Length, Documents.Length, Claims.Length);
}
