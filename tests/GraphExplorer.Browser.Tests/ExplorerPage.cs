using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>One open page and what went wrong on it.</summary>
public sealed class ExplorerPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];
    private readonly string _home;
    private IWebSocketRoute? _socket;
    private bool _isCut;

    public ExplorerPage(IBrowserContext context, IPage page, string home)
    {
        (_context, Page, _home) = (context, page, home);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !ExpectsFaults)
            {
                _faults.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _faults.Add($"page: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_home, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _faults.Add($"request to another host: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Whether console errors are part of the test: a lost connection has them.</summary>
    public bool ExpectsFaults { get; set; }

    public ILocator Picture => Page.GetByRole(AriaRole.Application);

    public ILocator Panel => Page.GetByRole(AriaRole.Complementary, new() { Name = "Details" });

    public ILocator Filters => Page.GetByRole(AriaRole.Complementary, new() { Name = "Filters" });

    /// <summary>Goes to an address and waits until the picture is drawn.</summary>
    public async Task GoAsync(string address)
    {
        await Page.RouteWebSocketAsync(new System.Text.RegularExpressions.Regex("/_blazor"), socket =>
        {
            if (_isCut)
            {
                _ = socket.CloseAsync();
                return;
            }
            _socket = socket;
            socket.ConnectToServer();
        });
        await Page.GotoAsync(address);
        await ReadyAsync();
    }

    /// <summary>Cuts the page's own connection, and every new one, as a network that goes away does.</summary>
    public async Task LoseConnectionAsync()
    {
        _isCut = true;
        await Page.Context.SetOfflineAsync(true);
        if (_socket is not null)
        {
            await _socket.CloseAsync();
        }
    }

    public Task RestoreConnectionAsync()
    {
        _isCut = false;
        return Page.Context.SetOfflineAsync(false);
    }

    /// <summary>Waits until the data is there; actors alone may stand in for it.</summary>
    public async Task ReadyAsync()
    {
        await Expect(Count("actors-all")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[1-9]"), new() { Timeout = 60_000 });
        await Expect(Page.Locator("[data-waiting]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    /// <summary>A number that follows the view.</summary>
    public ILocator Count(string key) => Page.Locator($"[data-count='{key}']").First;

    public async Task<int> NumberAsync(string key) =>
        int.Parse((await Count(key).TextContentAsync() ?? "").Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Opens a view whose claims come only when the task that is returned is set.</summary>
    public async Task<TaskCompletionSource> OpenHeldAsync(string address)
    {
        var comes = new TaskCompletionSource();
        await Page.RouteAsync("**/api/picture*", async route =>
        {
            await comes.Task;
            await route.ContinueAsync();
        });
        await Page.GotoAsync(address);
        return comes;
    }

    /// <summary>
    /// Waits for the address to say something. The page itself is asked: who waits for a navigation misses one that happens while the wait begins.
    /// </summary>
    public Task AddressSaysAsync(string part) => Page.WaitForFunctionAsync("part => decodeURIComponent(location.href).includes(part)", part);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_faults);
    }
}
