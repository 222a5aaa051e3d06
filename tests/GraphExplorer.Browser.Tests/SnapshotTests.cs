using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>Saving a view, finding it again, comparing two, and the frame for other sites.</summary>
public sealed partial class SnapshotTests(AppFixture app)
{
    [Fact]
    public async Task A_saved_view_opens_as_it_was_whatever_is_asked_of_the_page_and_is_deleted_again()
    {
        await using var explorer = await app.OpenAsync("?from=2015-06-01&to=2016-06-30&rel=rivalry&sel=pair:iran,russia", theme: "dark");
        var claims = await explorer.NumberAsync("claims");
        await explorer.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var dialog = explorer.Page.GetByRole(AriaRole.Dialog, new() { Name = "Save a snapshot" });
        await dialog.GetByLabel("Title").FillAsync("Quarrels until summer");
        await dialog.GetByLabel("Note").FillAsync("For the seminar");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var link = dialog.Locator("a[href*='s/']").First;
        await Expect(link).ToBeVisibleAsync();
        var id = SnapshotId().Match((await link.GetAttributeAsync("href"))!).Groups[1].Value;

        await using var other = await app.OpenAsync($"s/{id}");
        await other.AddressSaysAsync("sel=pair:iran,russia");
        await other.AddressSaysAsync("rel=rivalry");
        await Expect(other.Count("claims")).ToHaveTextAsync(claims.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
        await Expect(other.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(other.Page.GetByRole(AriaRole.Note)).ToContainTextAsync("a snapshot of");
        await Expect(other.Panel.GetByRole(AriaRole.Heading, new() { Name = "Iran – Russia" })).ToBeVisibleAsync();

        await other.Page.GetByRole(AriaRole.Note).GetByRole(AriaRole.Link, new() { Name = "All snapshots" }).ClickAsync();
        var card = other.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Quarrels until summer" });
        await Expect(card).ToContainTextAsync("Jun 2015 – Jun 2016, certain");
        await Expect(card).ToContainTextAsync("Relations: rivalry");
        await Expect(card).ToContainTextAsync("For the seminar");
        var delete = card.GetByRole(AriaRole.Button, new() { Name = "elete" });
        await delete.ClickAsync();
        await Expect(delete).ToContainTextAsync("Really delete it");
        await delete.ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_snapshots_are_compared_pair_by_pair()
    {
        var first = await SaveAsync("Before the turn", "from=2015-05-01&to=2016-06-30");
        var second = await SaveAsync("After the turn", "from=2016-07-01&to=2017-02-28");
        await using var explorer = await app.OpenAsync();
        await explorer.Page.GotoAsync("snapshots");
        await explorer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Compare Before the turn" }).CheckAsync();
        await explorer.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Compare After the turn" }).CheckAsync();

        await explorer.Page.GetByRole(AriaRole.Link, new() { Name = "Compare the two" }).ClickAsync();

        await Expect(explorer.Page).ToHaveURLAsync(new Regex($"compare\\?a={first}&b={second}$"));
        var turned = explorer.Page.GetByRole(AriaRole.Row, new() { Name = "Russia – Turkey" });
        await Expect(turned.GetByRole(AriaRole.Cell).First).ToContainTextAsync("Rival");
        await Expect(turned.GetByRole(AriaRole.Cell).Last).ToContainTextAsync("Allies and rivals");
        await turned.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(explorer.Page).ToHaveURLAsync(new Regex($"s/{first}\\?.*sel=pair:russia,turkey"));
    }

    [Fact]
    public async Task A_snapshot_is_compared_with_what_its_view_shows_now()
    {
        var id = await SaveAsync("As it stands", "from=2016-01-01&to=2016-12-31");
        await using var explorer = await app.OpenAsync();
        await explorer.Page.GotoAsync($"compare?a={id}");

        await Expect(explorer.Page.GetByText("No pair has other claims in the one than in the other.")).ToBeVisibleAsync();
        // The page is answered with 404, which the browser puts on its console.
        explorer.ExpectsFaults = true;
        var missing = await explorer.Page.GotoAsync("compare?a=0000000000000000");
        Assert.Equal(404, missing?.Status);
        await Expect(explorer.Page.GetByText("There is no snapshot “0000000000000000”")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("dark", 390)]
    public async Task Axe_finds_nothing_on_the_pages_of_snapshots(string theme, int width)
    {
        var id = await SaveAsync("For everyone", "from=2015-01-01&to=2016-03-31&pair=both");
        await using var explorer = await app.OpenAsync("", width, 844, theme);
        foreach (var (address, sign) in new[] { ("snapshots", "Snapshots"), ($"compare?a={id}", "Then and now") })
        {
            await explorer.Page.GotoAsync(address);
            await Expect(explorer.Page.GetByRole(AriaRole.Heading, new() { Name = sign })).ToBeVisibleAsync();
            await Expect(explorer.Page.GetByRole(AriaRole.Link, new() { Name = "For everyone", Exact = true })).ToBeVisibleAsync();
            Assert.Empty(await Axe.ViolationsAsync(explorer.Page));
            Assert.Equal(width, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
        await explorer.Page.GotoAsync($"embed/s/{id}");
        await explorer.ReadyAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Link, new() { Name = "For everyone in GraphExplorer" })).ToHaveAttributeAsync("target", "_blank");
        Assert.Empty(await Axe.ViolationsAsync(explorer.Page));
    }

    private async Task<string> SaveAsync(string title, string view)
    {
        using var answer = await app.Http.PostAsJsonAsync(new Uri("api/snapshots", UriKind.Relative), new { title, view }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var snapshot = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return snapshot.GetProperty("id").GetString()!;
    }

    [GeneratedRegex("s/([0-9a-f]{16})")]
    private static partial Regex SnapshotId();
}
