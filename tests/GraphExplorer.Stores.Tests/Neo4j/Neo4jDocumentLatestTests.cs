using GraphExplorer.Core.Cypher;
using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>A database of migration 1, in which no claim knew how far its document reaches, is brought up to date.</summary>
[Collection(Neo4jServer.Name)]
public sealed class Neo4jDocumentLatestTests(Neo4jServer server) : Neo4jTests(server, bolt: false)
{
    protected override bool NewDatabase => true;

    [Fact]
    public async Task An_old_database_answers_windows_as_they_are_answered_in_memory()
    {
        await MakeOldAsync();
        var store = await OpenPreparedAsync();
        Assert.Equal(5, (await ClaimsAsync(store)).Length);
        await Windows.AssertAsInMemoryAsync(store, Token);
        var in2030 = await store.GetClaimsAsync(new ClaimQuery { View = Make.View("from=2030-01-01&to=2030-12-31") }, Token);
        Assert.Equal("going", Assert.Single(in2030.Items).Id);

        var rows = await Database.RunAsync(
            "MATCH (:Actor)-[r:ALLIANCE|RIVALRY|NEGOTIATION]->(:Actor) RETURN coalesce(r.id, 'drawn by hand'), coalesce(toString(r.documentLatest), '')", Token);
        Assert.Equal(
            ["about: 2016-09-30", "before: 2015-03-31", "closed: 2015-03-31", "day: 2016-12-05", "drawn by hand: ", "going: 9999-12-31"],
            rows.Select(r => $"{r.Text(0)}: {r.Text(1)}").Order(StringComparer.Ordinal));
    }

    /// <summary>What the version that knew migration 1 only had written, and a line that somebody drew.</summary>
    private async Task MakeOldAsync()
    {
        foreach (var statement in Migrations.All[0].Statements)
        {
            await Database.RunAsync(statement, Token);
        }
        await Database.RunAsync("CALL db.awaitIndexes(300)", Token);
        await Database.RunAsync(
            "CREATE (:GraphExplorerMigration {number: 1, name: 'Unique ids, and indexes of dates and words', applied: datetime()}), (:GraphExplorerRevision {id: 'store', value: 'old'})", Token);
        await Database.RunAsync(
            """
            CREATE (a:Actor {id: 'a', name: 'Aland', kind: 'state', aliases: []}), (b:Actor {id: 'b', name: 'Bland', kind: 'state', aliases: []}), (a)-[:ALLIANCE {note: 'mine'}]->(b)
            WITH a, b UNWIND $documents AS row
            CREATE (:Document {id: row[0], dataset: 'old', title: row[0], date: row[1], earliest: date(row[2]), latest: date(row[3])})
            """,
            Token,
            ("documents", Documents.Select(d => new object?[] { d.Id, d.Date.Text, $"{d.Date.Earliest:yyyy-MM-dd}", $"{d.Date.Latest:yyyy-MM-dd}" }).ToArray()));
        foreach (var claim in Claims)
        {
            await Database.RunAsync(
                $"MATCH (a:Actor {{id: $source}}), (b:Actor {{id: $target}}) CREATE (a)-[:{Names.TypeOf(claim.Relation)} "
                + "{id: $id, mutual: false, date: $date, lasts: $lasts, earliest: date($days[0]), latestStart: date($days[1]), earliestEnd: date($days[2]), latest: date($days[3]), "
                + "basis: 'explicit', document: $document, assertedBy: 'author', status: 'stated', summary: 'A backs B.', voice: $document, words: ' a backs b'}]->(b)",
                Token,
                ("source", claim.Source), ("target", claim.Target), ("id", claim.Id), ("date", claim.Date.Text), ("lasts", claim.Date.Lasts), ("document", claim.Document),
                ("days", ((DateOnly[])[claim.Date.Earliest, claim.Date.LatestStart, claim.Date.EarliestEnd, claim.Date.Latest]).Select(d => $"{d:yyyy-MM-dd}").ToArray()));
        }
    }

    private static readonly ImmutableArray<Document> Documents =
        [Make.Document("about", date: "2016-08~"), Make.Document("day", date: "2016-12-05"), Make.Document("going", date: "2016/.."), Make.Document("before", date: "2015-03")];

    private static readonly ImmutableArray<Claim> Claims =
    [
        Make.Claim("about", date: "2016-02/..", document: "about"), Make.Claim("day", date: "2016/..", document: "day", relation: Relation.Rivalry),
        Make.Claim("going", date: "2016-02/..", document: "going"), Make.Claim("before", date: "2016-02/..", document: "before"),
        Make.Claim("closed", date: "2015/2016-05", document: "before", relation: Relation.Negotiation),
    ];
}
