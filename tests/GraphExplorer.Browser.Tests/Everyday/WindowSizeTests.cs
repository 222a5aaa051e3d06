using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests.Everyday;

/// <summary>Every size of window: the picture keeps its share, and everything can be reached.</summary>
public sealed class WindowSizeTests(AppFixture app)
{
    private const string Years = "?from=2015-01-01&to=2017-12-31";

    /// <summary>A projector at 150 and 200 %, a frame, a phone on its side and upright, a window between, and a very small one.</summary>
    [Theory]
    [InlineData(853, 480)]
    [InlineData(640, 360)]
    [InlineData(640, 420)]
    [InlineData(844, 390)]
    [InlineData(390, 844)]
    [InlineData(390, 600)]
    [InlineData(320, 256)]
    [InlineData(800, 600)]
    [InlineData(1280, 600)]
    [InlineData(1280, 800)]
    public async Task The_picture_has_at_least_45_percent_of_the_height(int width, int height)
    {
        await using var explorer = await app.OpenAsync(Years, width, height);

        var picture = await explorer.Page.Locator("[data-picture]").BoundingBoxAsync();
        Assert.True(picture!.Height >= 0.45 * height, $"{picture.Height} of {height} pixels");
        Assert.Equal(width, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    /// <summary>In a low picture actors are smaller instead of lying on each other, and use its width.</summary>
    [Fact]
    public async Task A_low_picture_uses_its_width()
    {
        await using var explorer = await app.OpenAsync(Years, 853, 480);

        // The sheet is drawn on: how far from the left and the right edge is anything but the ground?
        var used = await explorer.Page.EvaluateAsync<double>(
            """
            () => {
              const canvas = document.querySelector('[data-picture] canvas'), { width, height } = canvas;
              const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
              let [low, high] = [width, 0];
              for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
                const i = 4 * (y * width + x);
                if (Math.abs(data[i] - data[0]) + Math.abs(data[i + 1] - data[1]) + Math.abs(data[i + 2] - data[2]) > 60) { low = Math.min(low, x); high = Math.max(high, x); }
              }
              return (high - low) / width;
            }
            """);
        Assert.True(used > 0.7, used.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(560, 400)]
    [InlineData(640, 360)]
    [InlineData(721, 800)]
    [InlineData(860, 700)]
    [InlineData(980, 700)]
    [InlineData(1100, 700)]
    public async Task All_of_the_top_bar_can_be_reached(int width, int height)
    {
        await using var explorer = await app.OpenAsync(Years, width, height);

        var cut = await explorer.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.topbar :is(button, a, input)')].filter(e => e.checkVisibility())
              .filter(e => e.getBoundingClientRect().right > innerWidth || e.getBoundingClientRect().left < 0).map(e => e.ariaLabel ?? e.textContent)
            """);
        Assert.Empty(cut);
        var export = explorer.Page.Locator(".topbar .export");
        await Expect(export).ToBeVisibleAsync();
        await export.ClickAsync();
        await Expect(explorer.Page.Locator("#export-menu")).ToBeVisibleAsync();
        await Expect(explorer.Page.Locator("#export-menu a, #export-menu button").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_sheet_of_a_phone_is_dragged_to_its_full_height_and_back()
    {
        await using var explorer = await app.OpenAsync($"{Years}&sel=pair:iran,russia", 390, 844);
        var page = explorer.Page;
        var title = explorer.Panel.GetByRole(AriaRole.Heading).First;
        var close = explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true });
        // What shows of it when it is down is whole: title and ✕.
        foreach (var part in new[] { title, close })
        {
            var box = (await part.BoundingBoxAsync())!;
            Assert.True(box.Y + box.Height <= 844 - 52, $"ends at {box.Y + box.Height}");
        }

        async Task DragAsync(float to)
        {
            var handle = (await page.Locator(".sheet-handle").BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(handle.X + (handle.Width / 2), handle.Y + 12);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(195, to, new() { Steps = 4 });
            await page.Mouse.UpAsync();
        }
        Task HeightAsync(string condition) => page.WaitForFunctionAsync($"() => {{ const h = document.querySelector('.panel').getBoundingClientRect().height; return {condition}; }}");
        await DragAsync(60);
        await HeightAsync("h > 730");
        await DragAsync(760);
        await HeightAsync("h < 120");
        // One press after the other does the same.
        await page.Locator(".sheet-handle").ClickAsync();
        await HeightAsync("h > 400 && h < 520");
        await page.Locator(".sheet-handle").ClickAsync();
        await HeightAsync("h > 730");
    }

    [Fact]
    public async Task Filters_of_a_phone_give_way_to_the_table_and_a_moved_picture_can_be_fitted()
    {
        await using var explorer = await app.OpenAsync(Years, 390, 844);
        var bar = explorer.Page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the page" });
        await bar.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        await Expect(explorer.Filters).ToBeVisibleAsync();
        await bar.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(explorer.Filters).ToBeHiddenAsync();

        await bar.GetByRole(AriaRole.Button, new() { Name = "Picture" }).ClickAsync();
        var fit = explorer.Page.Locator("[data-tool=fit]");
        await Expect(fit).ToBeHiddenAsync();
        await explorer.Picture.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("+");
        await fit.ClickAsync();
        await Expect(fit).ToBeHiddenAsync();
    }
}
