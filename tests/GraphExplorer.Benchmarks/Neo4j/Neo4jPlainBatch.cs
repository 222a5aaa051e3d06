using System.Globalization;
using GraphExplorer.Core.Claims;
using GraphExplorer.Core.Dates;
using GraphExplorer.Core.Views;

namespace GraphExplorer.Benchmarks.Neo4j;

/// <summary>
/// The rows of an import in one transaction, by UNWIND and MERGE in batches: nothing is looked up, nothing compared, no progress told.
/// Voices and folded words are written too, since a search must find them afterwards.
/// </summary>
internal static class Neo4jPlainBatch
{
    private const int Batch = 5000;

    /// <returns>Number of claims.</returns>
    public static async Task<int> WriteAsync(PlainHttp http)
    {
        var data = Icews.Data;
        var transaction = await http.BeginAsync();
        async Task PutAsync(string statement, IEnumerable<object?[]> rows)
        {
            foreach (var batch in rows.Chunk(Batch))
            {
                await http.RunInAsync(transaction, $"UNWIND $rows AS row {statement}", new() { ["rows"] = batch });
            }
        }
        await PutAsync(
            "MERGE (a:Actor {id: row[0]}) SET a.name = row[1], a.kind = row[2], a.aliases = row[3]",
            data.Actors.Select(a => new object?[] { a.Id, a.Name, "organisation", a.Aliases }));
        await PutAsync(
            "MERGE (d:Document {id: row[0]}) SET d.dataset = row[1], d.title = row[2], d.outlet = row[3], d.date = row[4], d.earliest = date(row[5]), d.latest = date(row[6])",
            data.Documents.Select(d => new object?[] { d.Id, data.Name, d.Title, d.Outlet, d.Date.Text, Day(d.Date.Earliest), Day(d.Date.Latest) }));
        var actors = data.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var documents = data.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var relation in data.Claims.GroupBy(c => c.Relation))
        {
            await PutAsync(
                $"""
                MATCH (a:Actor {"{id: row[1]}"}) MATCH (b:Actor {"{id: row[2]}"}) MERGE (a)-[r:{relation.Key.ToString().ToUpperInvariant()} {"{id: row[0]}"}]->(b)
                SET r.earliest = date(row[3]), r.latestStart = date(row[3]), r.earliestEnd = date(row[4]), r.latest = date(row[4]), r.mutual = row[5], r.date = row[6],
                 r.lasts = row[7], r.basis = 'explicit', r.document = row[8], r.assertedBy = row[9], r.status = row[10], r.summary = row[11], r.voice = row[12], r.words = row[13]
                """,
                relation.Select(c => Row(c, documents[c.Document], SearchText.OfClaim(c, documents[c.Document], actors[c.Source], actors[c.Target]))));
        }
        await http.CommitAsync(transaction);
        return data.Claims.Length;
    }

    private static object?[] Row(Claim claim, Document document, string words) =>
    [
        claim.Id, claim.Source, claim.Target, Day(claim.Date.Earliest), Day(claim.Date.Latest), claim.Mutual, claim.Date.Text, claim.Date.Lasts, claim.Document,
        claim.AssertedBy, Core.Words<ClaimStatus>.Of(claim.Status), claim.Summary, claim.Voice(document), words,
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
