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
        async Task PutAsync(string statement, IEnumerable<Dictionary<string, object?>> rows)
        {
            foreach (var batch in rows.Chunk(Batch))
            {
                await http.RunInAsync(transaction, $"UNWIND $rows AS row {statement}", new() { ["rows"] = batch });
            }
        }
        await PutAsync("MERGE (a:Actor {id: row.id}) SET a += row", data.Actors.Select(a => new Dictionary<string, object?>
        {
            ["id"] = a.Id, ["name"] = a.Name, ["kind"] = "organisation", ["aliases"] = a.Aliases,
        }));
        await PutAsync("MERGE (d:Document {id: row.id}) SET d += row, d.earliest = date(row.earliest), d.latest = date(row.latest)", data.Documents.Select(d => new Dictionary<string, object?>
        {
            ["id"] = d.Id, ["dataset"] = data.Name, ["title"] = d.Title, ["outlet"] = d.Outlet, ["date"] = d.Date.Text, ["earliest"] = Day(d.Date.Earliest), ["latest"] = Day(d.Date.Latest),
        }));
        var actors = data.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var documents = data.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var relation in data.Claims.GroupBy(c => c.Relation))
        {
            await PutAsync(
                $"""
                MATCH (a:Actor {"{id: row.source}"}) MATCH (b:Actor {"{id: row.target}"}) MERGE (a)-[r:{relation.Key.ToString().ToUpperInvariant()} {"{id: row.id}"}]->(b)
                SET r += row.rest, r.earliest = date(row.earliest), r.latestStart = date(row.earliest), r.earliestEnd = date(row.latest), r.latest = date(row.latest)
                """,
                relation.Select(c => Row(c, documents[c.Document], SearchText.OfClaim(c, documents[c.Document], actors[c.Source], actors[c.Target]))));
        }
        await http.CommitAsync(transaction);
        return data.Claims.Length;
    }

    private static Dictionary<string, object?> Row(Claim claim, Document document, string words) => new()
    {
        ["id"] = claim.Id, ["source"] = claim.Source, ["target"] = claim.Target, ["earliest"] = Day(claim.Date.Earliest), ["latest"] = Day(claim.Date.Latest),
        ["rest"] = new Dictionary<string, object?>
        {
            ["mutual"] = claim.Mutual, ["date"] = claim.Date.Text, ["lasts"] = claim.Date.Lasts, ["basis"] = "explicit", ["document"] = claim.Document,
            ["assertedBy"] = claim.AssertedBy, ["status"] = Core.Words<ClaimStatus>.Of(claim.Status), ["summary"] = claim.Summary, ["voice"] = claim.Voice(document), ["words"] = words,
        },
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
