namespace GraphExplorer.Core.Cypher;

/// <summary>Labels and relationship types of a Neo4j database of this program, and the names of what is written to them.</summary>
public static class Names
{
    public const string Actor = "Actor";
    public const string Document = "Document";
    public const string Snapshot = "Snapshot";
    public const string DataSet = "DataSet";

    /// <summary>A data set's version of a record of which another data set's version is stored. Kept apart from the records, so that no view finds it.</summary>
    public const string Earlier = "GraphExplorerEarlier";

    public const string Migration = "GraphExplorerMigration";
    public const string Revision = "GraphExplorerRevision";

    /// <summary>Data set of records that no import brought; exported scripts name it, too.</summary>
    public const string ByHand = "script";

    /// <summary>Labels of ours that another program may use too: its nodes would be mistaken for ours.</summary>
    public static ImmutableArray<string> DataLabels { get; } = [Actor, Document, Snapshot, DataSet];

    /// <summary>The type of the relationships that are claims of a relation: its word in capitals.</summary>
    public static string TypeOf(Relation relation) => relation.Word.ToUpperInvariant();

    /// <exception cref="InvalidDataException">No relation has this type.</exception>
    public static Relation RelationOf(string type) => RelationTable.TryParse(type.ToLowerInvariant(), out var relation)
        ? relation
        : throw new InvalidDataException($"'{type}' is the type of no relation.");

    /// <summary>All types of claims, in the order of their relations.</summary>
    public static ImmutableArray<string> ClaimTypes => [.. RelationTable.All.Select(TypeOf)];

    /// <summary>All types of claims, as a pattern asks for any of them.</summary>
    public static string AnyClaim => string.Join('|', ClaimTypes);
}
