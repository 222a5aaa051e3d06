using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>What tells how far a database is, what tells whether it is ours, and what records a migration.</summary>
internal static class SchemaCypher
{
    public static Statement Done { get; } = new($"MATCH (m:{Names.Migration}) RETURN m.number ORDER BY m.number");

    /// <summary>Which of our labels have nodes.</summary>
    public static Statement LabelsInUse { get; } = InUse(Names.DataLabels);

    /// <summary>Which labels have nodes that came with migration 2: before it, they are another's.</summary>
    public static Statement SecondLabelsInUse { get; } = InUse([Names.DataSet]);

    /// <summary>Whether migration 2 has begun: the first thing that it makes.</summary>
    public static Statement SecondBegun { get; } = new($"SHOW CONSTRAINTS YIELD name WHERE name = '{Migrations.DataSetConstraint}' RETURN name");

    /// <summary>Indexes fill in the background; a query that names one fails until it is there.</summary>
    public static Statement AwaitIndexes { get; } = new(Migrations.AwaitIndexes);

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

    private static Statement InUse(ImmutableArray<string> labels) =>
        new(string.Join(" UNION ALL ", labels.Select(label => $"MATCH (n:{label}) WITH n LIMIT 1 RETURN '{label}' AS label")));
}
