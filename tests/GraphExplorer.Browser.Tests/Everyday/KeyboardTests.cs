using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests.Everyday;

/// <summary>The keyboard: the focus is never lost, and nothing is far.</summary>
public sealed class KeyboardTests(AppFixture app)
{
    private const string Pair = "?from=2015-01-01&to=2017-12-31&sel=pair:iran,russia";

    private static async Task FocusIsAsync(IPage page, string selector) => await page.WaitForFunctionAsync("s => document.activeElement?.matches(s) === true", selector);

    [Fact]
    public async Task The_first_tab_stop_is_a_way_past_the_bars()
    {
        await using var explorer = await app.OpenAsync(Pair);

        await explorer.Page.Keyboard.PressAsync("Tab");
        await FocusIsAsync(explorer.Page, "[data-skip=picture]");
        await Expect(explorer.Page.Locator("[data-skip=picture]")).ToBeInViewportAsync();
        await explorer.Page.Keyboard.PressAsync("Enter");
        await FocusIsAsync(explorer.Page, "[role=application]");
    }

    [Fact]
    public async Task A_key_leads_to_the_claims_and_escape_closes_a_passage_and_goes_back()
    {
        await using var explorer = await app.OpenAsync(Pair);
        var keys = explorer.Page.Keyboard;
        var passage = explorer.Panel.Locator(".claim [aria-expanded]").First;
        await Expect(passage).ToBeVisibleAsync();
        await explorer.Picture.FocusAsync();

        await keys.PressAsync("d");
        await FocusIsAsync(explorer.Page, ".claim [aria-expanded]");
        await keys.PressAsync("Enter");
        await Expect(passage).ToHaveAttributeAsync("aria-expanded", "true");
        await keys.PressAsync("Escape");
        await Expect(passage).ToHaveAttributeAsync("aria-expanded", "false");
        await FocusIsAsync(explorer.Page, ".claim [aria-expanded]");

        await keys.PressAsync("Tab");
        await FocusIsAsync(explorer.Page, ".claim button");
        await keys.PressAsync("Enter");
        await Expect(explorer.Page.Locator(".explorer")).ToHaveAttributeAsync("data-selected", new System.Text.RegularExpressions.Regex("^claim:"));
        // What had the focus is gone; it stays in the panel.
        await FocusIsAsync(explorer.Page, ".panel *");
        await keys.PressAsync("Escape");
        await explorer.AddressSaysAsync("sel=tie:");
        await FocusIsAsync(explorer.Page, ".panel *");
    }

    [Fact]
    public async Task Forced_colours_show_what_is_pressed()
    {
        await using var explorer = await app.OpenAsync(Pair);
        await explorer.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        foreach (var selector in new[] { "[data-show-button=picture]", ".tl-modes [aria-pressed=true]", "[role=tab][aria-selected=true]" })
        {
            var (pressed, other) = (explorer.Page.Locator(selector).First, explorer.Page.Locator(selector.Replace("picture", "table", StringComparison.Ordinal).Replace("true", "false", StringComparison.Ordinal)).First);
            Assert.NotEqual(await GroundAsync(pressed), await GroundAsync(other));
        }

        static Task<string> GroundAsync(ILocator element) => element.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
    }

    [Fact]
    public async Task Print_has_a_main_part_and_keeps_its_line_samples()
    {
        await using var explorer = await app.OpenAsync();
        await explorer.Page.GotoAsync("print?from=2016-01-01&to=2016-12-31&sel=pair:iran,turkey");
        await explorer.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(explorer.Page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        var sample = explorer.Page.Locator("table.claims .sample.line").First;
        Assert.Equal("exact", await sample.EvaluateAsync<string>("e => { const s = getComputedStyle(e); return s.getPropertyValue('print-color-adjust') || s.getPropertyValue('-webkit-print-color-adjust'); }"));
    }

    /// <summary>Names that are seen are part of names that are said.</summary>
    [Fact]
    public async Task A_button_is_called_what_it_shows()
    {
        await using var explorer = await app.OpenAsync(Pair);

        var wrong = await explorer.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button[aria-label], a[aria-label]')].filter(e => e.innerText?.trim() && !e.ariaLabel.toLowerCase().includes(e.innerText.trim().toLowerCase()))
              .map(e => `${e.innerText.trim()}: ${e.ariaLabel}`)
            """);
        Assert.Empty(wrong);
    }
}
