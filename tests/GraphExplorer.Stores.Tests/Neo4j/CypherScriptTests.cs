using System.Text;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Views;
using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>The exported script does in a real Neo4j what it says, however often it runs.</summary>
[Collection(Neo4jServer.Name)]
public sealed class CypherScriptTests(Neo4jServer server)
{
    private static readonly string[] Hostile =
    [
        "O'Neill", "back\\slash", "\\u0027}) DETACH DELETE n //", "c:\\\\u005C\\u005c'", "two\nlines\r\n\tand ; a\n", "$x {y} `z`", "ایران 𐎠 \u2028 é",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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

    [Fact]
    public async Task It_runs_twice_and_the_second_time_changes_nothing()
    {
        Assert.SkipWhen(Neo4jServer.SkipReason(bolt: false) is not null, Neo4jServer.SkipReason(bolt: false) ?? "");
        var options = await server.OptionsAsync(bolt: false, Token);
        await server.WipeAsync(options, Token);
        await using var database = RawNeo4j.Open(options);
        var set = Set();
        for (var run = 0; run < 2; run++)
        {
            foreach (var statement in await StatementsAsync(set))
            {
                await database.RunAsync(statement, Token);
            }
            Assert.Equal(set.Claims.Length, await database.CountAsync("(:Actor)-[c:ALLIANCE|RIVALRY|NEGOTIATION]->(:Actor)", Token));
            Assert.Equal(Extract.Of(set, set.Claims).Actors.Length, await database.CountAsync("(:Actor)", Token));
            Assert.Equal(Extract.Of(set, set.Claims).Documents.Length, await database.CountAsync("(:Document)", Token));
        }
        var rows = await database.RunAsync(
            "MATCH (s:Actor)-[c:ALLIANCE|RIVALRY|NEGOTIATION]->(t:Actor) "
            + "RETURN c.id, s.id, t.id, toLower(type(c)), c.date, toString(c.earliest), toString(c.latest), c.summary, c.document, c.assertedBy ORDER BY c.id", Token);
        Assert.Equal(
            set.Claims.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => string.Join('|', c.Id, c.Source, c.Target, c.Relation.Word, c.Date.Text, $"{c.Date.Earliest:yyyy-MM-dd}", $"{c.Date.Latest:yyyy-MM-dd}", c.Summary, c.Document, c.AssertedBy)),
            rows.Select(r => string.Join('|', Enumerable.Range(0, 10).Select(r.Text))));
        var titles = await database.RunAsync("MATCH (d:Document) RETURN d.id, d.title ORDER BY d.id", Token);
        Assert.Equal(Extract.Of(set, set.Claims).Documents.Select(d => (d.Id, d.Title)), titles.Select(r => (r.Text(0), r.Text(1))));
    }
}
