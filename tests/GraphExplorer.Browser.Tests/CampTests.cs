using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>Camps in the legend: what does not fit, how many, and none; and the guide to the picture.</summary>
public sealed class CampTests(AppFixture app)
{
    private const string Window = "?from=2015-05-01&to=2017-02-28&set=sample";

    [Fact]
    public async Task The_legend_says_how_many_pairs_do_not_fit_and_leads_to_each()
    {
        await using var explorer = await app.OpenAsync(Window);
        var fit = Legend(explorer).GetByRole(AriaRole.Button, new() { NameRegex = new("pairs do not fit") });

        await Expect(fit).ToHaveTextAsync("5 of 83 pairs do not fit", new() { Timeout = 60_000 });
        await fit.ClickAsync();
        var list = explorer.Page.Locator(".camps-list");
        await Expect(list).ToContainTextAsync("Around Russia and Iran, 11 actors", new() { IgnoreCase = true });
        await Expect(list.Locator("ol").GetByRole(AriaRole.Button)).ToHaveCountAsync(5);
        await list.GetByRole(AriaRole.Button, new() { NameRegex = new("^Syrian opposition – Turkey") }).ClickAsync();

        await explorer.AddressSaysAsync("sel=pair:syrian-opposition,turkey");
        await Expect(list).ToBeHiddenAsync();
    }

    [Fact]
    public async Task How_many_camps_and_none_stand_in_the_address()
    {
        await using var explorer = await app.OpenAsync(Window);
        var choice = Legend(explorer).GetByRole(AriaRole.Combobox, new() { Name = "How many camps" });
        var fit = Legend(explorer).Locator(".camps-fit");
        await Expect(fit).ToBeVisibleAsync(new() { Timeout = 60_000 });

        await choice.SelectOptionAsync("3");
        await explorer.AddressSaysAsync("camps=3");
        await Expect(fit).Not.ToHaveTextAsync("5 of 83 pairs do not fit", new() { Timeout = 60_000 });

        await choice.SelectOptionAsync("0");
        await explorer.AddressSaysAsync("camps=0");
        await Expect(fit).ToBeHiddenAsync();

        await explorer.Page.GoBackAsync();
        await Expect(choice).ToHaveValueAsync("3");
        await Expect(fit).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task The_heading_follows_the_window()
    {
        await using var explorer = await app.OpenAsync(Window);
        var heading = explorer.Page.Locator("[data-heading]");

        await Expect(heading).ToHaveTextAsync(new Regex("^Who sides with whom, May 2015 to February 2017: what \\d+ voices in 10 texts say$"));
        await explorer.Page.GotoAsync(new Uri(new Uri(explorer.Page.Url), "?from=2016-01-01&to=2016-12-31").ToString());
        await Expect(heading).ToHaveTextAsync(new Regex("^Who sides with whom, 2016: "));
    }

    [Fact]
    public async Task The_guide_opens_once_and_leads_through_three_steps()
    {
        await using var explorer = await app.OpenAsync(Window);
        var guide = explorer.Panel.Locator("details[data-guide]");
        await Expect(guide).ToHaveAttributeAsync("open", "");

        await guide.GetByRole(AriaRole.Link, new() { NameRegex = new("^The camps") }).ClickAsync();
        var bar = explorer.Page.Locator("[data-look]");
        await Expect(bar).ToContainTextAsync("First look, 1 of 3");
        await bar.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await explorer.AddressSaysAsync("sel=pair:iran,russia");
        await Expect(bar).ToContainTextAsync("First look, 2 of 3");
        await bar.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await explorer.AddressSaysAsync("sel=claim:");
        await Expect(bar).ToContainTextAsync("First look, 3 of 3");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Expect(bar).ToBeHiddenAsync();

        await explorer.Page.ReloadAsync();
        await explorer.ReadyAsync();
        await explorer.Page.Keyboard.PressAsync("Escape");
        await explorer.Page.GotoAsync(new Uri(new Uri(explorer.Page.Url), Window).ToString());
        await explorer.ReadyAsync();
        await Expect(guide).ToBeVisibleAsync();
        await Expect(guide).Not.ToHaveAttributeAsync("open", "");
    }

    private static ILocator Legend(ExplorerPage explorer) => explorer.Page.Locator("[data-camps]");
}
