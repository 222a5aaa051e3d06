using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>Keyboard, small screens, screen readers, and a lost connection.</summary>
public sealed class AccessTests(AppFixture app)
{
    [Fact]
    public async Task Everything_between_first_sight_and_a_claim_can_be_done_by_keyboard()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");
        var keys = explorer.Page.Keyboard;
        await explorer.Picture.FocusAsync();

        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Enter");
        await explorer.AddressSaysAsync("sel=actor:");
        await keys.PressAsync("n");
        await keys.PressAsync("Enter");
        await explorer.AddressSaysAsync("sel=");
        await keys.PressAsync("Escape");
        await keys.PressAsync("Escape");
        await keys.PressAsync("Escape");
        await Expect(explorer.Panel.GetByRole(AriaRole.Heading, new() { Name = "Pairs in view" })).ToBeVisibleAsync();

        await keys.PressAsync("2");
        await explorer.AddressSaysAsync("show=table");
        await keys.PressAsync("1");
        await keys.PressAsync("?");
        await Expect(explorer.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await explorer.Page.GetByRole(AriaRole.Slider).First.FocusAsync();
        await keys.PressAsync("c");
        await explorer.AddressSaysAsync("mode=possible");
    }

    [Fact]
    public async Task A_change_is_spoken()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");

        await explorer.Filters.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Alliance") }).UncheckAsync();

        await Expect(explorer.Page.Locator("[data-live]")).ToContainTextAsync("pairs");
    }

    [Fact]
    public async Task A_phone_shows_the_picture_first_and_the_rest_in_sheets()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31", 390, 844);
        await Expect(explorer.Picture).ToBeInViewportAsync();
        Assert.Equal(390, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        await Expect(explorer.Filters.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Rivalry") })).ToBeVisibleAsync();
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();

        await explorer.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await explorer.AddressSaysAsync("show=table");
    }

    [Theory]
    [InlineData("light", "", 1280)]
    [InlineData("dark", "", 1280)]
    [InlineData("light", "&sel=pair:iran,russia", 1280)]
    [InlineData("dark", "&sel=actor:turkey", 1280)]
    [InlineData("light", "&show=table", 1280)]
    [InlineData("light", "&sel=claim:eskaf-alliance-001", 390)]
    [InlineData("dark", "", 390)]
    public async Task Axe_finds_nothing(string theme, string rest, int width)
    {
        await using var explorer = await app.OpenAsync($"?from=2015-01-01&to=2017-12-31{rest}", width, 844, theme);
        await Expect(explorer.Page.Locator("[data-live]")).ToBeAttachedAsync();

        Assert.Empty(await Axe.ViolationsAsync(explorer.Page));
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_page_about_the_data()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");
        await explorer.Page.GotoAsync("about");
        await Expect(explorer.Page.GetByRole(AriaRole.Heading, new() { Name = "About the data" })).ToBeVisibleAsync();
        await Expect(explorer.Page.GetByText("It records what texts say, not what is true.")).ToBeVisibleAsync();

        Assert.Empty(await Axe.ViolationsAsync(explorer.Page));
    }

    [Fact]
    public async Task Data_that_is_long_in_coming_can_be_given_up_and_asked_for_again()
    {
        await using var explorer = await app.OpenAsync();
        var comes = await explorer.OpenHeldAsync("?from=2015-01-01&to=2017-12-31");
        await Expect(explorer.Page.GetByText("The claims are being fetched")).ToBeVisibleAsync();
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel", Exact = true }).ClickAsync();
        await Expect(explorer.Page.GetByText("Cancelled: no claim is here.")).ToBeVisibleAsync();

        comes.SetResult();
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await explorer.ReadyAsync();
        await Expect(explorer.Count("pairs")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9]"));
        await Expect(explorer.Page.GetByText("The claims are being fetched")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_connection_picture_and_timeline_go_on_and_the_page_says_so()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");
        explorer.ExpectsFaults = true;
        var before = await explorer.NumberAsync("claims");

        await explorer.LoseConnectionAsync();
        await Expect(explorer.Page.GetByText("Offline:")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await explorer.Page.GetByRole(AriaRole.Slider).Last.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await explorer.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Expect(explorer.Count("claims")).Not.ToHaveTextAsync(before.ToString(System.Globalization.CultureInfo.InvariantCulture));

        await explorer.RestoreConnectionAsync();
        await Expect(explorer.Page.GetByText("Offline:")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await explorer.AddressSaysAsync("to=2015-12-31");
    }
}
