using GraphExplorer.Sqlite;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Verbs;

/// <summary>What a user sees does not depend on the store: the sample goes into a Neo4j and comes back, and looks the same from either.</summary>
public sealed class Neo4jCopyTests(CopiedSample copied) : IClassFixture<CopiedSample>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_comes_back_from_Neo4j_is_what_went_there_field_by_field()
    {
        copied.SkipWithoutServer();
        await using var file = new SqliteStore(copied.File, TimeProvider.System);
        await using var back = new SqliteStore(copied.Back, TimeProvider.System);

        var claims = await ClaimsAsync(file);
        Assert.Equal(claims, await ClaimsAsync(back));
        Assert.Equal(await file.GetActorsAsync(Token), await back.GetActorsAsync(Token));
        Assert.Equal(await file.GetDocumentsAsync(Token), await back.GetDocumentsAsync(Token));
        Assert.Equal(await file.GetDataSetsAsync(Token), await back.GetDataSetsAsync(Token));
        var snapshots = await file.GetSnapshotsAsync(PageRange.First, Token);
        Assert.Equal(snapshots.Items, (await back.GetSnapshotsAsync(PageRange.First, Token)).Items);
        Assert.Equal(2, snapshots.Total);
        foreach (var snapshot in snapshots.Items)
        {
            Assert.Equal(await file.GetSnapshotAsync(snapshot.Id, Token), await back.GetSnapshotAsync(snapshot.Id, Token));
        }
        var counts = $"claims: {claims.Length} new, 0 known; documents: {(await file.GetDocumentsAsync(Token)).Length} new, 0 known; actors: {(await file.GetActorsAsync(Token)).Length} new, 0 known; 1 data set; snapshots: 2 new, 0 known";
        Assert.Equal((counts, counts), (copied.Output.There, copied.Output.Back));
        Assert.StartsWith($"claims: 0 new, {claims.Length} known;", copied.Output.Again, StringComparison.Ordinal);
        Assert.EndsWith("snapshots: 0 new, 2 known", copied.Output.Again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_tables_and_lists_are_the_same_from_either_store()
    {
        copied.SkipWithoutServer();
        await using var sqlite = AppOver(("GraphExplorer:Store", $"sqlite:{copied.File}"));
        await using var neo4j = AppOver(copied.Neo4j);
        await WellAsync(neo4j);
        var busiest = (await sqlite.JsonAsync("/api/ties")).GetProperty("items").EnumerateArray().MaxBy(t => t.GetProperty("claims").GetInt32()).GetProperty("source").GetString();
        foreach (var view in new[] { "", "from=2016-01-01&to=2016-12-31&mode=possible&rel=alliance&rel=rivalry", $"actor={busiest}&hops=2&from=2016-01-01&to=2017-06-30", "pair=both&status=stated" })
        {
            foreach (var path in new[] { "/api/export/svg", "/api/export/csv", "/api/export/json", "/api/export/html", "/api/claims", "/api/ties" })
            {
                var (expected, actual) = (await TextAsync(sqlite, $"{path}?{view}"), await TextAsync(neo4j, $"{path}?{view}"));
                var same = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
                Assert.True(expected == actual, $"{path}?{view}: …{expected[Math.Max(0, same - 80)..Math.Min(expected.Length, same + 80)]}…");
                Assert.True(expected.Length > 200, $"{path}?{view} is empty.");
            }
        }
    }

    private static TestApp AppOver(params (string Key, string Value)[] settings) =>
        TestApp.With(services => services.AddSingleton<TimeProvider>(new OneDay()), [.. settings, ("GraphExplorer:Seed", "false")]);

    /// <summary>Waits until the app has found its server.</summary>
    private static async Task WellAsync(TestApp app)
    {
        for (var well = false; !well;)
        {
            using var health = await app.GetAsync("/healthz");
            well = health.IsSuccessStatusCode;
            await Task.Delay(well ? 0 : 200, Token);
        }
    }

    private static async Task<string> TextAsync(TestApp app, string path)
    {
        using var response = await app.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        // The two apps have ports of their own.
        return (await response.Content.ReadAsStringAsync(Token)).Replace($":{app.Address.Port}", ":port", StringComparison.Ordinal);
    }

    private static async Task<ImmutableArray<Claim>> ClaimsAsync(SqliteStore store) =>
        (await store.GetClaimsAsync(new ClaimQuery { View = View.Everything, Range = new(0, int.MaxValue) }, Token)).Items;

    /// <summary>Exports say when they were made.</summary>
    private sealed class OneDay : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
