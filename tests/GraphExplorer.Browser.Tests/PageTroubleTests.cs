using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>What browsers and networks do to a page: they translate it, move it to another screen, and make it anew.</summary>
public sealed class PageTroubleTests(AppFixture app)
{
    private const string View = "?from=2015-01-01&to=2017-12-31&mode=possible";

    /// <summary>As a browser's translator does: text nodes are replaced by elements with other text nodes, but for what is not to be translated.</summary>
    private const string Translate = """
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) texts.push(walker.currentNode);
          let replaced = 0;
          for (const text of texts) {
            if (text.data.trim() === "" || text.parentElement.closest("script, style") || text.parentElement.closest("[translate]")?.getAttribute("translate") === "no") continue;
            const font = document.createElement("font");
            font.textContent = text.data;
            text.replaceWith(font);
            replaced++;
          }
          return replaced;
        }
        """;

    [Fact]
    public async Task A_page_that_the_browser_has_translated_keeps_its_numbers_right()
    {
        await using var explorer = await app.OpenAsync(View);
        await Expect(explorer.Panel.Locator(".pairs li").First).ToBeVisibleAsync();
        await explorer.Page.EvaluateAsync<int>(Translate);

        await explorer.Filters.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Rivalry") }).UncheckAsync();
        await explorer.AddressSaysAsync("rel=alliance&rel=negotiation");

        await using var fresh = await app.OpenAsync(new Uri(explorer.Page.Url).Query);
        await Expect(fresh.Panel.Locator(".pairs li").First).ToBeVisibleAsync();
        await Expect(fresh.Panel.Locator(".pairs li").First).Not.ToContainTextAsync("Both");
        var pairs = await fresh.Panel.Locator(".pairs li").AllInnerTextsAsync();
        await Expect(explorer.Panel.Locator(".pairs li")).ToHaveTextAsync([.. pairs.Select(p => new Regex(string.Join("\\s*", p.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))))]);
        foreach (var key in new[] { "claims", "actors", "pairs", "both", "rel:alliance", "rel:rivalry" })
        {
            await Expect(explorer.Count(key)).ToHaveTextAsync(await fresh.Count(key).InnerTextAsync());
        }
    }

    [Fact]
    public async Task A_screen_of_another_density_is_drawn_sharp_at_the_same_size()
    {
        await using var explorer = await app.OpenAsync(View);
        var sheet = explorer.Page.Locator("[data-picture] canvas").First;
        const string Density = "canvas => canvas.width / canvas.clientWidth";
        Assert.Equal(1, await sheet.EvaluateAsync<double>(Density), 0.01);

        var session = await explorer.Page.Context.NewCDPSessionAsync(explorer.Page);
        await session.SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = 1280, ["height"] = 800, ["deviceScaleFactor"] = 2, ["mobile"] = false });

        await explorer.Page.WaitForFunctionAsync("() => { const c = document.querySelector('[data-picture] canvas'); return Math.abs(c.width / c.clientWidth - 2) < 0.01; }");
    }

    [Fact]
    public async Task What_is_typed_into_the_dialog_outlives_the_page_until_it_is_saved()
    {
        await using var explorer = await app.OpenAsync(View);
        await explorer.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var dialog = explorer.Page.GetByRole(AriaRole.Dialog, new() { Name = "Save a snapshot" });
        await dialog.GetByLabel("Title").FillAsync("Kept through a cut");
        await dialog.GetByLabel("Note").FillAsync("Typed before the connection went");

        // What a browser does when the server has given the page up.
        await explorer.Page.ReloadAsync();
        await explorer.ReadyAsync();

        await Expect(dialog).ToBeVisibleAsync();
        await Expect(dialog.GetByLabel("Title")).ToHaveValueAsync("Kept through a cut");
        await Expect(dialog.GetByLabel("Note")).ToHaveValueAsync("Typed before the connection went");

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(dialog.Locator("a[href*='s/']").First).ToBeVisibleAsync();
        await explorer.Page.ReloadAsync();
        await explorer.ReadyAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(explorer.Page.Locator("[data-save-dialog] input[name=title]")).ToHaveValueAsync("");
    }
}
