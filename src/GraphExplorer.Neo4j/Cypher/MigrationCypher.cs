using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Cypher;

/// <summary>
/// Statements of migration 2, which brings the data of migration 1 up to date: there, only documents had a data set. Each writes one batch of
/// rows, and only where nobody has written it yet.
/// </summary>
internal static class MigrationCypher
{
    /// <summary>Id, data set; one row for each document that still has it the old way.</summary>
    public static Statement DocumentsToMigrate { get; } = new($"MATCH (d:{Names.Document}) WHERE d.dataset IS NOT NULL RETURN d.id, d.dataset");

    /// <summary>Id, data sets; one row for each document.</summary>
    public static Statement DataSetsOfDocuments => ReadCypher.DataSetNames;

    /// <summary>Names of all data sets.</summary>
    public static Statement DataSetNames { get; } = new($"MATCH (s:{Names.DataSet}) RETURN s.name");

    /// <summary>Id, whole, whether it is still to be given data sets, those of its claims; one row for each actor.</summary>
    public static Statement Actors { get; } = new(
        $$"""
        MATCH (a:{{Names.Actor}}) OPTIONAL MATCH (a)-[:PART_OF]->(whole:{{Names.Actor}})
        RETURN a.id, whole.id, a.datasets IS NULL,
         COLLECT { MATCH (a)-[r:{{Names.AnyClaim}}]-(:{{Names.Actor}}) WHERE r.voice IS NOT NULL UNWIND r.datasets AS name RETURN DISTINCT name }
        """);

    /// <summary>The next claims of a type behind an id that are still to be given data sets, in order of id.</summary>
    public static Statement Claims(string type, string after) => new(
        $"""
        MATCH (a:{Names.Actor})-[r:{type}]->(b:{Names.Actor}) USING INDEX SEEK r:{type}(id)
        WHERE r.id > $after AND r.datasets IS NULL AND r.voice IS NOT NULL WITH a, r, b ORDER BY r.id LIMIT $most {ReadCypher.ReturnClaim}
        """,
        ("after", after), ("most", WriteCypher.MostRows));

    /// <summary>Rows of id and name.</summary>
    public static Statement PutDocuments(IReadOnlyList<object?> rows) => new(
        $$"""
        UNWIND $rows AS row MATCH (d:{{Names.Document}} {id: row[0]}) WHERE d.dataset IS NOT NULL
        SET d.datasets = coalesce(d.datasets, [row[1]]) REMOVE d.dataset
        WITH DISTINCT row[1] AS name {{PutDataSet}}
        """,
        ("rows", rows));

    /// <summary>Rows of id, voice, words, latest day of the document and names.</summary>
    public static Statement PutClaims(string type, IReadOnlyList<object?> rows) => new(
        $$"""
        UNWIND $rows AS row {{WriteCypher.ById(type, "row[0]")}} AND r.datasets IS NULL
        SET r.voice = row[1], r.words = row[2], r.documentLatest = date(row[3]), r.datasets = row[4]
        """,
        ("rows", rows));

    /// <summary>Rows of id and names.</summary>
    public static Statement PutActors(IReadOnlyList<object?> rows) => new(
        $$"""
        UNWIND $rows AS row MATCH (a:{{Names.Actor}} {id: row[0]}) WHERE a.datasets IS NULL
        SET a.datasets = row[1]
        WITH row UNWIND row[1] AS name WITH DISTINCT name {{PutDataSet}}
        """,
        ("rows", rows));

    private const string PutDataSet = $"MERGE (s:{Names.DataSet} {{name: name}}) ON CREATE SET s.created = datetime()";
}
