using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Canvas;

/// <summary>The picture and timeline in the browser (js/graph-canvas.js). Calls do nothing where the browser is no longer connected.</summary>
public sealed class ExplorerCanvas : IAsyncDisposable
{
    private readonly IJSObjectReference _module;
    private readonly IJSObjectReference _explorer;
    private readonly DotNetObjectReference<CanvasEvents> _events;

    private ExplorerCanvas(IJSObjectReference module, IJSObjectReference explorer, DotNetObjectReference<CanvasEvents> events) =>
        (_module, _explorer, _events) = (module, explorer, events);

    public static async Task<ExplorerCanvas> CreateAsync(IJSRuntime js, ElementReference host, CanvasEvents events, CanvasState state)
    {
        var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/graph-canvas.js");
        var reference = DotNetObjectReference.Create(events);
        return new(module, await module.InvokeAsync<IJSObjectReference>("createExplorer", host, reference, state), reference);
    }

    public ValueTask UpdateAsync(CanvasState state) => CallAsync("update", state);

    public async ValueTask DisposeAsync()
    {
        await CallAsync("dispose");
        try
        {
            await _explorer.DisposeAsync();
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is closed, and the browser has disposed of both already.
        }
        _events.Dispose();
    }

    private async ValueTask CallAsync(string method, params object?[] arguments)
    {
        try
        {
            await _explorer.InvokeVoidAsync(method, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The tab is closed or the connection lost for good.
        }
    }
}

/// <summary>Events of the picture for the page: <c>ExplorerEvents</c> in contract.ts.</summary>
public sealed class CanvasEvents
{
    public Func<string?, string?, string, bool, Task>? Window { get; init; }

    public Func<string?, Task>? Select { get; init; }

    public Func<string, Task>? View { get; init; }

    public Func<string[], string, Task>? Set { get; init; }

    public Func<bool, Task>? Loaded { get; init; }

    public Func<bool, bool, Task>? History { get; init; }

    [JSInvokable]
    public Task OnWindow(string? from, string? to, string mode, bool again) => Window?.Invoke(from, to, mode, again) ?? Task.CompletedTask;

    [JSInvokable]
    public Task OnSelect(string? selection) => Select?.Invoke(selection) ?? Task.CompletedTask;

    [JSInvokable]
    public Task OnView(string query) => View?.Invoke(query) ?? Task.CompletedTask;

    [JSInvokable]
    public Task OnSet(string[] ids, string action) => Set?.Invoke(ids, action) ?? Task.CompletedTask;

    [JSInvokable]
    public Task OnLoaded(bool tooMany) => Loaded?.Invoke(tooMany) ?? Task.CompletedTask;

    public Func<string, Task>? Theme { get; init; }

    public Func<int, Task>? Camps { get; init; }

    [JSInvokable]
    public Task OnCamps(int camps) => Camps?.Invoke(camps) ?? Task.CompletedTask;

    [JSInvokable]
    public Task OnTheme(string theme) => Theme?.Invoke(theme) ?? Task.CompletedTask;

    [JSInvokable]
    public Task OnHistory(bool canUndo, bool canRedo) => History?.Invoke(canUndo, canRedo) ?? Task.CompletedTask;
}
