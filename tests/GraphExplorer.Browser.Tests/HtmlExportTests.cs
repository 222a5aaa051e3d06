using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>The exported page, opened from a file by a browser without a network, under the page's own policy.</summary>
public sealed class HtmlExportTests(AppFixture app)
{
    private const string View = "from=2015-01-01&to=2017-12-31";

    /// <summary>Most bytes of script, style and frame, whatever is in the file.</summary>
    private const int MostWithoutClaims = 800_000;

    /// <summary>Most bytes of a file of the whole sample beside its block of data.</summary>
    private const int MostAboveData = 960_000;

    [Fact]
    public async Task The_time_slider_moves_and_every_count_follows()
    {
        await using var file = await OpenAsync();
        var before = await file.NumberAsync("claims");

        await file.Page.GetByRole(AriaRole.Slider).Last.FocusAsync();
        await file.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await file.Page.Keyboard.PressAsync("Shift+ArrowLeft");

        await Expect(file.Count("claims")).Not.ToHaveTextAsync(before.ToString("N0", CultureInfo.InvariantCulture));
        Assert.InRange(await file.NumberAsync("claims"), 0, before - 1);
    }

    [Fact]
    public async Task A_pair_and_a_claim_open_and_close_again()
    {
        await using var file = await OpenAsync();

        await file.Panel.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(file.Panel.Locator("h2")).ToContainTextAsync(" – ");
        await file.Panel.Locator(".claim").First.GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();
        await Expect(file.Panel.Locator(".claim-summary")).ToContainTextAsync(" says: ");
        await Expect(file.Panel.GetByText("Relation", new() { Exact = true })).ToBeVisibleAsync();

        await file.Panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(file.Panel.GetByRole(AriaRole.Heading, new() { Name = "Pairs in view" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_filter_changes_what_is_shown()
    {
        await using var file = await OpenAsync();
        var all = await file.NumberAsync("claims");
        var alliances = await file.NumberAsync("rel:alliance");

        await file.Filters.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Alliance") }).UncheckAsync();

        await Expect(file.Count("claims")).ToHaveTextAsync((all - alliances).ToString("N0", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("light", "", 1280)]
    [InlineData("dark", "", 1280)]
    [InlineData("light", "&sel=pair:iran,russia", 1280)]
    [InlineData("dark", "&sel=actor:turkey", 390)]
    [InlineData("light", "", 390)]
    public async Task Axe_finds_nothing_in_the_file(string theme, string rest, int width)
    {
        await using var file = await OpenAsync(rest, width, theme);
        Assert.Equal(width, await file.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        Assert.Empty(await Axe.ViolationsAsync(file.Page));
    }

    [Fact]
    public async Task Without_script_it_is_a_table_of_every_claim()
    {
        var path = await SaveAsync("");
        await using var file = await app.OpenFileAsync(path, javaScript: false);
        await Expect(file.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        var total = (await app.Http.GetStringAsync(new Uri($"api/export/csv?{View}", UriKind.Relative), TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;

        await Expect(file.Page.Locator("tbody tr")).ToHaveCountAsync(total);
        await Expect(file.Page.Locator("tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Beside_its_data_it_is_small()
    {
        var path = await SaveAsync("&actor=nobody");

        Assert.InRange(new FileInfo(path).Length, 100_000, MostWithoutClaims);
    }

    [Fact]
    public async Task The_table_for_those_without_script_weighs_less_than_the_data()
    {
        var file = await app.Http.GetStringAsync(new Uri("api/export/html", UriKind.Relative), TestContext.Current.CancellationToken);
        int Bytes(string from, string to)
        {
            var start = file.IndexOf(from, StringComparison.Ordinal);
            return Encoding.UTF8.GetByteCount(file[start..(file.IndexOf(to, start, StringComparison.Ordinal) + to.Length)]);
        }
        var (data, table) = (Bytes("<script type=\"application/json\"", "</script>"), Bytes("<table>", "</table>"));

        Assert.InRange(table, 50_000, data);
        Assert.InRange(Encoding.UTF8.GetByteCount(file) - data, MostWithoutClaims / 2, MostAboveData);
    }

    [Fact]
    public async Task It_can_be_imported_again()
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(await SaveAsync(""), TestContext.Current.CancellationToken));
        content.Headers.ContentType = new("text/html");

        using var answer = await app.Http.PostAsync(new Uri("api/import?name=page&preview=true", UriKind.Relative), content, TestContext.Current.CancellationToken);

        answer.EnsureSuccessStatusCode();
        Assert.Contains("\"claims\":{\"new\":0", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<ExplorerPage> OpenAsync(string rest = "", int width = 1280, string theme = "light")
    {
        var file = await app.OpenFileAsync(await SaveAsync(rest), width, theme);
        await file.ReadyAsync();
        return file;
    }

    private async Task<string> SaveAsync(string rest)
    {
        var path = Path.Combine(app.Folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllBytesAsync(path, await app.Http.GetByteArrayAsync(new Uri($"api/export/html?{View}{rest}", UriKind.Relative)));
        return path;
    }
}
