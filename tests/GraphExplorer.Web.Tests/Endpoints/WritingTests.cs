using System.Net;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary>Who may write, asked over the wire: a proxy's header stands for somebody elsewhere.</summary>
public sealed class WritingTests : IAsyncLifetime
{
    private const string Key = "correct-horse-battery";

    private static readonly (string, string) FromElsewhere = ("X-Forwarded-For", "203.0.113.7");

    private readonly TestApp _open = new(("GraphExplorer:Seed", "false"));
    private readonly TestApp _keyed = new(("GraphExplorer:Seed", "false"), ("GraphExplorer:EditKey", Key));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _open.DisposeAsync();
        await _keyed.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_sits_at_the_machine_needs_no_key()
    {
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(_open));
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(_keyed));
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(_keyed, ("Origin", Origin(_keyed))));
    }

    [Fact]
    public async Task Nobody_elsewhere_may_write_where_no_key_is_configured()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(_open, FromElsewhere));
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(_open, FromElsewhere, ("X-Edit-Key", Key)));
    }

    [Fact]
    public async Task Somebody_elsewhere_needs_the_key()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, FromElsewhere));
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, FromElsewhere, ("X-Edit-Key", Key + "x")));
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(_keyed, FromElsewhere, ("X-Edit-Key", Key)));
    }

    [Theory]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Any_header_of_a_proxy_makes_a_key_necessary(string name, string value) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, (name, value)));

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("null")]
    public async Task A_page_of_another_site_cannot_write_through_the_users_browser(string origin)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, ("Origin", origin)));
        Assert.Equal(HttpStatusCode.Forbidden, await ImportAsync(_open, ("Origin", origin)));
    }

    [Fact]
    public async Task A_name_that_was_pointed_at_this_machine_is_not_the_app()
    {
        var host = $"rebound.example:{_keyed.Address.Port}";

        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(_keyed, ("Host", host), ("Origin", $"http://{host}")));
    }

    [Fact]
    public async Task Saving_and_deleting_snapshots_follow_the_same_rule()
    {
        using var save = await _keyed.PostJsonAsync("/api/snapshots", """{"title":"A","view":""}""", FromElsewhere);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/snapshots/0123456789abcdef");
        using var delete = await _keyed.SendAsync(request, FromElsewhere);

        Assert.Equal(HttpStatusCode.Unauthorized, save.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, delete.StatusCode);
        Assert.Equal("application/problem+json", delete.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(delete.Headers.WwwAuthenticate);
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
}
