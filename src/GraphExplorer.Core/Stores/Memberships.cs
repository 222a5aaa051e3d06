namespace GraphExplorer.Core.Stores;

/// <summary>A data set that a store holds, with the numbers of the records that it brought, those that others brought too among them.</summary>
/// <param name="Version">Edition of the data, or null.</param>
/// <param name="Created">When it was first imported.</param>
public sealed record DataSetSummary(string Name, int Documents, int Claims, int Actors, string? Version, DateTimeOffset Created);

/// <summary>What removing a data set did.</summary>
/// <param name="Taken">Records that only it had and nothing else uses: they are gone.</param>
/// <param name="Restored">Records that it had replaced: they are again as the newest remaining data set said.</param>
/// <param name="Kept">Records that stay unchanged, since other data sets have or use them.</param>
public sealed record DataSetRemoval(string Name, RecordCounts Taken, RecordCounts Restored, RecordCounts Kept);

public readonly record struct RecordCounts(int Actors, int Documents, int Claims);

/// <summary>A data set by itself.</summary>
public sealed record DataSetHead(string Name, string? Version, DateTimeOffset Created);

/// <summary>A record as it stands in a store.</summary>
/// <param name="DataSets">Names of the data sets that brought it, in the order of their last imports of it; the newest last. Never empty.</param>
/// <param name="Earlier">What data sets among them, the newest excepted, say of it that is not what stands, by name.</param>
public sealed record StoredRecord<T>(T Record, ImmutableArray<string> DataSets, ImmutableDictionary<string, T> Earlier) where T : class
{
    public bool Equals(StoredRecord<T>? other) =>
        other is not null && Record.Equals(other.Record) && DataSets.AsSpan().SequenceEqual(other.DataSets.AsSpan())
        && Earlier.Count == other.Earlier.Count && Earlier.All(e => other.Earlier.TryGetValue(e.Key, out var said) && said.Equals(e.Value));

    public override int GetHashCode() => HashCode.Combine(Record, DataSets.Length, Earlier.Count);
}

/// <summary>All that a store holds but its snapshots, which are read one by one: lists in ordinal order of name or id.</summary>
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
