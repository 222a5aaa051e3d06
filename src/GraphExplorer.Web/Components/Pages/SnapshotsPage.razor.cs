namespace GraphExplorer.Web.Components.Pages;

public sealed partial class SnapshotsPage
{
    private const int PageSize = 24;

    private readonly List<string> _chosen = [];
    private Page<SnapshotSummary>? _page;
    private ClaimSet _known = new([], [], []);
    private string? _asked;
    private int _offset;

    protected override async Task ReadStoreAsync()
    {
        _known = new(await Store.GetActorsAsync(Leaving), await Store.GetDocumentsAsync(Leaving), []);
        _page = await Store.GetSnapshotsAsync(new(_offset, PageSize), Leaving);
    }

    private Task TurnAsync(int by)
    {
        _offset = Math.Max(0, _offset + by);
        return ReadAsync();
    }

    /// <summary>The two snapshots that were chosen last, to be compared.</summary>
    private void Choose(string id)
    {
        if (!_chosen.Remove(id))
        {
            _chosen.Add(id);
        }
        if (_chosen.Count > 2)
        {
            _chosen.RemoveAt(0);
        }
    }

    private async Task DeleteAsync(SnapshotSummary item)
    {
        if (_asked != item.Id)
        {
            _asked = item.Id;
            return;
        }
        var sent = await (await ClientAsync()).RemoveAsync($"api/snapshots/{item.Id}");
        (_asked, Said) = (null, sent.Reason ?? $"“{item.Title}” is deleted.");
        _chosen.Remove(item.Id);
        await ReadAsync();
    }
}
