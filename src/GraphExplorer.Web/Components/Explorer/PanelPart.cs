using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Explorer;

/// <summary>
/// A part of the page that reads from the store whenever the view or its own parameters change. A newer reading cancels an older one;
/// a store that does not answer is said by the page, and what was read before stays.
/// </summary>
public abstract class PanelPart : ExplorerPart, IDisposable
{
    private CancellationTokenSource _reading = new();
    private string? _read;

    [Inject]
    public required GraphSource Source { get; set; }

    [Inject]
    public required StoreHealth Health { get; set; }

    /// <summary>What the reading depends on; the same text means that nothing need be read again.</summary>
    protected abstract string ReadKey { get; }

    protected abstract Task ReadAsync(CancellationToken cancellationToken);

    public void Dispose()
    {
        _reading.Cancel();
        _reading.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override Task OnParametersSetAsync() => ReadAgainAsync();

    /// <summary>Reads where something has changed that the reading depends on.</summary>
    protected async Task ReadAgainAsync()
    {
        var key = $"{Lookup.Revision}|{ReadKey}";
        if (key == _read || !Health.IsReady)
        {
            return;
        }
        _read = key;
        await _reading.CancelAsync();
        _reading.Dispose();
        var reading = _reading = new();
        try
        {
            var failure = await Health.AskAsync(() => ReadAsync(reading.Token));
            State.Note(failure);
            if (failure is null)
            {
                StateHasChanged();
            }
            else if (!failure.TookTooLong)
            {
                // The same question can be asked again once the store is back; one that took too long would take as long again.
                _read = null;
            }
        }
        catch (OperationCanceledException)
        {
            // A newer reading is under way, or the page was left.
        }
    }
}
