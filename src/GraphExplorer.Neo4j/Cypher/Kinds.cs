namespace GraphExplorer.Neo4j.Cypher;

/// <summary>The kinds of records, as conflicts and <see cref="Names.Earlier"/> name them.</summary>
internal static class Kinds
{
    public const string Actor = "actor";
    public const string Document = "document";
    public const string Claim = "claim";
}
