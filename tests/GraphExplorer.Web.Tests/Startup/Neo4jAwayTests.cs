using System.Net;
using System.Net.Sockets;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Startup;

/// <summary>A Neo4j that is not there: a port of this machine at which nobody listens.</summary>
public sealed class Neo4jAwayTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_app_runs_and_says_so()
    {
        await using var app = new TestApp(("GraphExplorer:Store", $"http://127.0.0.1:{FreePort()}"));

        using var page = await app.GetAsync("/");
        using var health = await app.GetAsync("/healthz");
        using var claims = await app.GetAsync("/api/claims");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        var answer = await TestApp.JsonOf(health);
        Assert.Equal(("unavailable", "http"), (answer.GetProperty("status").GetString(), answer.GetProperty("store").GetString()));
        Assert.NotEmpty(answer.GetProperty("reason").GetString()!);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, claims.StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_opened_later_says_it_too()
    {
        await using var app = new TestApp(("GraphExplorer:Store", $"http://127.0.0.1:{FreePort()}"));
        using var health = await app.GetAsync("/healthz");
        var reason = (await TestApp.JsonOf(health)).GetProperty("reason").GetString()!;

        using var page = await app.GetAsync("/");

        Assert.Contains(WebUtility.HtmlEncode(reason), await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_is_refused()
    {
        using var runs = new Verbs.Runs();

        var (code, output, error) = await runs.InProcessAsync("remove", "sample", $"--GraphExplorer:Store=http://127.0.0.1:{FreePort()}");

        Assert.Equal((1, ""), (code, output));
        Assert.Single(Verbs.Runs.Lines(error));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
