using GraphExplorer.Web.Canvas;
using GraphExplorer.Web.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

public sealed partial class SnapshotsPage
{
    private const int PageSize = 24;

    private readonly CancellationTokenSource _leaving = new();
    private Page<SnapshotSummary>? _page;
    private WritingScript? _script;
    private string? _asked, _said;
    private int _offset;

    [Inject]
    public required IGraphStore Store { get; set; }

    [Inject]
    public required StoreHealth Health { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }
        _leaving.Dispose();
    }

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        if (!Health.IsReady)
        {
            return;
        }
        try
        {
            _page = await Store.GetSnapshotsAsync(new(_offset, PageSize), _leaving.Token);
        }
        catch (StoreException e)
        {
            Health.Set(e.Message);
        }
    }

    private Task TurnAsync(int by)
    {
        _offset = Math.Max(0, _offset + by);
        return ReadAsync();
    }

    private async Task DeleteAsync(SnapshotSummary item)
    {
        if (_asked != item.Id)
        {
            _asked = item.Id;
            return;
        }
        _script ??= await WritingScript.ImportAsync(Js);
        var sent = await _script.RemoveAsync($"api/snapshots/{item.Id}");
        (_asked, _said) = (null, sent.Reason ?? $"“{item.Title}” is deleted.");
        await ReadAsync();
    }
}
