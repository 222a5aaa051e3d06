using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>The bundled data in an app that no other test writes to.</summary>
public sealed class SampleApp : IDisposable, IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");
    private readonly AppFixture.App _app;

    public SampleApp() => _app = new(("GraphExplorer:Store", "sqlite:" + Path.Combine(_folder.FullName, "graph.db")));

    public string Address => _app.ClientOptions.BaseAddress.ToString();

    public void Dispose()
    {
        _app.Dispose();
        _folder.Delete(recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

/// <summary>
/// What the canvas draws of the bundled data, held to pictures in the folder Screenshots with a tolerance (<see cref="Screenshot"/>). Where the
/// picture is meant to change, or the bundled data did: <c>GRAPHEXPLORER_WRITE_SCREENSHOTS=1 dotnet test --project
/// tests/GraphExplorer.Browser.Tests --filter-class '*ScreenshotTests'</c> writes them anew; look at them before they are committed.
/// </summary>
public sealed class ScreenshotTests(AppFixture app, SampleApp sample) : IClassFixture<SampleApp>
{
    private const string Year = "?from=2016-01-01&to=2016-12-31";

    [Theory]
    [InlineData("picture", Year, "light")]
    [InlineData("opened-pair", Year + "&sel=pair:iran,russia", "light")]
    [InlineData("dark", Year, "dark")]
    public async Task The_picture_is_drawn_as_before(string name, string address, string theme)
    {
        await using var explorer = await OpenAsync(address, theme: theme);
        await Screenshot.IsAsBeforeAsync(name, () => TakeAsync(explorer.Picture));
    }

    [Fact]
    public async Task The_timeline_is_drawn_as_before()
    {
        await using var explorer = await OpenAsync(Year);
        await Screenshot.IsAsBeforeAsync("timeline", () => TakeAsync(explorer.Page.Locator("[data-timeline]")));
    }

    [Fact]
    public async Task A_phone_shows_the_page_as_before()
    {
        await using var explorer = await OpenAsync(Year, 390, 844);
        await Screenshot.IsAsBeforeAsync("phone", () => explorer.Page.ScreenshotAsync(Still));
    }

    /// <summary>The tolerance is for other fonts, not for other lines.</summary>
    [Theory]
    [InlineData(Year + "&rel=alliance&rel=negotiation")]
    [InlineData(Year + "&sel=pair:iran,russia")]
    public async Task A_picture_of_other_lines_is_told_apart(string address)
    {
        await using var explorer = await OpenAsync(address);
        Assert.True(Screenshot.Difference("picture", await Screenshot.AtRestAsync(() => TakeAsync(explorer.Picture))) > Screenshot.Tolerance);
    }

    private static PageScreenshotOptions Still => new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide, Scale = ScreenshotScale.Css };

    private static Task<byte[]> TakeAsync(ILocator part) =>
        part.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide, Scale = ScreenshotScale.Css });

    private async Task<ExplorerPage> OpenAsync(string address, int width = 1280, int height = 800, string theme = "light")
    {
        var explorer = await app.OpenAtAsync(sample.Address, address, width, height, theme);
        await explorer.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await explorer.Page.ReloadAsync();
        await explorer.ReadyAsync();
        await Expect(explorer.Picture).ToBeVisibleAsync();
        // Camps come a moment after the claims.
        await Expect(explorer.Page.Locator(".camps-fit")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await explorer.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        return explorer;
    }
}
