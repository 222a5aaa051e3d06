using System.Net;
using System.Net.WebSockets;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary>What a page of another site can read through a reader's browser: nothing.</summary>
public sealed class ForeignPageTests(SampleApp sample)
{
    private readonly TestApp _app = sample.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rebound.example", HttpStatusCode.BadRequest)]
    [InlineData("rebound.example:5180", HttpStatusCode.BadRequest)]
    [InlineData("evil.localhost", HttpStatusCode.BadRequest)]
    [InlineData("192.168.1.5", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5180", HttpStatusCode.OK)]
    [InlineData("[::1]:5180", HttpStatusCode.OK)]
    public async Task An_app_that_listens_on_this_machine_alone_answers_to_its_names_alone(string host, HttpStatusCode status)
    {
        foreach (var path in (string[])["/api/actors", "/", "/css/tokens.css", "/healthz"])
        {
            using var response = await _app.GetAsync(path, ("Host", host));
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("graph.example:8080", HttpStatusCode.OK)]
    [InlineData("a.wiki.example", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("wiki.example", HttpStatusCode.BadRequest)]
    [InlineData("evilwiki.example", HttpStatusCode.BadRequest)]
    [InlineData("rebound.example", HttpStatusCode.BadRequest)]
    public async Task An_app_answers_to_the_hosts_that_the_configuration_lists(string host, HttpStatusCode status)
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:Hosts", "Graph.Example *.wiki.example"), ("GraphExplorer:Proxies", "127.0.0.1"));

        using var response = await app.GetAsync("/api/actors", ("Host", host));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task An_app_behind_a_proxy_answers_to_any_host_unless_some_are_listed()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:Proxies", "127.0.0.1 ::1"));

        using var response = await app.GetAsync("/api/actors", ("Host", "graph.example"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/", "same-origin")]
    [InlineData("/about", "same-origin")]
    [InlineData("/nowhere", "same-origin")]
    [InlineData("/api/actors", "same-origin")]
    [InlineData("/api/export/svg", "same-origin")]
    [InlineData("/openapi/v1.json", "same-origin")]
    [InlineData("/embed/s/0123456789abcdef", "cross-origin")]
    [InlineData("/css/tokens.css", "cross-origin")]
    [InlineData("/favicon.svg", "cross-origin")]
    [InlineData("/_framework/blazor.web.js", "cross-origin")]
    public async Task Nothing_but_a_frame_and_what_it_is_made_of_can_be_part_of_a_foreign_page(string path, string policy)
    {
        using var response = await _app.GetAsync(path);

        Assert.Equal(policy, Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Theory]
    [InlineData("/api/export/svg", "no-cors", "image", HttpStatusCode.Forbidden)]
    [InlineData("/api/claims", "cors", "empty", HttpStatusCode.Forbidden)]
    [InlineData("/api/claims", "no-cors", "script", HttpStatusCode.Forbidden)]
    [InlineData("/api/claims", "navigate", "iframe", HttpStatusCode.Forbidden)]
    [InlineData("/about", "no-cors", "image", HttpStatusCode.Forbidden)]
    [InlineData("/about", "navigate", "iframe", HttpStatusCode.Forbidden)]
    [InlineData("/embed/s/0123456789abcdef", "no-cors", "image", HttpStatusCode.Forbidden)]
    [InlineData("/api/claims", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("/about", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("/embed/s/0123456789abcdef", "navigate", "iframe", HttpStatusCode.OK)]
    [InlineData("/css/tokens.css", "no-cors", "style", HttpStatusCode.OK)]
    public async Task A_foreign_page_may_link_and_frame_and_ask_for_nothing_else(string path, string mode, string destination, HttpStatusCode status)
    {
        using var foreign = await _app.GetAsync(path, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination));
        using var own = await _app.GetAsync(path, ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination));

        // A frame of a snapshot that is not there is a page too; what counts is that it is not refused.
        Assert.Equal(status == HttpStatusCode.OK, foreign.StatusCode != HttpStatusCode.Forbidden);
        Assert.NotEqual(HttpStatusCode.Forbidden, own.StatusCode);
    }

    [Fact]
    public async Task A_foreign_page_sends_no_form_here()
    {
        using var response = await _app.PostAsync(
            "/api/datasets/sample", [], "application/x-www-form-urlencoded", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    public async Task A_foreign_page_cannot_speak_with_a_page_of_the_app(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        var address = new UriBuilder(_app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri;

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address, Token));
        using var negotiation = await _app.PostAsync("/_blazor/negotiate?negotiateVersion=1", [], "text/plain", ("Origin", origin));
        using var polling = await _app.GetAsync("/_blazor?id=x", ("Origin", origin));

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, negotiation.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, polling.StatusCode);
    }

    [Fact]
    public async Task The_apps_own_pages_speak_with_it()
    {
        var own = _app.Address.GetLeftPart(UriPartial.Authority);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", own);

        await socket.ConnectAsync(new UriBuilder(_app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, Token);

        Assert.Equal(WebSocketState.Open, socket.State);
        using var negotiation = await _app.PostAsync("/_blazor/negotiate?negotiateVersion=1", [], "text/plain", ("Origin", own));
        Assert.Equal(HttpStatusCode.OK, negotiation.StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_that_ends_TLS_the_host_tells_the_apps_own_pages()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:Proxies", "127.0.0.1 ::1"));

        async Task<HttpStatusCode> NegotiateAsync(string host, string origin)
        {
            using var response = await app.PostAsync("/_blazor/negotiate?negotiateVersion=1", [], "text/plain", ("Host", host), ("Origin", origin));
            return response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await NegotiateAsync("graph.example", "https://graph.example"));
        Assert.Equal(HttpStatusCode.OK, await NegotiateAsync("graph.example:8443", "https://graph.example:8443"));
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync("graph.example", "https://graph.example:8443"));
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync("graph.example", "https://wiki.example"));
    }
}
