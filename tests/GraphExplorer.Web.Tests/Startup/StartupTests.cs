using System.Net;
using System.Text.RegularExpressions;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Layout;
using GraphExplorer.Sqlite;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Startup;

public sealed class StartupTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Database => _folder.File("own.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_store_gets_the_sample()
    {
        await using var app = TestApp.Over(Database);

        Assert.Equal(await SampleClaimsAsync(), await ClaimsOfAsync(app));
    }

    [Fact]
    public async Task A_store_stays_empty_if_the_configuration_says_so()
    {
        await using var app = TestApp.Over(Database, ("GraphExplorer:Seed", "false"));

        Assert.Equal(0, await ClaimsOfAsync(app));
    }

    [Fact]
    public async Task A_sample_that_is_up_to_date_is_left_alone()
    {
        string before, after;
        await using (var app = TestApp.Over(Database))
        {
            before = (await app.JsonAsync("/api/picture")).GetProperty("revision").GetString()!;
        }
        await using (var app = TestApp.Over(Database))
        {
            after = (await app.JsonAsync("/api/picture")).GetProperty("revision").GetString()!;
        }

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Data_of_ones_own_is_not_joined_by_the_sample()
    {
        await ImportAsync("mine", new SmallFolder());

        await using var app = TestApp.Over(Database);

        Assert.Equal(2, await ClaimsOfAsync(app));
    }

    [Fact]
    public async Task The_same_sample_is_placed_the_same_way_everywhere()
    {
        await using var one = new TestApp();
        await using var other = new TestApp();

        Assert.Equal(await TextAsync(one, "/api/actors"), await TextAsync(other, "/api/actors"));
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_is_said_by_page_health_and_endpoints_while_the_app_runs()
    {
        // A file that is no database of ours, where the database should be.
        await File.WriteAllTextAsync(Database, string.Join('\n', Enumerable.Repeat("This is no database.", 100)), Token);

        await using var app = TestApp.Over(Database);

        using var health = await app.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        var answer = await TestApp.JsonOf(health);
        Assert.Equal(("unavailable", "sqlite"), (answer.GetProperty("status").GetString(), answer.GetProperty("store").GetString()));
        var reason = answer.GetProperty("reason").GetString()!;

        using var claims = await app.GetAsync("/api/claims");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, claims.StatusCode);
        Assert.Equal(reason, (await TestApp.JsonOf(claims)).GetProperty("detail").GetString());

        using var page = await app.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains(WebUtility.HtmlEncode(reason), await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_window_shows_the_default_one_before_its_address_says_so()
    {
        await using var app = TestApp.Over(Database);
        var reading = await FolderImport.ReadAsync("sample", Files.In(Files.Sample), Token);
        var window = DefaultWindow.Of(reading.DataSet!.Claims)!.Value;
        await app.JsonAsync("/api/claims?limit=1");

        var shown = await PairsOfAsync(app, "/");

        Assert.Equal(await PairsOfAsync(app, $"/?from={window.From:yyyy-MM-dd}&to={window.To:yyyy-MM-dd}"), shown);
        Assert.NotEqual(await PairsOfAsync(app, "/?from=0001-01-01"), shown);
    }

    [Fact]
    public async Task A_store_that_is_well_says_so()
    {
        await using var app = TestApp.Over(Database, ("GraphExplorer:Seed", "false"));

        using var health = await app.GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("""{"status":"ok","store":"sqlite"}""", await health.Content.ReadAsStringAsync(Token));
        Assert.True(health.Headers.CacheControl?.NoStore);
    }

    private async Task ImportAsync(string name, SmallFolder folder)
    {
        await using var store = new SqliteStore(Database, TimeProvider.System);
        await store.PrepareAsync(Token);
        var reading = await FolderImport.ReadAsync(name, Files.In(folder.Write(_folder, name)), Token);
        await new PlacedImporter(store).ImportAsync(reading.DataSet!, new(), null, Token);
    }

    private static async Task<string[]> PairsOfAsync(TestApp app, string address)
    {
        using var page = await app.GetAsync(address);
        var pairs = Regex.Matches(await page.Content.ReadAsStringAsync(Token), "<span class=\"meta\">[0-9][^<]+</span>");
        Assert.NotEmpty(pairs);
        return [.. pairs.Select(p => p.Value)];
    }

    private static async Task<int> SampleClaimsAsync() => (await FolderImport.ReadAsync("sample", Files.In(Files.Sample), Token)).DataSet!.Claims.Length;

    private static async Task<int> ClaimsOfAsync(TestApp app) => (await app.JsonAsync("/api/claims?limit=1")).GetProperty("total").GetInt32();

    private static async Task<string> TextAsync(TestApp app, string path) => (await app.JsonAsync(path)).GetRawText();
}
