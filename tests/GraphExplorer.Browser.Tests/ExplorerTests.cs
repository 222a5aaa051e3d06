using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

public sealed class ExplorerTests(AppFixture app)
{
    [Fact]
    public async Task At_first_sight_the_five_named_actors_are_there_and_the_address_says_the_window()
    {
        await using var explorer = await app.OpenAsync();

        await explorer.AddressSaysAsync("from=");
        Assert.Contains("to=", explorer.Page.Url, StringComparison.Ordinal);
        Assert.True(await explorer.NumberAsync("pairs") > 50);
        Assert.True(await explorer.NumberAsync("both") > 10);
        var panel = explorer.Panel;
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = "Iran – Russia" })).ToBeVisibleAsync();
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = "Turkey – United States" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Moving_a_handle_by_key_narrows_the_window_the_counts_and_the_address()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");
        var before = await explorer.NumberAsync("claims");

        var last = explorer.Page.GetByRole(AriaRole.Slider).Last;
        await last.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await explorer.Page.Keyboard.PressAsync("Shift+ArrowLeft");

        await explorer.AddressSaysAsync("to=2015-12-31");
        await Expect(explorer.Count("claims")).Not.ToHaveTextAsync(before.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(await explorer.NumberAsync("claims") < before);
    }

    [Fact]
    public async Task Dragging_a_handle_makes_one_entry_of_the_history()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");
        var before = explorer.Page.Url;
        var box = await explorer.Page.GetByRole(AriaRole.Slider).Last.BoundingBoxAsync();
        Assert.NotNull(box);
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));

        await explorer.Page.Mouse.MoveAsync(x, y);
        await explorer.Page.Mouse.DownAsync();
        await explorer.Page.Mouse.MoveAsync(x - 60, y, new() { Steps = 6 });
        await explorer.Page.Mouse.MoveAsync(x - 120, y, new() { Steps = 6 });
        await explorer.Page.Mouse.UpAsync();
        await explorer.Page.WaitForFunctionAsync("before => location.href !== before", before);

        await explorer.Page.GoBackAsync();
        await explorer.AddressSaysAsync("to=2017-12-31");
    }

    [Fact]
    public async Task A_relation_that_is_switched_off_leaves_the_counts_of_the_others()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&mode=possible");
        var alliance = await explorer.NumberAsync("rel:alliance");

        await explorer.Filters.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Rivalry") }).UncheckAsync();

        await explorer.AddressSaysAsync("rel=alliance&rel=negotiation");
        await Expect(explorer.Count("both")).ToHaveTextAsync("0");
        Assert.Equal(alliance, await explorer.NumberAsync("rel:alliance"));
        Assert.True(await explorer.NumberAsync("rel:rivalry") > 0);
    }

    [Fact]
    public async Task Strong_ties_of_one_data_set_are_asked_for_and_every_count_says_what_the_store_says()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&mode=possible");
        var before = await explorer.NumberAsync("claims");

        var strength = explorer.Filters.GetByRole(AriaRole.Spinbutton, new() { Name = "Fewest voices of a tie" });
        await strength.FillAsync("2");
        await strength.PressAsync("Enter");
        await explorer.AddressSaysAsync("strength=2");
        await explorer.Filters.GetByText("Data sets").ClickAsync();
        await explorer.Filters.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^tale") }).UncheckAsync();
        await explorer.AddressSaysAsync("set=");
        Assert.DoesNotContain("set=tale", explorer.Page.Url, StringComparison.Ordinal);

        var ties = System.Text.Json.JsonDocument.Parse(await app.Http.GetStringAsync(new Uri("api/ties" + new Uri(explorer.Page.Url).Query, UriKind.Relative), TestContext.Current.CancellationToken))
            .RootElement.GetProperty("items").EnumerateArray().ToList();
        var claims = ties.Sum(t => t.GetProperty("claims").GetInt32());
        Assert.InRange(claims, 1, before - 1);
        Assert.All(ties, t => Assert.True(t.GetProperty("voices").GetInt32() >= 2));
        await Expect(explorer.Count("claims")).ToHaveTextAsync(claims.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(explorer.Count("pairs")).ToHaveTextAsync($"{ties.Select(t => $"{t.GetProperty("source")},{t.GetProperty("target")}").Distinct().Count()}");
    }

    [Fact]
    public async Task Only_the_pairs_that_are_both_can_be_asked_for()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");
        var both = await explorer.NumberAsync("both");

        await explorer.Filters.GetByRole(AriaRole.Button, new() { Name = "Only Both" }).ClickAsync();

        await explorer.AddressSaysAsync("pair=both");
        await Expect(explorer.Count("pairs")).ToHaveTextAsync(both.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_pair_opens_its_lanes_and_a_lane_its_claims()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");

        await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Turkey – United States" }).ClickAsync();
        await explorer.AddressSaysAsync("sel=pair:turkey,us");
        await Expect(explorer.Panel.GetByText("Allies and rivals").First).ToBeVisibleAsync();

        var rivalry = explorer.Panel.GetByRole(AriaRole.Button, new() { NameRegex = new("^Rivalry") });
        await rivalry.ClickAsync();
        await explorer.AddressSaysAsync("sel=tie:turkey,us,rivalry");
        // The address is there before the panel is drawn anew.
        await Expect(rivalry).ToHaveAttributeAsync("aria-pressed", "true");
        var claims = explorer.Panel.GetByRole(AriaRole.Tab, new() { NameRegex = new("^Claims") });
        var shown = int.Parse(Regex.Match(await claims.TextContentAsync() ?? "", "[0-9]+").Value, System.Globalization.CultureInfo.InvariantCulture);
        await Expect(explorer.Panel.Locator("li.claim")).ToHaveCountAsync(shown);
    }

    [Fact]
    public async Task Hovering_over_a_line_says_in_one_sentence_what_it_is_and_a_click_opens_the_pair()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&actor=russia&pair=both");
        var box = await explorer.Picture.BoundingBoxAsync();
        Assert.NotNull(box);
        var tip = explorer.Page.Locator(".tip");

        // Lines are painted: the mouse goes over the picture until one answers.
        var found = false;
        for (var step = 0; step < 400 && !found; step++)
        {
            // Whole pixels: a press is told to the page without the fractions that a movement has.
            var x = MathF.Round(box.X + (box.Width * (0.15f + (0.7f * (step % 20) / 20))));
            var y = MathF.Round(box.Y + (box.Height * (0.15f + (0.7f * (step / 20) / 20))));
            await explorer.Page.Mouse.MoveAsync(x, y);
            // The cursor tells at once whether anything lies there; a line's sentence comes a little later, an actor has none.
            if (await explorer.Page.EvaluateAsync<string>("at => getComputedStyle(document.elementFromPoint(at[0], at[1])).cursor", new double[] { x, y }) == "pointer"
                && await SaysAsync(tip, "claim"))
            {
                found = true;
                await explorer.Page.Mouse.ClickAsync(x, y);
            }
        }

        Assert.True(found, "No line of the picture answers the mouse.");
        await explorer.AddressSaysAsync("sel=pair:");
    }

    /// <summary>Whether something comes to be shown and says this.</summary>
    private static async Task<bool> SaysAsync(ILocator shown, string text)
    {
        try
        {
            await Expect(shown).ToContainTextAsync(text, new() { Timeout = 1500 });
            await Expect(shown).ToBeVisibleAsync(new() { Timeout = 1500 });
            return true;
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    [Fact]
    public async Task A_claim_leads_to_its_passage_in_the_text()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&doc=tale&sel=pair:alder,birch");

        await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Passage" }).ClickAsync();

        await Expect(explorer.Panel.Locator("mark")).ToHaveTextAsync("In 2016 Alder closed the bridge to Birch.");
        await Expect(explorer.Panel.Locator(".passage")).ToContainTextAsync("The miller saw it all.");
    }

    [Fact]
    public async Task Without_its_text_a_claim_says_where_its_passage_is()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&sel=pair:iran,russia");

        await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Passage" }).First.ClickAsync();

        await Expect(explorer.Panel.GetByText("The passage is at").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_table_has_the_same_claims_and_leads_to_one_and_back()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&doc=eskaf-alliance");
        var claims = await explorer.NumberAsync("claims");

        await explorer.Page.GetByRole(AriaRole.Group, new() { Name = "Show" }).GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await explorer.AddressSaysAsync("show=table");
        var table = explorer.Page.GetByRole(AriaRole.Table).First;
        await Expect(table).ToHaveAttributeAsync("aria-rowcount", new Regex($"^({claims}|{claims + 1})$"));
        await table.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Cell).GetByRole(AriaRole.Button).ClickAsync();
        await explorer.AddressSaysAsync("sel=claim:eskaf-alliance-");
        await Expect(explorer.Panel.GetByText("EDTF").Or(explorer.Panel.Locator("code")).First).ToBeVisibleAsync();

        await explorer.Page.Keyboard.PressAsync("1");
        await Expect(explorer.Picture).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Search_finds_actors_voices_and_claims()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");

        await explorer.Page.Keyboard.PressAsync("/");
        await explorer.Page.Keyboard.TypeAsync("hezb");
        await Expect(explorer.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Hezbollah") })).ToBeVisibleAsync();
        await explorer.Page.Keyboard.PressAsync("Enter");
        await explorer.AddressSaysAsync("sel=actor:hezbollah");
        // The field is a new one as soon as the list is gone.
        await Expect(explorer.Page.Locator("#found")).ToHaveCountAsync(0);

        await explorer.Page.Keyboard.PressAsync("/");
        await explorer.Page.Keyboard.TypeAsync("ceasefire");
        await explorer.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Claims with") }).ClickAsync();
        await explorer.AddressSaysAsync("q=ceasefire");
    }
}
