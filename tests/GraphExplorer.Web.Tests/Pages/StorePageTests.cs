using System.Net;
using GraphExplorer.Core.Stores;
using GraphExplorer.Web.Configuration;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Pages;

/// <summary>Pages of which the store does not give what they should show.</summary>
public sealed class StorePageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/print")]
    [InlineData("/compare?a=0000000000000000")]
    [InlineData("/data")]
    [InlineData("/snapshots")]
    [InlineData("/about")]
    public async Task Where_the_store_takes_too_long_the_page_says_so_once_and_claims_nothing_else(string path)
    {
        await using var app = TestApp.With(s => s.AddSingleton(services => SlowStore.Over(StoreChoice.Open(services))), ("GraphExplorer:Seed", "false"));
        using (await app.GetAsync("/healthz"))
        {
            // The store is open now.
        }
        ((SlowStore)(object)app.Services.GetRequiredService<IGraphStore>()).IsSlow = true;

        using var response = await app.GetAsync(path, ("Accept", "text/html"));
        var body = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, body.Split($"<p class=\"bar\" role=\"status\">{SlowStore.Message}").Length);
        foreach (var untrue in new[] { "0 claims", "There is no snapshot", "None yet", "No claims yet" })
        {
            Assert.DoesNotContain(untrue, body, StringComparison.Ordinal);
        }
        // Others may still ask: one slow question says nothing about the store.
        using var health = await app.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Theory]
    [InlineData("/s/0000000000000000", "There is no such snapshot")]
    [InlineData("/compare?a=0000000000000000", "There is no snapshot “0000000000000000”")]
    public async Task What_the_store_does_not_have_is_said_by_the_page_itself_with_404(string path, string said)
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"));

        using var response = await app.GetAsync(path, ("Accept", "text/html"));
        var body = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(said, body, StringComparison.Ordinal);
    }
}
