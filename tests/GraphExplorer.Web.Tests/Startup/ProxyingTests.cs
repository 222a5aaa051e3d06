using System.Net;
using AngleSharp.Html.Parser;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Startup;

public sealed class ProxyingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_app_can_stand_under_a_path()
    {
        await using var app = new TestApp(("GraphExplorer:PathBase", "/graph"), ("GraphExplorer:Seed", "false"));

        using var page = await app.GetAsync("/graph/");
        var html = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync(Token), Token);
        var style = html.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var css = await app.GetAsync($"/graph/{style}");
        using var api = await app.GetAsync("/graph/api/actors");

        Assert.Equal("/graph/", html.QuerySelector("base")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, css.StatusCode);
        Assert.NotEmpty(await css.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(HttpStatusCode.OK, api.StatusCode);
    }

    [Fact]
    public async Task What_a_proxy_says_counts_only_where_it_is_trusted_and_only_what_is_asked_for()
    {
        await using var trusting = new TestApp(
            ("GraphExplorer:Proxies", "127.0.0.1 ::1"), ("GraphExplorer:ForwardedHeaders", "for proto host prefix"), ("GraphExplorer:Seed", "false"));
        await using var byDefault = new TestApp(("GraphExplorer:Proxies", "127.0.0.1 ::1"), ("GraphExplorer:Seed", "false"));
        await using var wary = new TestApp(("GraphExplorer:Seed", "false"));

        Assert.Equal("https://graph.example/a/api/snapshots", await ServerOfAsync(trusting));
        Assert.StartsWith(byDefault.Address.ToString().Replace("http:", "https:", StringComparison.Ordinal), await ServerOfAsync(byDefault), StringComparison.Ordinal);
        Assert.StartsWith(wary.Address.ToString(), await ServerOfAsync(wary), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_is_trusted_does_not_make_its_users_local()
    {
        await using var app = new TestApp(("GraphExplorer:Proxies", "127.0.0.1 ::1"), ("GraphExplorer:Seed", "false"));

        using var pretending = await app.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip", ("X-Forwarded-For", "127.0.0.1"));

        Assert.Equal(HttpStatusCode.Forbidden, pretending.StatusCode);
    }

    /// <summary>The address that the app believes to be its own: OpenAPI names it.</summary>
    private static async Task<string> ServerOfAsync(TestApp app)
    {
        using var response = await app.GetAsync(
            "/openapi/v1.json",
            ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "graph.example"), ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Prefix", "/a"));
        var servers = (await TestApp.JsonOf(response)).GetProperty("servers");
        return servers[0].GetProperty("url").GetString()!.TrimEnd('/') + "/api/snapshots";
    }
}
