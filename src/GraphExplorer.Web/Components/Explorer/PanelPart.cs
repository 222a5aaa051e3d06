using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Explorer;

/// <summary>
/// A part of the page that reads from the store whenever the view or its own parameters change. A newer read cancels an older one. Where the
/// store does not answer, the page reports it and the earlier data remain.
/// </summary>
public abstract class PanelPart : ExplorerPart, IDisposable
{
    private CancellationTokenSource _reading = new();
    private string? _read;

    [Inject]
    public required GraphSource Source { get; set; }

    [Inject]
    public required StoreHealth Health { get; set; }

    /// <summary>A key of everything that the data depend on; they are read again only when it changes.</summary>
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
                // The key is cleared, so that the data are read once the store is back; not after a time-out, since the query would take as long again.
                _read = null;
            }
        }
        catch (OperationCanceledException)
        {
            // A newer read has begun, or the page was closed.
        }
    }
}
