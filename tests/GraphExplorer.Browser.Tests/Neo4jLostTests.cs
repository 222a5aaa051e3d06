using GraphExplorer.Stores.Tests.Neo4j;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>A Neo4j that dies under an open page, and comes back.</summary>
public sealed class Neo4jLostTests(AppFixture app)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 120_000 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_whose_server_is_killed_goes_on_with_what_it_has_says_so_and_is_well_by_itself()
    {
        Assert.SkipWhen(RunningNeo4j.Script is null && Environment.GetEnvironmentVariable("CI") != "true", "There is no Neo4j: set GRAPHEXPLORER_NEO4J_SCRIPT to a script that starts one.");
        await using var server = await RunningNeo4j.StartAsync(Token);
        await using var other = new AppFixture.App(
            ("GraphExplorer:Store", server.Http), ("GraphExplorer:Neo4j:User", RunningNeo4j.User), ("GraphExplorer:Neo4j:Password", RunningNeo4j.Password), ("GraphExplorer:Seed", "true"));
        var home = other.ClientOptions.BaseAddress.ToString();
        await using var explorer = await app.OpenAtAsync(home, "?from=2015-01-01&to=2017-12-31");
        var (all, actors) = (await explorer.NumberAsync("claims"), await explorer.NumberAsync("actors-all"));

        // What is asked of the server from now on fails, which the console tells.
        explorer.ExpectsFaults = true;
        await server.KillAsync(Token);
        var last = explorer.Page.GetByRole(AriaRole.Slider).Last;
        await last.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("Shift+ArrowLeft");

        var notice = explorer.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "GraphExplorer:Store" });
        await Expect(notice).ToBeVisibleAsync(Patiently);
        await explorer.AddressSaysAsync("to=2016-12-31");
        var narrowed = await explorer.NumberAsync("claims");
        Assert.InRange(narrowed, 1, all - 1);
        Assert.Equal(actors, await explorer.NumberAsync("actors-all"));
        await Expect(explorer.Picture).ToBeVisibleAsync();

        await server.StartAgainAsync(Token);

        await Expect(notice).ToBeHiddenAsync(new() { Timeout = 120_000 });
        await explorer.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await explorer.AddressSaysAsync("to=2017-12-31");
        await Expect(explorer.Count("claims")).ToHaveTextAsync(all.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task A_question_past_its_time_is_said_and_the_page_stays_usable()
    {
        Assert.SkipWhen(RunningNeo4j.Script is null && Environment.GetEnvironmentVariable("CI") != "true", "There is no Neo4j: set GRAPHEXPLORER_NEO4J_SCRIPT to a script that starts one.");
        await using var server = await RunningNeo4j.StartAsync(Token);
        await using var other = new AppFixture.App(
            ("GraphExplorer:Store", server.Http), ("GraphExplorer:Neo4j:User", RunningNeo4j.User), ("GraphExplorer:Neo4j:Password", RunningNeo4j.Password),
            ("GraphExplorer:Neo4j:QuerySeconds", "10"), ("GraphExplorer:Seed", "true"));
        await using var explorer = await app.OpenAtAsync(other.ClientOptions.BaseAddress.ToString(), "?from=2015-01-01&to=2017-12-31");
        var all = await explorer.NumberAsync("claims");

        var pair = explorer.Panel.GetByRole(AriaRole.Button, new() { NameRegex = new("^Iran – Russia") });
        await Expect(pair).ToBeVisibleAsync(Patiently);

        await server.HoldAsync(Token);
        await pair.ClickAsync();
        var notice = explorer.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "did not finish within 10 s" });
        await Expect(notice).ToBeVisibleAsync(Patiently);
        Assert.Equal(all, await explorer.NumberAsync("claims"));
        await server.GoOnAsync(Token);

        await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await explorer.Panel.GetByRole(AriaRole.Button, new() { NameRegex = new("^Russia – Turkey") }).ClickAsync();
        await Expect(explorer.Panel.GetByRole(AriaRole.Heading, new() { Name = "Russia – Turkey" })).ToBeVisibleAsync(Patiently);
        await Expect(explorer.Panel.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "dated by" }).First).ToBeVisibleAsync(Patiently);
        await Expect(notice).ToBeHiddenAsync(new() { Timeout = 120_000 });
    }
}
