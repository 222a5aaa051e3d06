using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>A page of another site that frames a snapshot, and what its reader can be led to click on there: nothing but the snapshot.</summary>
public sealed class EmbedTests(AppFixture fixture) : IAsyncLifetime
{
    private const string Nothing = "There is nothing to show in this frame";

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

    public static TheoryData<string, string> Empty => new()
    {
        { "embed/s/0000000000000000", "There is no such snapshot" },
        { "embed/s/", Nothing },
        { "embed/nowhere/at/all", Nothing },
    };

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task A_frame_without_a_snapshot_leads_nowhere(string address, string heading)
    {
        await using var context = await fixture.NewContextAsync();
        var frame = await FrameAsync(context, address);
        await Expect(frame.Locator("h1")).ToHaveTextAsync(heading);
        await Expect(frame.Locator("a[href]")).ToHaveCountAsync(0);
        await Expect(frame.Locator("button")).ToHaveCountAsync(0);

        await TryToLeaveAsync(context, address);
    }

    [Fact]
    public async Task A_frame_of_a_snapshot_leads_out_into_new_windows_alone()
    {
        await using var context = await fixture.NewContextAsync();
        var frame = await FrameAsync(context, $"embed/s/{_snapshot}");
        await Expect(frame.Locator("[data-count='actors-all']").First).ToHaveTextAsync(new Regex("^[1-9]"));
        foreach (var link in await frame.Locator("a[href]").AllAsync())
        {
            await Expect(link).ToHaveAttributeAsync("target", "_blank");
            await Expect(link).ToHaveAttributeAsync("rel", new Regex("\\bnoopener\\b"));
        }
        await Expect(frame.GetByRole(AriaRole.Link, new() { Name = "Kept in GraphExplorer" })).ToBeVisibleAsync();
        await Expect(frame.Locator("dialog, form, [data-save], [href*='snapshots'], [href='data']")).ToHaveCountAsync(0);

        await TryToLeaveAsync(context, $"embed/s/{_snapshot}");
    }

    /// <summary>What a link to another page of the app would do: with the page's own connection, without it, and as a plain navigation.</summary>
    private async Task TryToLeaveAsync(IBrowserContext context, string start)
    {
        foreach (var address in new[] { "snapshots", "data", "", $"s/{_snapshot}" })
        {
            var frame = await FrameAsync(context, start);
            // The program's marks for what it will make live are gone once it is.
            await frame.WaitForFunctionAsync("() => { const all = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT); while (all.nextNode()) if (all.currentNode.data.startsWith('Blazor:')) return false; return true; }");
            await FollowAsync(frame, address);
            await frame.Page.CloseAsync();

            frame = await FrameAsync(context, start, connects: false);
            await FollowAsync(frame, address);
            await Expect(frame.Locator("body.neterror")).ToBeAttachedAsync();
            await frame.Page.CloseAsync();
        }
        var last = await FrameAsync(context, start);
        await last.EvaluateAsync("() => { location.href = new URL('snapshots', document.baseURI).href; }");
        await Expect(last.Locator("body.neterror")).ToBeAttachedAsync();
        using var kept = await _http.GetAsync(new Uri($"api/snapshots/{_snapshot}", UriKind.Relative), Token);
        kept.EnsureSuccessStatusCode();
    }

    /// <summary>
    /// Follows a link that a frame's reader is led to. Where the page itself takes it, a second link to the snapshot is followed right behind: the
    /// page answers in order, so once the snapshot is there, whatever the first link had to show has been shown. Else the browser refuses the address.
    /// </summary>
    private async Task FollowAsync(IFrame frame, string address)
    {
        await frame.EvaluateAsync(Follow, new[] { address, $"embed/s/{_snapshot}" });
        await Expect(frame.Locator("h1:not([data-before]):has-text('Who sides with whom'), body.neterror").First).ToBeAttachedAsync();
        if (await frame.Locator("body.neterror").CountAsync() == 0)
        {
            var shown = await frame.EvaluateAsync<string[]>("() => [...shown]");
            Assert.All(shown, heading => Assert.Contains(heading, (string[])[Nothing, "There is no such snapshot", "Who sides with whom, according to which text"]));
            Assert.Empty(await frame.EvaluateAsync<string[]>("() => [...changing]"));
        }
    }

    /// <summary>Notes every heading, and every way to change something or to go on, that comes up from now on; then follows two links.</summary>
    private const string Follow = """
        ([first, second]) => {
          globalThis.shown = new Set();
          globalThis.changing = new Set();
          document.querySelectorAll('h1').forEach(h => h.dataset.before = '');
          const look = () => {
            document.querySelectorAll('h1').forEach(h => shown.add(h.textContent.trim()));
            document.querySelectorAll('nav').forEach(n => changing.add(`nav ${n.getAttribute('aria-label')}`));
            document.querySelectorAll('button').forEach(b => /delete|remove|save/i.test(b.textContent + b.ariaLabel) && changing.add(b.textContent));
          };
          new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
          const follow = address => {
            const link = Object.assign(document.createElement('a'), { href: address, textContent: 'out' });
            document.body.append(link);
            const taken = !link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            link.remove();
            return taken;
          };
          if (follow(first)) follow(second);
        }
        """;

    private async Task<IFrame> FrameAsync(IBrowserContext context, string address, bool connects = true)
    {
        var page = await context.NewPageAsync();
        if (!connects)
        {
            await page.RouteWebSocketAsync(new Regex("/_blazor"), _ => { });
        }
        await page.GotoAsync($"{Site}?frame={Uri.EscapeDataString(new Uri(_app.ClientOptions.BaseAddress, address).ToString())}");
        var frame = page.Frames.Single(f => f != page.MainFrame);
        await Expect(frame.Locator("h1").First).ToBeAttachedAsync();
        return frame;
    }
}
