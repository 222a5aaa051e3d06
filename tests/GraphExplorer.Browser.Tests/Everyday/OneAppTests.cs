using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests.Everyday;

/// <summary>One app: the same frame, search and theme on every page, and the same controls.</summary>
public sealed class OneAppTests(AppFixture app)
{
    [Theory]
    [InlineData("about")]
    [InlineData("data")]
    [InlineData("snapshots")]
    [InlineData("print")]
    [InlineData("no/such/page")]
    public async Task Every_page_has_search_the_ways_to_the_others_and_the_theme(string address)
    {
        await using var explorer = await app.OpenAsync();
        explorer.ExpectsFaults = true;
        var page = explorer.Page;
        await page.GotoAsync(address);
        // Until the page is connected, what is typed is the page's that will go.
        await Expect(page.Locator(".page-top[data-connected]")).ToBeVisibleAsync();

        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link)).ToHaveCountAsync(4);
        var before = await page.EvaluateAsync<string>("document.documentElement.dataset.theme");
        await page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync();
        await page.WaitForFunctionAsync("before => document.documentElement.dataset.theme !== before", before);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("tehran");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await explorer.AddressSaysAsync("q=tehran");
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Boxes_and_file_fields_are_of_the_app_s_own_make()
    {
        await using var explorer = await app.OpenAsync();
        Assert.Equal("none", await explorer.Filters.GetByRole(AriaRole.Checkbox).First.EvaluateAsync<string>("e => getComputedStyle(e).appearance"));
        await explorer.Page.Locator(".tl-title").ClickAsync();
        var day = explorer.Page.GetByLabel("First day");
        // As the data writes them, whatever the country.
        await Expect(day).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
        await day.FillAsync("2016");
        await day.PressAsync("Enter");
        await explorer.AddressSaysAsync("from=2016-01-01");

        await explorer.Page.GotoAsync("data");
        Assert.Equal("0px", await explorer.Page.Locator("input[type=file]").EvaluateAsync<string>("e => getComputedStyle(e, '::file-selector-button').marginLeft"));
        await Expect(explorer.Page.GetByRole(AriaRole.Link, new() { Name = "A template to fill in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_export_menu_has_images_first_losses_one_click_away_and_a_figure_with_title_and_address()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&doc=tale");
        var page = explorer.Page;
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();
        var menu = page.Locator("#export-menu");
        await Expect(menu.Locator(":scope > *").First).ToHaveClassAsync("png");
        await Expect(menu.GetByText("passages, what a date rests on").First).ToBeHiddenAsync();
        await menu.GetByText("What each format leaves out").ClickAsync();
        await Expect(menu.Locator("dd").First).ToBeVisibleAsync();

        await menu.GetByRole(AriaRole.Button, new() { Name = "Figure for an article" }).ClickAsync();
        var figure = page.Locator("#figure");
        await figure.GetByLabel("Title").FillAsync("Two towns");
        await figure.GetByLabel("Address").FillAsync("https://graph.example.org/");
        var download = await page.RunAndWaitForDownloadAsync(() => figure.GetByRole(AriaRole.Button, new() { Name = "SVG" }).ClickAsync());
        var svg = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains(">Two towns<", svg, StringComparison.Ordinal);
        Assert.Contains("https://graph.example.org/?from=2015-01-01", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", svg, StringComparison.Ordinal);
        // Two towns are left of all that is known.
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(svg, "class=\"actor "));
    }

    [Fact]
    public async Task A_snapshot_has_the_code_that_embeds_it_and_says_what_allows_it()
    {
        await using var explorer = await app.OpenAsync();
        using var content = new StringContent("{\"title\":\"For a wiki\",\"view\":\"from=2016-01-01&to=2016-12-31&doc=tale\"}", System.Text.Encoding.UTF8, "application/json");
        using var saved = await app.Http.PostAsync(new Uri("api/snapshots", UriKind.Relative), content, TestContext.Current.CancellationToken);
        saved.EnsureSuccessStatusCode();
        await explorer.Page.GotoAsync("snapshots");
        // Until the page is connected, what is opened is closed again.
        await Expect(explorer.Page.Locator(".page-top[data-connected]")).ToBeVisibleAsync();
        var card = explorer.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "For a wiki" });

        await card.Locator(".embed summary").ClickAsync();

        await Expect(card.GetByText("GraphExplorer:EmbedOrigins")).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Copy the code" }).ClickAsync();
        await Expect(explorer.Page.GetByText("Copied.")).ToBeVisibleAsync();
        Assert.Matches("^<iframe src=\"http://[^\"]+/embed/s/[0-9a-f]{16}\" title=\"For a wiki\"", await explorer.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }
}
