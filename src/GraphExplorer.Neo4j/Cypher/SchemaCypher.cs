using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Neo4j.Writing;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>One step of the schema: statements that change nothing when they run again.</summary>
/// <param name="Then">What needs this program beside statements, after them; ends alike when it runs again, or twice at once.</param>
internal sealed record Migration(int Number, string Name, ImmutableArray<string> Statements, Func<Server, CancellationToken, Task>? Then = null);

/// <summary>The schema: its migrations, what tells how far a database is, and what tells whether it is ours.</summary>
internal static class SchemaCypher
{
    /// <summary>All migrations, in order. One that was released is never changed; a later one mends it.</summary>
    public static ImmutableArray<Migration> Migrations { get; } =
    [
        new(1, "Unique ids, and indexes of dates and words", [.. First()]),
        new(2, "Voices and words by their spelling, and how far each claim's document reaches", [], Refolding.AllAsync),
    ];

    public static Statement Done { get; } = new($"MATCH (m:{Names.Migration}) RETURN m.number ORDER BY m.number");

    /// <summary>Which of our labels have nodes.</summary>
    public static Statement LabelsInUse { get; } = new(string.Join(
        " UNION ALL ", Names.DataLabels.Select(label => $"MATCH (n:{label}) WITH n LIMIT 1 RETURN '{label}' AS label")));

    /// <summary>Indexes fill in the background; a query that names one fails until it is there.</summary>
    public static Statement AwaitIndexes { get; } = new("CALL db.awaitIndexes(300)");

    /// <summary>
    /// Has the indexes looked at anew, and plans made by what they hold now. Neo4j does so by itself in time; until then it plans for the
    /// database that was there before an import.
    /// </summary>
    public static Statement Replan { get; } = new("CALL db.prepareForReplanning(30)");

    /// <summary>Records a migration, and makes a new revision: what was read before may be otherwise now. Runs after the schema has changed: Neo4j forbids both in one transaction.</summary>
    public static Statement Record(Migration migration, string revision) => new(
        $$"""
        MERGE (m:{{Names.Migration}} {number: $number}) ON CREATE SET m.name = $name, m.applied = datetime()
        MERGE (s:{{Names.Revision}} {id: 'store'}) SET s.value = $revision
        """,
        ("number", migration.Number), ("name", migration.Name), ("revision", revision));

    private static IEnumerable<string> First()
    {
        yield return $"CREATE CONSTRAINT graph_explorer_migration IF NOT EXISTS FOR (m:{Names.Migration}) REQUIRE m.number IS UNIQUE";
        yield return $"CREATE CONSTRAINT graph_explorer_revision IF NOT EXISTS FOR (s:{Names.Revision}) REQUIRE s.id IS UNIQUE";
        foreach (var label in Names.DataLabels)
        {
            yield return $"CREATE CONSTRAINT graph_explorer_{label.ToLowerInvariant()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE";
        }
        foreach (var type in Names.ClaimTypes)
        {
            var name = $"graph_explorer_{type.ToLowerInvariant()}";
            yield return $"CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR ()-[r:{type}]-() REQUIRE r.id IS UNIQUE";
            yield return $"CREATE INDEX {name}_dates IF NOT EXISTS FOR ()-[r:{type}]-() ON (r.earliest, r.latest)";
            yield return $"CREATE TEXT INDEX {name}_words IF NOT EXISTS FOR ()-[r:{type}]-() ON (r.words)";
        }
    }
}
