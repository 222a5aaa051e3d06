using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>A database of the first schema had a voice for each spelling, and words without today's folding.</summary>
[Collection(Neo4jServer.Name)]
public sealed class Neo4jRespellingTests(Neo4jServer server) : Neo4jTests(server, bolt: false)
{
    private const string Composed = "Erdo\u011Fan", Decomposed = "Erdog\u0306an";

    [Fact]
    public async Task An_old_database_gets_one_voice_for_all_its_spellings_and_todays_words()
    {
        var data = Make.DataSet(
            "one",
            Make.Claim("c1", assertedBy: Decomposed, summary: "Straße."), Make.Claim("c2", assertedBy: Composed, relation: Relation.Rivalry),
            Make.Claim("c3", relation: Relation.Rivalry, document: "written", summary: "Τσίπρας.")) with
        {
            Actors = [Make.Actor("a", "Łódź"), Make.Actor("b")],
            Documents = [Make.Document("d"), Make.Document("written", author: Decomposed)],
        };
        var store = await OpenPreparedAsync(data);
        var content = await ClaimsAsync(store);
        var revision = await store.GetRevisionAsync(Token);
        await Database.RunAsync(
            """
            MATCH (:Actor)-[r:ALLIANCE|RIVALRY]->(:Actor)
            SET r.voice = CASE r.id WHEN 'c2' THEN $composed ELSE $decomposed END, r.words = ' łodz b erdogan straße τσιπρας', r.datasets = null
            """,
            Token, ("composed", Composed), ("decomposed", Decomposed));
        await Database.RunAsync("MATCH (m:GraphExplorerMigration {number: 2}) DELETE m", Token);

        var migrated = await OpenPreparedAsync();

        Assert.Equal(content, await ClaimsAsync(migrated));
        Assert.NotEqual(revision, await migrated.GetRevisionAsync(Token));
        var reference = new ClaimSet(await migrated.GetActorsAsync(Token), await migrated.GetDocumentsAsync(Token), content);
        Assert.Equal(reference.Ties(View.Everything), (await migrated.GetTiesAsync(View.Everything, PageRange.First, Token)).Items);
        foreach (var view in new[] { "voice=" + Composed, "voice=" + Decomposed, "q=STRASSE", "q=lodz", "q=ΤΣΙΠΡΑΣ", "q=erdogan" })
        {
            Assert.Equal(reference.In(Make.View(view)), (await migrated.GetClaimsAsync(new ClaimQuery { View = Make.View(view) }, Token)).Items);
        }
    }
}
