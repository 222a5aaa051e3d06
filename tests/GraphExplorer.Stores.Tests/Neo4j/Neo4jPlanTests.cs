using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>The server's own plans: a window, a search and a focus each begin at an index, and nothing walks the whole database.</summary>
[Collection(Neo4jServer.Name)]
public sealed class Neo4jPlanTests(Neo4jServer server) : Neo4jTests(server, bolt: false)
{
    private const string Dates = "(earliest, latest)";
    private const string Words = "TEXT INDEX (a)-[r:ALLIANCE(words)]->(b)";
    private const string OneActor = "NodeUniqueIndexSeek";

    private static readonly (string Query, string? Index)[] Cases =
    [
        ("from=2016-01-01&to=2016-01-31", Dates),
        ("from=2016-01-01&to=2016-01-31&mode=possible", Dates),
        ("from=2016-01-01", Dates),
        ("to=2016-01-01", Dates),
        ("from=2016-01-01&to=2016-01-31&rel=rivalry", "r:RIVALRY(earliest, latest)"),
        ("from=2016-01-01&to=2016-01-31&pair=both&doc=doc-1&voice=author&status=stated&kind=state&basis=context", Dates),
        ("q=troops", Words),
        ("q=troops+near+it&from=2016-01-01&to=2016-12-31", Words),
        ("q=a&from=2016-01-01&to=2016-12-31", Dates),
        ("actor=alpha", OneActor),
        ("actor=alpha&actor=beta&from=2016-01-01&to=2016-01-31", OneActor),
        ("actor=alpha&hops=2&from=2016-01-01&to=2016-01-31", Dates),
        ("", null),
        ("rel=alliance", null),
        ("voice=author", null),
    ];

    [Fact]
    public async Task Plans_begin_at_an_index_and_never_scan_everything()
    {
        await OpenPreparedAsync(GeneratedGraph.Of(seed: 71, claims: 300));
        foreach (var (query, index) in Cases)
        {
            var view = Make.View(query);
            foreach (var statement in new[]
            {
                ReadCypher.Ties(view, PageRange.First), ReadCypher.CountTies(view),
                ReadCypher.Claims(new() { View = view }), ReadCypher.CountClaims(new() { View = view }),
            })
            {
                var plan = await PlanAsync(statement);
                Assert.False(plan.Contains("AllRelationshipsScan", StringComparison.Ordinal) || plan.Contains("AllNodesScan", StringComparison.Ordinal), $"{query}:\n{plan}");
                Assert.True(plan.Contains(index ?? "", StringComparison.Ordinal), $"{query}: no {index} in\n{plan}");
            }
        }
    }

    [Fact]
    public async Task One_claim_and_one_pair_are_sought_by_their_ids()
    {
        await OpenPreparedAsync(GeneratedGraph.Of(seed: 72, claims: 300));
        var view = Make.View("from=2016-01-01&to=2016-12-31");
        Assert.Contains("(a)-[r:ALLIANCE(id)]->(b)", await PlanAsync(ReadCypher.Claims(new() { View = view, Id = "c1" })), StringComparison.Ordinal);
        Assert.Contains(OneActor, await PlanAsync(ReadCypher.Claims(new() { View = view, Pair = ActorPair.Of("alpha", "beta") })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_merges_on_the_unique_index()
    {
        await OpenPreparedAsync(GeneratedGraph.Of(seed: 73, claims: 300));
        var step = Assert.Single(WriteCypher.PutClaims([new(Make.Claim("c1"), "Someone", " words")]));
        Assert.Contains("RelationshipUniqueIndexSeek", await PlanAsync(WriteScript.Of(step)), StringComparison.Ordinal);
    }

    /// <summary>The operators of a plan and what they say of themselves, a line for each.</summary>
    private async Task<string> PlanAsync(Statement statement)
    {
        using var http = new HttpClient { BaseAddress = new(Options.Uri) };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Options.User}:{Options.Password}")));
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var body = new { statement = $"EXPLAIN {statement.Text}", parameters = statement.Parameters };
        using var response = await http.PostAsJsonAsync($"/db/{Options.Database ?? "neo4j"}/query/v2", body, Token);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.True(answer.TryGetProperty("queryPlan", out var plan), answer.ToString());
        return string.Join('\n', Lines(plan));
    }

    private static IEnumerable<string> Lines(JsonElement plan) => plan.GetProperty("children").EnumerateArray().SelectMany(Lines).Prepend(
        $"{plan.GetProperty("operatorType").GetString()} {(plan.GetProperty("arguments").TryGetProperty("Details", out var details) ? details.ToString() : "")}");
}
