using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class SecurityHeaderTests(SampleApp sample)
{
    private readonly TestApp _app = sample.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/about")]
    [InlineData("/api/actors")]
    [InlineData("/css/tokens.css")]
    [InlineData("/nowhere")]
    public async Task Every_answer_tells_the_browser_what_it_may_do(string path)
    {
        using var response = await _app.GetAsync(path, ("Accept", "text/html"));

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        var policy = Policy(response);
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'none'", policy["frame-ancestors"]);
    }

    [Fact]
    public async Task A_page_runs_the_apps_own_scripts_and_talks_to_no_other_host()
    {
        using var response = await _app.GetAsync("/");

        var policy = Policy(response);
        Assert.Equal("'self'", policy["connect-src"]);
        Assert.DoesNotContain("unsafe", policy["script-src"], StringComparison.Ordinal);
        Assert.DoesNotContain("http", string.Join(' ', policy.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("*", string.Join(' ', policy.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_script_that_stands_in_the_page_is_allowed_by_its_hash()
    {
        using var response = await _app.GetAsync("/");
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);

        var inline = Assert.Single(page.QuerySelectorAll("script:not([src])"), s => s.GetAttribute("type") is null or "module" or "importmap");
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline.TextContent)));
        Assert.Contains($"'sha256-{hash}'", Policy(response)["script-src"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_says_which_server_answers()
    {
        using var response = await _app.GetAsync("/api/actors");

        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task An_address_without_a_page_is_a_page_that_says_so()
    {
        using var response = await _app.GetAsync("/nowhere", ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("nothing at this address", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_longer_address_than_any_view_needs_is_refused()
    {
        using var response = await _app.GetAsync($"/api/claims?{string.Join('&', Enumerable.Repeat("voice=" + new string('a', 400), 100))}");

        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
    }

    [Fact]
    public async Task More_headers_than_a_browser_sends_are_refused()
    {
        using var response = await _app.GetAsync("/api/actors", ("X-Long", new string('a', 40 * 1024)));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_site_may_frame_what_is_to_be_embedded_if_the_configuration_says_so()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:EmbedOrigins", "https://example.org https://wiki.example"));

        using var embedded = await app.GetAsync("/embed/s/0123456789abcdef");
        using var page = await app.GetAsync("/");

        Assert.Equal("https://example.org https://wiki.example", Policy(embedded)["frame-ancestors"]);
        Assert.False(embedded.Headers.Contains("X-Frame-Options"));
        Assert.Equal("'none'", Policy(page)["frame-ancestors"]);
    }

    [Theory]
    [InlineData("/embed/s/0123456789abcdef", "There is no such snapshot")]
    [InlineData("/embed", "There is nothing to show in this frame")]
    [InlineData("/Embed/s", "There is nothing to show in this frame")]
    [InlineData("/embed/nowhere/at/all", "There is nothing to show in this frame")]
    public async Task A_frame_without_a_snapshot_has_no_way_to_another_page(string path, string heading)
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:EmbedOrigins", "*"));

        using var response = await app.GetAsync(path, ("Accept", "text/html"));
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(Token), Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("*", Policy(response)["frame-ancestors"]);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("a, button, form"));
        Assert.Equal("false", page.Body!.GetAttribute("data-enhance-nav"));
    }

    private static Dictionary<string, string> Policy(HttpResponseMessage response) =>
        Assert.Single(response.Headers.GetValues("Content-Security-Policy")).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(d => d.Split(' ', 2)).ToDictionary(d => d[0], d => d.Length > 1 ? d[1] : "");
}
