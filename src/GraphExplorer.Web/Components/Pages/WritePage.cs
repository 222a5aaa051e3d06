using GraphExplorer.Web.Canvas;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// A page that lists and changes the content of the store. It reads the store itself but writes by HTTP requests of the browser, so that the
/// request decides whether the user may write.
/// </summary>
public abstract class WritePage : StorePage
{
    private WriteClient? _client;

    [Inject]
    public required IGraphStore Store { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    /// <summary>Result of the last action, in one sentence; empty before the first.</summary>
    protected string Said { get; set; } = "";

    /// <summary>Whether the page is prerendered and not yet connected, so that clicks and choices would be lost.</summary>
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
