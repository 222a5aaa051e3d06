using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>
/// The server's own plans: a window, a search and a focus each begin at an index, and nothing walks the whole database. They are made by
/// what the server counted last, so they are looked at over an empty database, one that was filled since it was counted, and one counted now;
/// the second misleads most.
/// </summary>
[Collection(Neo4jServer.Name)]
public sealed class Neo4jPlanTests(Neo4jServer server) : Neo4jTests(server, bolt: false)
{
    private const string Dates = "DirectedRelationshipIndexSeek RANGE INDEX (a)-[r:RIVALRY(earliest, latest)]->(b)";
    private const string Words = "DirectedRelationshipIndexContainsScan TEXT INDEX (a)-[r:ALLIANCE(words)]->(b)";
    private const string OneClaim = "DirectedRelationshipUniqueIndexSeek RANGE INDEX (a)-[r:ALLIANCE(id)]->(b)";
    private const string OneActor = "NodeUniqueIndexSeek UNIQUE ";
    private const string Count = "CALL db.prepareForReplanning()";

    private static readonly string[] Circle = ["alpha", "beta"];

    private static readonly (string Query, string? Begin)[] Cases =
    [
        ("from=2016-01-01&to=2016-01-31", Dates),
        ("from=2016-01-01&to=2016-01-31&mode=possible", Dates),
        ("from=2016-01-01", Dates),
        ("to=2016-01-01", Dates),
        ("from=2016-01-01&to=2016-01-31&rel=rivalry", Dates),
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

    [Theory, InlineData(0, true), InlineData(300, false), InlineData(300, true)]
    public async Task Plans_begin_at_an_index_and_never_scan_everything(int claims, bool counted)
    {
        await FillAsync(claims, counted);
        foreach (var (query, begin) in Cases)
        {
            var view = Make.View(query);
            var plan = await PlanAsync(ReadCypher.Ties(view, PageRange.First, Circle));
            Assert.False(plan.Contains("AllRelationshipsScan", StringComparison.Ordinal) || plan.Contains("AllNodesScan", StringComparison.Ordinal), $"{query}:\n{plan}");
            Assert.True(plan.Contains(begin ?? "", StringComparison.Ordinal), $"{query}: no {begin} in\n{plan}");
        }
    }

    [Fact]
    public async Task One_claim_one_pair_and_a_circle_are_sought_by_their_ids()
    {
        await FillAsync(300, counted: false);
        Assert.Contains(OneActor, await PlanAsync(ViewCypher.Circle(Make.View("actor=alpha&hops=2&from=2016-01-01"))!), StringComparison.Ordinal);
        var view = Make.View("from=2016-01-01&to=2016-12-31");
        Assert.Contains(OneClaim, await PlanAsync(ReadCypher.Claims(new() { View = view, Id = "c1" }, [])), StringComparison.Ordinal);
        Assert.Contains(OneActor, await PlanAsync(ReadCypher.Claims(new() { View = view, Pair = ActorPair.Of("alpha", "beta") }, [])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_order_of_date_ends_where_it_is_full()
    {
        await FillAsync(300, counted: false);
        foreach (var descending in new[] { false, true })
        {
            var query = new ClaimQuery { View = Make.View("from=2016-01-01&to=2016-12-31"), Descending = descending, Range = new(20, 10) };
            Assert.Contains("PartialTop", await PlanAsync(ReadCypher.Claims(query, [])), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Writing_merges_on_the_unique_index()
    {
        await FillAsync(300, counted: false);
        var step = Assert.Single(WriteCypher.PutClaims([new(Make.Claim("c1"), "Someone", " words", new(2016, 12, 31))]));
        var plan = await PlanAsync(WriteScript.Of(step));
        Assert.Contains("NodeUniqueIndexSeek", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Scan", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memberships_and_what_was_said_before_are_found_by_their_keys()
    {
        await FillAsync(300, counted: false);
        var stored = new StoredRecord<Claim>(Make.Claim("c1"), ["one", "two"], ImmutableDictionary<string, Claim>.Empty);
        foreach (var statement in new[]
        {
            WriteScript.Of(Assert.Single(WriteCypher.PutMemberships([stored]))), WriteScript.Of(Assert.Single(WriteCypher.DeleteClaims([stored.Record]))),
            WriteScript.Of(Assert.Single(WriteCypher.RewriteClaims([new(stored.Record, "Someone", " words", new(2016, 12, 31))]))), ReadCypher.ClaimsOf(Circle),
            WriteScript.Of(Assert.Single(WriteCypher.PutEarlier([EarlierRecord.Of("one", stored.Record)]))),
            ReadCypher.EarlierOf(Kinds.Claim, ["c1"]), MigrationCypher.Claims("ALLIANCE", ""), MigrationCypher.PutClaims("ALLIANCE", [new object?[] { "c1", "v", " w", "2016-12-31", Circle }]),
        })
        {
            var plan = await PlanAsync(statement);
            Assert.Contains("IndexSeek", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Scan", plan, StringComparison.Ordinal);
        }
    }

    /// <summary>So many claims, and no plan left from before.</summary>
    /// <param name="counted">Whether the server counts them, or goes on to think the database empty.</param>
    private async Task FillAsync(int claims, bool counted)
    {
        var store = await OpenPreparedAsync();
        await Database.RunAsync(Count, Token);
        if (claims > 0)
        {
            await store.ImportAsync(GeneratedGraph.Of(seed: 71, claims), new ImportOptions(), null, Token);
        }
        if (counted)
        {
            await Database.RunAsync(Count, Token);
        }
        await Database.RunAsync("CALL db.clearQueryCaches()", Token);
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
        $"{plan.GetProperty("operatorType").GetString()!.Split('@', 2)[0]} {(plan.GetProperty("arguments").TryGetProperty("Details", out var details) ? details.ToString() : "")}");
}
