using System.Net;
using System.Text.RegularExpressions;
using GraphExplorer.Web.Tests.App;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary>Who may write, asked over the wire.</summary>
public sealed partial class WritingTests : IAsyncLifetime
{
    private const string Key = "correct-horse-battery";

    private static readonly (string, string) FromElsewhere = ("X-Forwarded-For", "203.0.113.7");
    private static readonly (string, string) WithKey = ("X-Edit-Key", Key);

    private readonly TestApp _open = new(("GraphExplorer:Seed", "false"), ("GraphExplorer:Hosts", "graph.example"));
    private readonly TestApp _keyed = new(("GraphExplorer:Seed", "false"), ("GraphExplorer:EditKey", Key), ("GraphExplorer:Hosts", "graph.example"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _open.DisposeAsync();
        await _keyed.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_sits_at_the_machine_needs_no_key_where_none_is_configured()
    {
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(_open));
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(_open, ("Origin", Origin(_open))));
    }

    [Fact]
    public async Task Where_a_key_is_configured_everybody_needs_it()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed));
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, ("Origin", Origin(_keyed))));
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, ("X-Edit-Key", Key + "x")));
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, FromElsewhere));
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, FromElsewhere, ("X-Edit-Key", Key + "x")));
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(_keyed, WithKey));
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(_keyed, FromElsewhere, WithKey));
    }

    [Fact]
    public async Task Nobody_elsewhere_may_write_where_no_key_is_configured()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(_open, FromElsewhere));
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(_open, FromElsewhere, WithKey));
    }

    [Theory]
    [InlineData("graph.example")]
    [InlineData("graph.example:8080")]
    public async Task A_proxy_that_sends_no_header_is_told_by_the_name_that_it_was_asked_by(string host)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(_open, ("Host", host)));
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(_open, ("Host", host), ("Origin", $"http://{host}")));
        Assert.Equal(HttpStatusCode.Forbidden, await SaveAsync(_open, ("Host", host)));
        Assert.Equal(HttpStatusCode.Unauthorized, await SaveAsync(_keyed, ("Host", host)));
    }

    [Fact]
    public async Task A_proxy_that_is_named_makes_nobody_local_whatever_it_says()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:Proxies", "127.0.0.1 ::1"));

        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(app));
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(app, ("X-Forwarded-For", "127.0.0.1")));
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(app, ("X-Forwarded-For", "no address")));
        Assert.Equal(HttpStatusCode.Forbidden, await SaveAsync(app));
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("null")]
    public async Task A_page_of_another_site_cannot_write_through_the_users_browser(string origin)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, ("Origin", origin)));
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(_open, ("Origin", origin)));
    }

    [Fact]
    public async Task A_refusal_says_why_the_request_is_not_of_this_machine()
    {
        using var response = await _open.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip", ("CF-Connecting-IP", "203.0.113.7"));

        Assert.Contains("CF-Connecting-IP", (await TestApp.JsonOf(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    /// <summary>All of them, those that are yet to come too: whoever forgets the rule is told here.</summary>
    [Fact]
    public async Task Every_endpoint_that_changes_something_follows_the_rule()
    {
        var endpoints = _keyed.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => $"/{e.RoutePattern.RawText?.TrimStart('/')}".StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [], (e, method) => (Method: method, Path: Placeholder().Replace($"/{e.RoutePattern.RawText!.TrimStart('/')}", "x")))
            .Where(e => e.Method is not ("GET" or "HEAD" or "OPTIONS")).ToList();

        Assert.True(endpoints.Count >= 5, $"{endpoints.Count} endpoints were found");
        foreach (var (method, path) in endpoints)
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = new ByteArrayContent([]) };
            using var response = await _keyed.SendAsync(request);
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}: {(int)response.StatusCode}");
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty(response.Headers.WwwAuthenticate);
        }
    }

    [Fact]
    public async Task Reading_needs_no_key()
    {
        using var response = await _keyed.GetAsync("/api/claims", FromElsewhere);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static string Origin(TestApp app) => app.Address.GetLeftPart(UriPartial.Authority);

    private static async Task<HttpStatusCode> ImportAsync(TestApp app, params (string, string)[] headers)
    {
        using var response = await app.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip", headers);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> SaveAsync(TestApp app, params (string, string)[] headers)
    {
        using var response = await app.PostJsonAsync("/api/snapshots", """{"title":"A","view":""}""", headers);
        return response.StatusCode;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
