using GraphExplorer.Web.Canvas;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// A page that lists what the store has and changes it. It reads the store itself and writes through the browser, so that whether somebody
/// may write is decided by the request that asks.
/// </summary>
public abstract class WritePage : StorePage
{
    private WriteClient? _client;

    [Inject]
    public required IGraphStore Store { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    /// <summary>What the last action came to, in one sentence; empty before the first.</summary>
    protected string Said { get; set; } = "";

    /// <summary>Whether the page is only drawn yet and not connected: what is pressed or chosen now would be lost.</summary>
    protected bool IsPrerendered => !RendererInfo.IsInteractive;

    protected override async ValueTask LeaveAsync()
    {
        if (_client is not null)
        {
            await _client.DisposeAsync();
        }
    }

    protected async Task<WriteClient> ClientAsync() => _client ??= await WriteClient.ImportAsync(Js);
}
