using System.Net;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Ceilings;

public sealed class OpenPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_no_room_is_left_a_page_says_so_and_all_else_goes_on()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"));
        var pages = app.Services.GetRequiredService<OpenPages>();
        for (var i = 0; i < Ceiling.Circuits; i++)
        {
            pages.Enter();
        }

        using var full = await app.GetAsync("/", ("Accept", "text/html"));
        var said = await full.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, full.StatusCode);
        Assert.Equal(Ceiling.ComeBack, full.Headers.RetryAfter?.Delta);
        Assert.Contains("<h1>The app is full just now.</h1>", said, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", said, StringComparison.Ordinal);
        using var program = await app.GetAsync("/api/actors");
        Assert.Equal(HttpStatusCode.OK, program.StatusCode);

        pages.Leave();
        using var page = await app.GetAsync("/", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_page_that_slips_in_is_not_opened_and_gives_its_place_back()
    {
        var pages = new OpenPages();
        for (var i = 0; i < Ceiling.Circuits; i++)
        {
            pages.Enter();
        }
        var late = new OpenPage(pages);

        await Assert.ThrowsAsync<InvalidOperationException>(() => late.OnCircuitOpenedAsync(null!, Token));
        await late.OnCircuitClosedAsync(null!, Token);
        await late.OnCircuitClosedAsync(null!, Token);

        Assert.Equal(Ceiling.Circuits, pages.Count);
    }

    [Fact]
    public void One_address_cannot_take_every_place()
    {
        var pages = new OpenPages();
        var held = Enumerable.Range(0, Ceiling.CircuitsOfAddress).Select(_ => pages.Connect("203.0.113.7")).ToArray();

        Assert.DoesNotContain(null, held);
        Assert.Null(pages.Connect("203.0.113.7"));
        Assert.True(pages.IsFullFor("203.0.113.7"));
        Assert.False(pages.IsFullFor("203.0.113.8"));

        held[0]!.Dispose();
        Assert.False(pages.IsFullFor("203.0.113.7"));
        Assert.NotNull(pages.Connect("203.0.113.7"));
    }
}
