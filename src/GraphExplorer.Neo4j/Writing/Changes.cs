namespace GraphExplorer.Neo4j.Writing;

/// <summary>What becomes of one record: <paramref name="Before"/> is null where it is new, <paramref name="After"/> where it goes.</summary>
internal sealed record Change<T>(StoredRecord<T>? Before, StoredRecord<T>? After) where T : class
{
    /// <summary>Whether the record itself is written, and not only whose it is.</summary>
    public bool Writes => After is not null && !After.Record.Equals(Before?.Record);

    /// <summary>Whether only its data sets change.</summary>
    public bool Joins => After is not null && !Writes && !After.DataSets.AsSpan().SequenceEqual(Before!.DataSets.AsSpan());

    public bool Touches => Writes || Joins;

    public bool Goes => After is null && Before is not null;
}

/// <summary>What a write does to the database; records that stay as they are may be among them, or not.</summary>
/// <param name="DataSets">Data sets that are new, or have another version.</param>
/// <param name="Gone">Names of those that are no more.</param>
internal sealed record Changes(
    IReadOnlyList<Change<Actor>> Actors, IReadOnlyList<Change<Document>> Documents, IReadOnlyList<Change<Claim>> Claims,
    IReadOnlyList<DataSetHead> DataSets, IReadOnlyList<string> Gone);
