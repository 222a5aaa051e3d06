using GraphExplorer.Web.Canvas;
using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>
/// A page that lists what the store has and changes it. It reads the store itself and writes through the browser, so that the rule of who
/// may write sees who asks.
/// </summary>
public abstract class StorePage : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private WriteClient? _script;

    [Inject]
    public required IGraphStore Store { get; set; }

    [Inject]
    public required StoreHealth Health { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    /// <summary>What the last action came to, in one sentence; empty before the first.</summary>
    protected string Said { get; set; } = "";

    /// <summary>Whether the page is only drawn yet and nobody listens: what is pressed or chosen now would be lost.</summary>
    protected bool IsPrerendered => !RendererInfo.IsInteractive;

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Leaving => _leaving.Token;

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override Task OnInitializedAsync() => ReadAsync();

    /// <summary>Reads what the page lists; a store that fails is told by <see cref="Health"/>.</summary>
    protected async Task ReadAsync()
    {
        if (!Health.IsReady)
        {
            return;
        }
        try
        {
            await ReadStoreAsync();
        }
        catch (StoreException e)
        {
            Health.Report(e);
            Said = e.Message;
        }
    }

    protected abstract Task ReadStoreAsync();

    protected async Task<WriteClient> ScriptAsync() => _script ??= await WriteClient.ImportAsync(Js);
}
