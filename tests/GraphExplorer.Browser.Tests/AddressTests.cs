using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

public sealed class AddressTests(AppFixture app)
{
    private const string Full = "?from=2015-06-01&to=2016-11-30&mode=possible&rel=alliance&rel=rivalry&pair=both&sel=pair:iran,russia&theme=dark";

    [Fact]
    public async Task A_pasted_address_gives_the_same_picture_in_another_browser()
    {
        await using var first = await app.OpenAsync(Full);
        await Expect(first.Panel.GetByRole(AriaRole.Heading, new() { Name = "Iran – Russia" })).ToBeVisibleAsync();
        var (pairs, claims) = (await first.NumberAsync("pairs"), await first.NumberAsync("claims"));
        var picture = await first.Page.Locator("[data-picture]").ScreenshotAsync();

        await using var second = await app.OpenAsync(new Uri(first.Page.Url).Query);
        await Expect(second.Panel.GetByRole(AriaRole.Heading, new() { Name = "Iran – Russia" })).ToBeVisibleAsync();

        Assert.Equal((pairs, claims), (await second.NumberAsync("pairs"), await second.NumberAsync("claims")));
        var again = await second.Page.Locator("[data-picture]").ScreenshotAsync();
        // The same picture compresses to the same length but for a few glyphs' edges.
        Assert.InRange(again.Length, picture.Length * 0.97, picture.Length * 1.03);
    }

    [Fact]
    public async Task Back_and_forward_go_through_the_views()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");
        await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Iran – Russia" }).ClickAsync();
        await explorer.AddressSaysAsync("sel=pair:iran,russia");

        await explorer.Page.GoBackAsync();
        await Expect(explorer.Panel.GetByRole(AriaRole.Heading, new() { Name = "Pairs in view" })).ToBeVisibleAsync();

        await explorer.Page.GoForwardAsync();
        await Expect(explorer.Panel.GetByRole(AriaRole.Heading, new() { Name = "Iran – Russia" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_the_page_does_not_understand_is_said_and_ignored()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&rel=friendship&colour=red");

        var notice = explorer.Page.GetByText("Not understood in the address");
        await Expect(notice).ToContainTextAsync("rel=friendship");
        await Expect(notice).ToContainTextAsync("colour=red");
        Assert.True(await explorer.NumberAsync("pairs") > 50);
    }

    [Fact]
    public async Task The_copied_link_is_the_address_and_says_that_it_works_here_only()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31");

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();

        await Expect(explorer.Page.GetByText("It works on this computer only.")).ToBeVisibleAsync();
        Assert.Equal(explorer.Page.Url, await explorer.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task The_view_goes_home_as_a_picture_and_as_claims()
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&doc=eskaf-alliance");
        var claims = await explorer.NumberAsync("claims");

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Export" }).First.ClickAsync();
        var download = await explorer.Page.RunAndWaitForDownloadAsync(() => explorer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("CSV") }).First.ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Equal(claims + 1, lines.Length);

        // The menu closes after use.
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Export" }).First.ClickAsync();
        var picture = await explorer.Page.RunAndWaitForDownloadAsync(() => explorer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("SVG") }).First.ClickAsync());
        Assert.Contains("Iran", await File.ReadAllTextAsync((await picture.PathAsync())!, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
