using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>Readers east and west of UTC: a day is a day, whatever the clock on the wall says.</summary>
public sealed class OtherPlacesTests(AppFixture app)
{
    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    public async Task A_window_has_the_same_days_and_claims_east_and_west(string zone)
    {
        const string View = "from=2015-01-01&to=2017-12-31";
        using var answer = System.Text.Json.JsonDocument.Parse(await app.Http.GetStringAsync(new Uri($"api/claims?limit=1&{View}", UriKind.Relative), TestContext.Current.CancellationToken));
        var total = answer.RootElement.GetProperty("total").GetInt32();
        await using var explorer = await app.OpenAtAsync(app.Address, $"?{View}", zone: zone);
        Assert.Equal(total, await explorer.NumberAsync("claims"));

        var last = explorer.Page.GetByRole(AriaRole.Slider).Last;
        await last.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await explorer.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await explorer.AddressSaysAsync("to=2015-12-31");
        await explorer.AddressSaysAsync("from=2015-01-01");
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    public async Task An_exported_page_has_the_same_days_and_claims_east_and_west(string zone)
    {
        var path = Path.Combine(app.Folder, $"page-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(path, await app.Http.GetStringAsync(new Uri("api/export/html?from=2016-01-01&to=2016-06-30", UriKind.Relative), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await using var context = await app.NewContextAsync(zone);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Slider, new() { Name = "Window", Exact = true })).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("^Jan – Jun 2016, "));
    }
}
