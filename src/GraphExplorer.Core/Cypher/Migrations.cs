namespace GraphExplorer.Core.Cypher;

/// <summary>
/// One step of the schema: statements that may run again without effect (<c>IF NOT EXISTS</c>). How existing data are brought up to date is
/// the store's part, found there by <paramref name="Number"/>.
/// </summary>
public sealed record Migration(int Number, string Name, ImmutableArray<string> Statements);

/// <summary>The schema of a Neo4j database of this program. The store prepares a database by it, an exported script brings it along.</summary>
public static class Migrations
{
    /// <summary>Name of the first thing that migration 2 makes.</summary>
    public const string DataSetConstraint = "graph_explorer_dataset_name";

    /// <summary>Indexes fill in the background; a query that names one fails until it is there.</summary>
    public const string AwaitIndexes = "CALL db.awaitIndexes(300)";

    /// <summary>All migrations, in order. One that was released is never changed; a later one mends it.</summary>
    public static ImmutableArray<Migration> All { get; } =
    [
        new(1, "Unique ids, and indexes of dates and words", [.. First()]),
        new(2, "Data sets of every record, voices and words by their spelling, and how far each claim's document reaches", [.. Second()]),
    ];

    private static IEnumerable<string> First()
    {
        yield return $"CREATE CONSTRAINT graph_explorer_migration IF NOT EXISTS FOR (m:{Names.Migration}) REQUIRE m.number IS UNIQUE";
        yield return $"CREATE CONSTRAINT graph_explorer_revision IF NOT EXISTS FOR (s:{Names.Revision}) REQUIRE s.id IS UNIQUE";
        foreach (var label in (string[])[Names.Actor, Names.Document, Names.Snapshot])
        {
            yield return $"CREATE CONSTRAINT graph_explorer_{label.ToLowerInvariant()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE";
        }
        // The types of the first version, not of the table: a database that has this migration gets no further types from it.
        foreach (var statement in ((string[])["ALLIANCE", "RIVALRY", "NEGOTIATION"]).SelectMany(OfRelation))
        {
            yield return statement;
        }
    }

    /// <summary>What a relation needs, by its relationship type: unique ids, and indexes of dates and words. A new relation is a migration with these.</summary>
    private static IEnumerable<string> OfRelation(string type)
    {
        var name = $"graph_explorer_{type.ToLowerInvariant()}";
        yield return $"CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR ()-[r:{type}]-() REQUIRE r.id IS UNIQUE";
        yield return $"CREATE INDEX {name}_dates IF NOT EXISTS FOR ()-[r:{type}]-() ON (r.earliest, r.latest)";
        yield return $"CREATE TEXT INDEX {name}_words IF NOT EXISTS FOR ()-[r:{type}]-() ON (r.words)";
    }

    private static IEnumerable<string> Second()
    {
        yield return $"CREATE CONSTRAINT {DataSetConstraint} IF NOT EXISTS FOR (s:{Names.DataSet}) REQUIRE s.name IS UNIQUE";
        yield return $"CREATE CONSTRAINT graph_explorer_earlier IF NOT EXISTS FOR (e:{Names.Earlier}) REQUIRE (e.kind, e.id, e.dataset) IS UNIQUE";
    }
}
