using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>
/// One step of the schema: statements that change nothing when they run again. What is to be done with the data that are there,
/// <see cref="Schema"/> knows by the number.
/// </summary>
internal sealed record Migration(int Number, string Name, ImmutableArray<string> Statements);

/// <summary>The schema: its migrations, what tells how far a database is, and what tells whether it is ours.</summary>
internal static class SchemaCypher
{
    private const string DataSetName = "graph_explorer_dataset_name";

    /// <summary>All migrations, in order. One that was released is never changed; a later one mends it.</summary>
    public static ImmutableArray<Migration> Migrations { get; } =
    [
        new(1, "Unique ids, and indexes of dates and words", [.. First()]),
        new(2, "Data sets of every record, voices and words by their spelling, and how far each claim's document reaches", [.. Second()]),
    ];

    public static Statement Done { get; } = new($"MATCH (m:{Names.Migration}) RETURN m.number ORDER BY m.number");

    /// <summary>Which of our labels have nodes.</summary>
    public static Statement LabelsInUse { get; } = InUse(Names.DataLabels);

    /// <summary>Which labels have nodes that came with migration 2: before it, they are another's.</summary>
    public static Statement SecondLabelsInUse { get; } = InUse([Names.DataSet]);

    /// <summary>Whether migration 2 has begun: the first thing that it makes.</summary>
    public static Statement SecondBegun { get; } = new($"SHOW CONSTRAINTS YIELD name WHERE name = '{DataSetName}' RETURN name");

    /// <summary>Indexes fill in the background; a query that names one fails until it is there.</summary>
    public static Statement AwaitIndexes { get; } = new("CALL db.awaitIndexes(300)");

    /// <summary>
    /// Has the indexes looked at anew, and plans made by what they hold now. Neo4j does so by itself in time; until then it plans for the
    /// database that was there before an import.
    /// </summary>
    public static Statement Replan { get; } = new("CALL db.prepareForReplanning(30)");

    /// <summary>Records a migration, and makes or moves the revision: pages keep what they have read until it moves. Runs after the schema has changed: Neo4j forbids both in one transaction.</summary>
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
        foreach (var label in (string[])[Names.Actor, Names.Document, Names.Snapshot])
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

    private static IEnumerable<string> Second()
    {
        yield return $"CREATE CONSTRAINT {DataSetName} IF NOT EXISTS FOR (s:{Names.DataSet}) REQUIRE s.name IS UNIQUE";
        yield return $"CREATE CONSTRAINT graph_explorer_earlier IF NOT EXISTS FOR (e:{Names.Earlier}) REQUIRE (e.kind, e.id, e.dataset) IS UNIQUE";
    }

    private static Statement InUse(ImmutableArray<string> labels) =>
        new(string.Join(" UNION ALL ", labels.Select(label => $"MATCH (n:{label}) WITH n LIMIT 1 RETURN '{label}' AS label")));
}
