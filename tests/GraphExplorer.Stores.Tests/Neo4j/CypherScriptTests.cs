using System.Text;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Views;
using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>The exported script does in a real Neo4j what it says, however often it runs: what it leaves is a store of this program.</summary>
[Collection(Neo4jServer.Name)]
public sealed class CypherScriptTests(Neo4jServer server) : Neo4jTests(server, bolt: false)
{
    private static readonly string[] Hostile =
    [
        "O'Neill", "back\\slash", "\\u0027}) DETACH DELETE n //", "c:\\\\u005C\\u005c'", "two\nlines\r\n\tand ; a\n", "$x {y} `z`", "ایران 𐎠 \u2028 é",
    ];

    protected override bool NewDatabase => true;

    private static ClaimSet Set()
    {
        var data = GeneratedGraph.Of(seed: 7, claims: 450);
        return new(
            data.Actors.Select((a, i) => a with { Aliases = [.. a.Aliases, Hostile[i % Hostile.Length]] }),
            data.Documents.Select((d, i) => d with { Title = Hostile[i % Hostile.Length] }),
            data.Claims.Select((c, i) => c with { Summary = $"{Hostile[i % Hostile.Length]} {c.Summary}" }));
    }

    private static async Task<string[]> StatementsAsync(ClaimSet set)
    {
        using var script = new MemoryStream();
        var input = new ExportInput { Title = "Hostile\n\\u000A titles", Note = "RETURN 1;\nRETURN 2", Set = set, Claims = set.Claims, Created = DateTimeOffset.UnixEpoch };
        await Formats.Find("cypher")!.WriteAsync(input, script, Token);
        // As cypher-shell parts them: no line of a literal can end so.
        return Encoding.UTF8.GetString(script.ToArray()).Split(";\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task RunAsync(ClaimSet set)
    {
        foreach (var statement in await StatementsAsync(set))
        {
            await Database.RunAsync(statement, Token);
        }
    }

    [Fact]
    public async Task What_it_leaves_in_an_empty_database_opens_as_a_store_and_answers_as_its_origin_does()
    {
        var set = Set();
        var data = new DataSet("origin", set.Actors, set.Documents, set.Claims);
        await RunAsync(set);

        var store = Open();
        await store.PrepareAsync(Token);

        var extract = Extract.Of(set, set.Claims);
        Assert.Equal(extract.Actors, await store.GetActorsAsync(Token));
        Assert.Equal(extract.Documents, await store.GetDocumentsAsync(Token));
        Assert.Equal(set.Claims.OrderBy(c => c.Id, StringComparer.Ordinal), (await ClaimsAsync(store)).OrderBy(c => c.Id, StringComparer.Ordinal));
        var summary = Assert.Single(await store.GetDataSetsAsync(Token));
        Assert.Equal(("script", extract.Actors.Length, extract.Documents.Length, set.Claims.Length), (summary.Name, summary.Actors, summary.Documents, summary.Claims));
        var origin = new ClaimSetReader(set);
        string[] asked = ["", "q=ceasefire", "q=tro", "q=strasse", "voice=author", "voice=An official", "from=2015-06-01&to=2016-06-30", "from=2030-01-01&mode=possible"];
        // Which data sets a claim belongs to is the one thing that a script does not bring along.
        foreach (var view in asked.Select(Make.View).Concat(GeneratedViews.Of(94, data, 30).Select(v => v with { DataSets = View.NoText })))
        {
            var query = new ClaimQuery { View = view };
            Assert.Equal((await origin.GetClaimsAsync(query, Token)).Items, (await store.GetClaimsAsync(query, Token)).Items);
            Assert.Equal((await origin.GetTiesAsync(view, PageRange.First, Token)).Items, (await store.GetTiesAsync(view, PageRange.First, Token)).Items);
        }
    }

    [Fact]
    public async Task What_it_leaves_is_what_an_import_leaves_property_by_property()
    {
        const string Everything = """
            MATCH (n) WHERE n:Actor OR n:Document RETURN n.id AS id, [k IN keys(n) WHERE k <> 'datasets' | k + ' ' + coalesce(toStringOrNull(n[k]), '')] AS all, coalesce(n.aliases, []) AS aliases
            UNION ALL MATCH (:Actor)-[n]->(:Actor) WHERE type(n) <> 'PART_OF' RETURN n.id AS id, [k IN keys(n) WHERE k <> 'datasets' | k + ' ' + coalesce(toStringOrNull(n[k]), '')] AS all, [] AS aliases
            """;
        async Task<string[]> LeftAsync() =>
            [.. (await Database.RunAsync(Everything, Token)).Select(r => $"{r.Text(0)}: {string.Join('|', r.Texts(1).Order(StringComparer.Ordinal))} {string.Join('|', r.Texts(2))}").Order(StringComparer.Ordinal)];
        var set = Set();
        await RunAsync(set);
        var byScript = await LeftAsync();
        await Database.DeleteAsync(Token);

        var extract = Extract.Of(set, set.Claims);
        await OpenPreparedAsync(new DataSet("origin", extract.Actors, extract.Documents, extract.Claims));

        Assert.NotEmpty(byScript);
        Assert.Equal(await LeftAsync(), byScript);
    }

    [Fact]
    public async Task A_store_that_it_runs_into_keeps_its_data_sets_and_tells_its_pages_to_look_again()
    {
        var set = Set();
        var known = Extract.Of(set, set.Claims[..10]);
        var store = await OpenPreparedAsync(new DataSet("known", known.Actors, known.Documents, known.Claims));
        var revision = await store.GetRevisionAsync(Token);

        await RunAsync(set);

        Assert.NotEqual(revision, await store.GetRevisionAsync(Token));
        Assert.Equal(set.Claims.Length, (await ClaimsAsync(store)).Length);
        Assert.Equal([("known", 10), ("script", set.Claims.Length - 10)], (await store.GetDataSetsAsync(Token)).Select(s => (s.Name, s.Claims)));
    }

    [Fact]
    public async Task It_makes_nobody_elses_database_ours()
    {
        await Database.RunAsync("CREATE (:Document {title: 'another program'})", Token);
        await RunAsync(Set());
        await Assert.ThrowsAsync<StoreRefusedException>(() => Open().PrepareAsync(Token));
    }

    [Fact]
    public async Task It_runs_twice_and_the_second_time_changes_nothing()
    {
        var set = Set();
        for (var run = 0; run < 2; run++)
        {
            await RunAsync(set);
            Assert.Equal(set.Claims.Length, await Database.CountAsync("(:Actor)-[c:ALLIANCE|RIVALRY|NEGOTIATION]->(:Actor)", Token));
            Assert.Equal(Extract.Of(set, set.Claims).Actors.Length, await Database.CountAsync("(:Actor)", Token));
            Assert.Equal(Extract.Of(set, set.Claims).Documents.Length, await Database.CountAsync("(:Document)", Token));
            Assert.Equal(1, await Database.CountAsync("(:GraphExplorerRevision)", Token));
        }
        var rows = await Database.RunAsync(
            "MATCH (s:Actor)-[c:ALLIANCE|RIVALRY|NEGOTIATION]->(t:Actor) "
            + "RETURN c.id, s.id, t.id, toLower(type(c)), c.date, toString(c.earliest), toString(c.latest), c.summary, c.document, c.assertedBy ORDER BY c.id", Token);
        Assert.Equal(
            set.Claims.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => string.Join('|', c.Id, c.Source, c.Target, c.Relation.Word, c.Date.Text, $"{c.Date.Earliest:yyyy-MM-dd}", $"{c.Date.Latest:yyyy-MM-dd}", c.Summary, c.Document, c.AssertedBy)),
            rows.Select(r => string.Join('|', Enumerable.Range(0, 10).Select(r.Text))));
        var titles = await Database.RunAsync("MATCH (d:Document) RETURN d.id, d.title ORDER BY d.id", Token);
        Assert.Equal(Extract.Of(set, set.Claims).Documents.Select(d => (d.Id, d.Title)), titles.Select(r => (r.Text(0), r.Text(1))));
    }
}
