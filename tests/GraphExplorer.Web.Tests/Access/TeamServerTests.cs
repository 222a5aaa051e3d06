using System.Net;
using System.Text;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Access;

/// <summary>What a server for several people adds: TLS in front of it, a key from a file, strangers.</summary>
public sealed class TeamServerTests
{
    private static readonly (string, string) Proxied = ("X-Forwarded-For", "203.0.113.7");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Behind_a_proxy_that_ends_TLS_browsers_are_told_to_use_nothing_else_and_cookies_are_secure()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:Proxies", "127.0.0.1 ::1"));

        using var secure = await app.GetAsync("/", ("Host", "graph.example"), ("X-Forwarded-Proto", "https"), Proxied);
        using var clear = await app.GetAsync("/", ("Host", "graph.example"), Proxied);

        Assert.Equal("max-age=31536000", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
        Assert.False(clear.Headers.Contains("Strict-Transport-Security"));
        Assert.All(secure.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(secure.Headers.TryGetValues("Set-Cookie", out var some) ? some : []);
    }

    [Fact]
    public async Task This_machine_is_not_told_to_use_TLS_for_a_year()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:Proxies", "127.0.0.1 ::1"));

        using var secure = await app.GetAsync("/", ("Host", "localhost"), ("X-Forwarded-Proto", "https"), Proxied);

        Assert.False(secure.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", false, true)]
    [InlineData("http://[::]:8080", false, true)]
    [InlineData("http://*:8080", false, true)]
    [InlineData("http://graph.example:8080", false, true)]
    [InlineData("https://0.0.0.0:8443", false, false)]
    [InlineData("http://127.0.0.1:8080", false, false)]
    [InlineData("http://localhost:8080", false, false)]
    [InlineData("http://[::1]:8080", false, false)]
    [InlineData("http://unix:/run/graph.sock", false, false)]
    [InlineData("http://0.0.0.0:8080", true, false)]
    public void An_address_that_others_reach_without_TLS_is_warned_of(string address, bool behindProxy, bool warned) =>
        Assert.Equal(warned, StartWarnings.InClear([address], behindProxy).Any());

    [Fact]
    public async Task No_cache_on_the_way_keeps_what_comes_from_the_data()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"));

        foreach (var path in (string[])["/api/actors", "/api/claims", "/api/picture", "/api/export/csv", "/api/export/svg", "/api/snapshots", "/api/nothing"])
        {
            using var response = await app.GetAsync(path);
            Assert.True(response.Headers.CacheControl?.Private == true || response.Headers.CacheControl?.NoStore == true, $"{path}: {response.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task A_key_can_stand_in_a_file()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("key"), "correct-horse-battery\n", Token);
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:EditKeyFile", folder.File("key")));

        using var without = await app.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip");
        using var with = await app.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip", ("X-Edit-Key", "correct-horse-battery"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (without.StatusCode, with.StatusCode));
    }

    [Fact]
    public async Task Strangers_are_told_no_path_of_a_store_that_cannot_be_used()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("no.db"), new string('x', 5000), Token);
        await using var app = new TestApp(("GraphExplorer:Store", $"sqlite:{folder.File("no.db")}"));

        foreach (var path in (string[])["/healthz", "/api/actors", "/", "/data"])
        {
            using var here = await app.GetAsync(path, ("Accept", "text/html"));
            using var elsewhere = await app.GetAsync(path, Proxied, ("Accept", "text/html"));
            Assert.Contains("no.db is not a SQLite database.", await TextAsync(here), StringComparison.Ordinal);
            var told = await TextAsync(elsewhere);
            Assert.DoesNotContain(folder.Path, told, StringComparison.Ordinal);
            Assert.DoesNotContain("no.db", told, StringComparison.Ordinal);
            Assert.Contains("The store cannot be used just now; the app's log says why.", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_error_answer_repeats_the_beginning_of_what_was_sent()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"));
        var folder = new SmallFolder();
        var bad = folder with { Claims = folder.Claims.Replace("2016-06-10", new string('9', 15_000), StringComparison.Ordinal) };

        using var import = await app.PostAsync("/api/import", bad.Zip(), "application/zip");
        using var format = await app.GetAsync($"/api/export/{new string('f', 5000)}");
        var positions = string.Join(',', Enumerable.Range(0, 2000).Select(i => $"\"{i}{new string('p', 400)}\":[1]"));
        using var snapshot = await app.PostJsonAsync("/api/snapshots", $$$"""{"title":"A","view":"","positions":{{{{positions}}}}}""");

        Assert.Equal(201, (await TestApp.JsonOf(import)).GetProperty("errors")[0].GetProperty("value").GetString()!.Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(await TextAsync(format)), 1, 1500);
        Assert.Equal(HttpStatusCode.BadRequest, snapshot.StatusCode);
        var answer = await TestApp.JsonOf(snapshot);
        Assert.InRange(answer.GetProperty("detail").GetString()!.Length, 1, 10_000);
        Assert.All(answer.GetProperty("errors").EnumerateArray(), e => Assert.InRange(e.GetProperty("key").GetString()!.Length, 1, 201));
    }

    private static async Task<string> TextAsync(HttpResponseMessage response) =>
        WebUtility.HtmlDecode((await response.Content.ReadAsStringAsync(Token)).Replace("\\u0027", "'", StringComparison.Ordinal));
}
