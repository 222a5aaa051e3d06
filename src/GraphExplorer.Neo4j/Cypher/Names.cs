namespace GraphExplorer.Neo4j.Cypher;

/// <summary>Labels, relationship types and the names of what is written to them.</summary>
internal static class Names
{
    public const string Actor = "Actor";
    public const string Document = "Document";
    public const string Snapshot = "Snapshot";
    public const string Migration = "GraphExplorerMigration";
    public const string Revision = "GraphExplorerRevision";

    /// <summary>The labels under which another's nodes would be mistaken for ours.</summary>
    public static ImmutableArray<string> DataLabels { get; } = [Actor, Document, Snapshot];

    /// <summary>The type of the relationships that are claims of a relation: its word in capitals.</summary>
    public static string TypeOf(Relation relation) => Words<Relation>.Of(relation).ToUpperInvariant();

    public static Relation RelationOf(string type) => Words<Relation>.TryParse(type.ToLowerInvariant(), out var relation)
        ? relation
        : throw new InvalidDataException($"'{type}' is the type of no relation.");

    /// <summary>All types of claims, in the order of their relations.</summary>
    public static ImmutableArray<string> ClaimTypes { get; } = [.. Enum.GetValues<Relation>().Select(TypeOf)];
}
