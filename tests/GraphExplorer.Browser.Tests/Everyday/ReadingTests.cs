using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests.Everyday;

/// <summary>What one reads behind a line: the table, passages, voices, and what an actor's panel lists.</summary>
public sealed class ReadingTests(AppFixture app)
{
    private const string Years = "?from=2015-01-01&to=2017-12-31";

    [Fact]
    public async Task The_table_shows_each_claim_first_and_whole_and_says_how_it_is_sorted()
    {
        await using var explorer = await app.OpenAsync($"{Years}&show=table&doc=eskaf-alliance");
        var table = explorer.Page.GetByRole(AriaRole.Table).First;

        await Expect(table.GetByRole(AriaRole.Columnheader).First).ToHaveTextAsync("Claim");
        await Expect(table.Locator("td.w-claim").First).ToBeVisibleAsync();
        Assert.Equal(0, await table.EvaluateAsync<int>("t => [...t.querySelectorAll('td')].filter(c => c.scrollWidth > c.clientWidth + 1 || getComputedStyle(c).textOverflow === 'ellipsis').length"));
        // The panel gives way until a claim is opened.
        await Expect(explorer.Panel).ToBeHiddenAsync();

        var when = table.GetByRole(AriaRole.Columnheader, new() { Name = "When" });
        await Expect(when).ToHaveAttributeAsync("aria-sort", "ascending");
        await when.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(when).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(when).ToContainTextAsync("↓");
    }

    [Fact]
    public async Task The_table_narrows_with_what_is_selected_and_stays_so_while_a_claim_is_open()
    {
        await using var explorer = await app.OpenAsync($"{Years}&show=table&sel=pair:iran,turkey");
        var rows = explorer.Page.Locator(".claim-table tbody tr");

        await Expect(explorer.Page.GetByText("only Iran – Turkey")).ToBeVisibleAsync();
        await Expect(rows).Not.ToHaveCountAsync(0);
        var narrowed = await rows.CountAsync();
        await rows.First.GetByRole(AriaRole.Button).ClickAsync();
        await explorer.AddressSaysAsync("sel=claim:");
        await Expect(explorer.Panel).ToBeVisibleAsync();
        await Expect(rows).ToHaveCountAsync(narrowed);
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "All claims in view" }).ClickAsync();
        await Expect(rows).Not.ToHaveCountAsync(narrowed);
    }

    [Fact]
    public async Task A_phone_s_table_shows_what_is_claimed()
    {
        await using var explorer = await app.OpenAsync($"{Years}&show=table", 390, 844);

        var claim = explorer.Page.Locator("td.w-claim").First;
        await Expect(claim).ToBeVisibleAsync();
        var box = (await claim.BoundingBoxAsync())!;
        Assert.True(box.X >= 0 && box.X + box.Width <= 390, $"{box.X} to {box.X + box.Width}");
    }

    [Fact]
    public async Task A_passage_is_marked_grows_by_a_sentence_and_is_copied_as_a_citation()
    {
        await using var explorer = await app.OpenAsync($"{Years}&doc=tale&sel=pair:alder,birch");
        await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Passage" }).ClickAsync();
        var passage = explorer.Panel.Locator(".passage");

        // One whole sentence before it, then two.
        await Expect(passage).ToContainTextAsync("… Alder lent Birch its boats every spring. In 2016");
        await Expect(passage).Not.ToContainTextAsync("Once there were");
        await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "One sentence more" }).ClickAsync();
        await Expect(passage).ToContainTextAsync("Once there were two towns on one river.");
        await Expect(explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "One sentence more" })).ToHaveCountAsync(0);
        Assert.NotEqual("rgba(0, 0, 0, 0)", await passage.Locator("mark").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));

        await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Copy as a citation" }).ClickAsync();
        await Expect(explorer.Page.GetByText("Copied.")).ToBeVisibleAsync();
        var copied = await explorer.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        foreach (var part in new[] { "“In 2016 Alder closed the bridge to Birch.”", "A tale of two towns", "Sep 2016", "Alder shut Birch out", "sel=claim:tale-1" })
        {
            Assert.Contains(part, copied, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_number_of_the_matrix_leads_to_its_claims_and_sets_no_filter()
    {
        await using var explorer = await app.OpenAsync($"{Years}&sel=pair:iran,russia");
        await explorer.Panel.GetByRole(AriaRole.Tab, new() { Name = "Voices" }).ClickAsync();
        var number = explorer.Panel.Locator(".matrix td button").First;
        var count = int.Parse(await number.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await number.ClickAsync();

        await Expect(explorer.Panel.Locator(".claims > li")).ToHaveCountAsync(count);
        Assert.DoesNotContain("voice=", explorer.Page.Url, StringComparison.Ordinal);
        await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(explorer.Panel.Locator(".claims > li")).Not.ToHaveCountAsync(count);
    }

    [Fact]
    public async Task The_panel_of_an_actor_lists_claims_by_partner_and_voices()
    {
        await using var explorer = await app.OpenAsync($"{Years}&sel=actor:turkey");

        var partner = explorer.Panel.Locator(".folded").GetByRole(AriaRole.Button, new() { NameRegex = new("^Iran ") });
        await partner.ClickAsync();
        await Expect(explorer.Panel.Locator(".folded .claim").First).ToBeVisibleAsync();
        await explorer.Panel.Locator(".folded").GetByRole(AriaRole.Button, new() { NameRegex = new("^Voices ") }).ClickAsync();
        await Expect(explorer.Panel.Locator(".folded .matrix")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_strips_of_a_pair_have_an_axis()
    {
        await using var explorer = await app.OpenAsync($"{Years}&sel=pair:iran,russia");

        await Expect(explorer.Panel.Locator(".strip-axis text").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("[0-9]{2}"));
    }

    [Fact]
    public async Task The_dossier_of_an_actor_goes_partner_by_partner()
    {
        await using var explorer = await app.OpenAsync();
        await explorer.Page.GotoAsync($"print{Years}&sel=actor:turkey");

        await Expect(explorer.Page.Locator("tr.partner").First).ToContainTextAsync(new System.Text.RegularExpressions.Regex("^.+: [0-9]+ claims by [0-9]+ voices$"));
    }
}
