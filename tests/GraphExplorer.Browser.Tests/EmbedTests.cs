using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>A page of another site that frames a snapshot, and what its reader can be led to click on there: nothing but the snapshot.</summary>
public sealed class EmbedTests(AppFixture fixture) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");
    private readonly HttpClient _http = new();
    private AppFixture.App _app = null!;
    private WebApplication _site = null!;
    private string _snapshot = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // Another site: another port and another name of this machine.
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _site = builder.Build();
        _site.MapGet("/", (string frame) => Results.Content($"<!DOCTYPE html><title>A wiki</title><h1>A wiki</h1><iframe src=\"{frame}\" width=\"900\" height=\"600\"></iframe>", "text/html"));
        await _site.StartAsync(Token);
        Site = new UriBuilder(_site.Urls.Single()) { Host = "localhost" }.Uri.ToString();

        _app = new(("GraphExplorer:Store", "sqlite:" + Path.Combine(_folder.FullName, "graph.db")), ("GraphExplorer:EmbedOrigins", Site.TrimEnd('/')));
        _http.BaseAddress = _app.ClientOptions.BaseAddress;
        using var answer = await _http.PostAsJsonAsync(new Uri("api/snapshots", UriKind.Relative), new { title = "Kept", view = "from=2016-01-01&to=2016-12-31" }, Token);
        answer.EnsureSuccessStatusCode();
        _snapshot = (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString()!;
    }

    private string Site { get; set; } = "";

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _site.DisposeAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("embed/s/0000000000000000", "There is no such snapshot")]
    [InlineData("embed/s/", "There is nothing to show in this frame")]
    [InlineData("embed/nowhere/at/all", "There is nothing to show in this frame")]
    public async Task A_frame_without_a_snapshot_leads_nowhere(string address, string heading)
    {
        await using var context = await fixture.NewContextAsync();
        var frame = await FrameAsync(context, address);
        await Expect(frame.Locator("h1")).ToHaveTextAsync(heading);
        await Expect(frame.Locator("a[href]")).ToHaveCountAsync(0);
        await Expect(frame.Locator("button")).ToHaveCountAsync(0);

        await TryToLeaveAsync(frame);
    }

    [Fact]
    public async Task A_frame_of_a_snapshot_leads_out_into_new_windows_alone()
    {
        await using var context = await fixture.NewContextAsync();
        var frame = await FrameAsync(context, $"embed/s/{_snapshot}");
        await Expect(frame.Locator("[data-count='actors-all']").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9]"));
        foreach (var link in await frame.Locator("a[href]").AllAsync())
        {
            await Expect(link).ToHaveAttributeAsync("target", "_blank");
            await Expect(link).ToHaveAttributeAsync("rel", new System.Text.RegularExpressions.Regex("\\bnoopener\\b"));
        }
        await Expect(frame.GetByRole(AriaRole.Link, new() { Name = "Kept in GraphExplorer" })).ToBeVisibleAsync();
        await Expect(frame.Locator("dialog, form, [data-save], [href*='snapshots'], [href='data']")).ToHaveCountAsync(0);

        await TryToLeaveAsync(frame);
    }

    /// <summary>What a link to another page of the app would do: with the page's own connection and before it stands, and as a plain navigation.</summary>
    private async Task TryToLeaveAsync(IFrame frame)
    {
        foreach (var address in new[] { "snapshots", "data", "", $"s/{_snapshot}" })
        {
            await frame.EvaluateAsync("address => { const a = document.createElement('a'); a.href = address; a.id = 'way-out'; a.textContent = 'out'; document.body.append(a); }", address);
            await frame.Locator("#way-out").EvaluateAsync("a => { a.click(); a.remove(); }");
            await NothingElseAsync(frame);
        }
        await frame.EvaluateAsync("() => { location.href = new URL('snapshots', document.baseURI).href; }");
        await NothingElseAsync(frame);
        using var kept = await _http.GetAsync(new Uri($"api/snapshots/{_snapshot}", UriKind.Relative), Token);
        kept.EnsureSuccessStatusCode();
    }

    /// <summary>No page of the app that changes anything comes up in the frame; long enough that it would have.</summary>
    private static async Task NothingElseAsync(IFrame frame)
    {
        await frame.Page.WaitForTimeoutAsync(700);
        await Expect(frame.GetByRole(AriaRole.Button, new() { Name = "elete" })).ToHaveCountAsync(0);
        await Expect(frame.GetByRole(AriaRole.Button, new() { Name = "Remove" })).ToHaveCountAsync(0);
        await Expect(frame.GetByRole(AriaRole.Button, new() { Name = "Save" })).ToHaveCountAsync(0);
        await Expect(frame.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Expect(frame.GetByRole(AriaRole.Heading, new() { Name = "Snapshots" })).ToHaveCountAsync(0);
    }

    private async Task<IFrame> FrameAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{Site}?frame={Uri.EscapeDataString(new Uri(_app.ClientOptions.BaseAddress, address).ToString())}");
        var frame = page.Frames.Single(f => f != page.MainFrame);
        await Expect(frame.Locator("h1").First).ToBeAttachedAsync();
        return frame;
    }
}
