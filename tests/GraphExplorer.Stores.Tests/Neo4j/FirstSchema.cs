using GraphExplorer.Core.Cypher;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>
/// Makes a database as the version of the program left it that knew migration 1 only: its statements, word for word. Documents had one data
/// set each, claims and actors none; what was derived of a claim was folded otherwise.
/// </summary>
internal static class FirstSchema
{
    /// <summary>What stands for words that an older version folded otherwise: nothing of it is found now.</summary>
    public const string OldWords = " ofolderfolding";

    private const int Batch = 5000;

    public static async Task FillAsync(RawNeo4j database, CancellationToken cancellationToken, params DataSet[] dataSets)
    {
        foreach (var statement in Migrations.All[0].Statements)
        {
            await database.RunAsync(statement, cancellationToken);
        }
        await database.RunAsync("CALL db.awaitIndexes(300)", cancellationToken);
        await database.RunAsync(
            "MERGE (m:GraphExplorerMigration {number: 1}) SET m.name = 'Unique ids, and indexes of dates and words', m.applied = datetime() "
            + "MERGE (s:GraphExplorerRevision {id: 'store'}) ON CREATE SET s.value = '0123456789abcdef'",
            cancellationToken);
        foreach (var dataSet in dataSets)
        {
            await AddAsync(database, dataSet, cancellationToken);
        }
    }

    private static async Task AddAsync(RawNeo4j database, DataSet dataSet, CancellationToken cancellationToken)
    {
        var authors = dataSet.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        async Task RunAsync(string cypher, IEnumerable<object?> rows)
        {
            foreach (var batch in rows.Chunk(Batch))
            {
                await database.RunAsync(cypher, cancellationToken, ("rows", batch));
            }
        }
        await RunAsync(
            "UNWIND $rows AS row MERGE (a:Actor {id: row[0]}) SET a.name = row[1], a.kind = row[2], a.aliases = row[3], a.x = row[4], a.y = row[5]",
            dataSet.Actors.Select(a => new object?[] { a.Id, a.Name, Words<ActorKind>.Of(a.Kind), a.Aliases.ToArray(), a.Place?.X, a.Place?.Y }));
        await RunAsync(
            "UNWIND $rows AS row MATCH (a:Actor {id: row[0]}) MATCH (whole:Actor {id: row[1]}) MERGE (a)-[:PART_OF]->(whole)",
            dataSet.Actors.Where(a => a.PartOf is not null).Select(a => new object?[] { a.Id, a.PartOf }));
        await RunAsync(
            "UNWIND $rows AS row MERGE (d:Document {id: row[0]}) SET d.dataset = row[1], d.title = row[2], d.author = row[3], d.outlet = row[4], d.date = row[5], "
            + "d.earliest = date(row[6]), d.latest = date(row[7]), d.url = row[8], d.file = row[9], d.sha256 = row[10], d.start = row[11], d.end = row[12]",
            dataSet.Documents.Select(d => new object?[]
            {
                d.Id, dataSet.Name, d.Title, d.Author, d.Outlet, d.Date.Text, $"{d.Date.Earliest:yyyy-MM-dd}", $"{d.Date.Latest:yyyy-MM-dd}", d.Url, d.File, d.Sha256,
                d.Span?.Start, d.Span?.End,
            }));
        foreach (var relation in dataSet.Claims.GroupBy(c => c.Relation))
        {
            await RunAsync(
                $"UNWIND $rows AS row MATCH (a:Actor {{id: row[1]}}) MATCH (b:Actor {{id: row[2]}}) MERGE (a)-[r:{relation.Key.ToString().ToUpperInvariant()} {{id: row[0]}}]->(b) "
                + "SET r.mutual = row[3], r.date = row[4], r.lasts = row[5], r.earliest = date(row[6]), r.latestStart = date(row[7]), r.earliestEnd = date(row[8]), "
                + "r.latest = date(row[9]), r.basis = row[10], r.document = row[11], r.start = row[12], r.end = row[13], r.assertedBy = row[14], r.status = row[15], "
                + "r.summary = row[16], r.voice = row[17], r.words = row[18]",
                relation.Select(c => new object?[]
                {
                    c.Id, c.Source, c.Target, c.Mutual, c.Date.Text, c.Date.Lasts, $"{c.Date.Earliest:yyyy-MM-dd}", $"{c.Date.LatestStart:yyyy-MM-dd}",
                    $"{c.Date.EarliestEnd:yyyy-MM-dd}", $"{c.Date.Latest:yyyy-MM-dd}", Words<DateBasis>.Of(c.Basis), c.Document, c.Passage?.Start, c.Passage?.End,
                    c.AssertedBy, Words<ClaimStatus>.Of(c.Status), c.Summary, c.Voice(authors[c.Document]), OldWords,
                }));
        }
    }
}
