using System.Net;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Ceilings;

/// <summary>How often one address may ask, over the wire.</summary>
public sealed class RateTests : IAsyncLifetime
{
    // As if behind a proxy: so that tests can ask from several addresses.
    private readonly TestApp _app = new(("GraphExplorer:Seed", "false"), ("GraphExplorer:Proxies", "127.0.0.1 ::1"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_asks_for_image_after_image_is_told_when_to_come_back_and_nobody_else_is_held_up()
    {
        var through = 0;
        HttpResponseMessage refused;
        while ((refused = await FromAsync("/api/export/png?nonsense=1", "203.0.113.7")).StatusCode == HttpStatusCode.BadRequest)
        {
            refused.Dispose();
            Assert.InRange(++through, 1, 20 * Ceiling.Images.Address.Burst);
        }

        using var last = refused;
        Assert.InRange(through, Ceiling.Images.Address.Burst, int.MaxValue);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        // The same address for other things, and another for the same.
        foreach (var path in (string[])["/api/actors", "/", "/css/tokens.css", "/healthz", "/api/export/svg"])
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, "203.0.113.7"));
        }
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/api/export/png", "203.0.113.8"));
    }

    [Fact]
    public async Task One_network_of_IPv6_is_one_address()
    {
        for (var i = 0; i < 20 * Ceiling.Images.Address.Burst; i++)
        {
            if (await StatusAsync("/api/export/png?nonsense=1", $"2001:db8:1:2::{i + 1:x}") == HttpStatusCode.TooManyRequests)
            {
                Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("/api/export/png?nonsense=1", "2001:db8:1:3::1"));
                return;
            }
        }
        Assert.Fail("As many addresses as a network has may ask as often as they like.");
    }

    [Fact]
    public async Task What_a_page_is_made_of_is_never_counted()
    {
        foreach (var path in (string[])["/css/tokens.css", "/healthz"])
        {
            for (var i = 0; i < 2 * Ceiling.Reads.Address.Burst; i++)
            {
                Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, "203.0.113.7"));
            }
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string address)
    {
        using var response = await FromAsync(path, address);
        return response.StatusCode;
    }

    private Task<HttpResponseMessage> FromAsync(string path, string address) => _app.GetAsync(path, ("X-Forwarded-For", address), ("Accept", "text/html"));
}
