using GraphExplorer.Core.Picture;

namespace GraphExplorer.Web.Data;

/// <summary>
/// The picture's data, shared by all readers: kept for one revision of the store at a time. Bound: <see cref="PictureData.MostClaims"/>
/// claims in memory.
/// </summary>
public sealed class PictureSource(IGraphStore store) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Kept? _kept;

    private sealed record Kept(string Revision, ClaimSet? Set, PictureData? Picture, int Total);

    /// <summary>All claims of the store as they stand, or null where there are more than a browser gets.</summary>
    public async Task<(string Revision, ClaimSet? Set, int Total)> GetSetAsync(CancellationToken cancellationToken)
    {
        var kept = await GetAsync(cancellationToken);
        return (kept.Revision, kept.Set, kept.Total);
    }

    /// <summary>What the browser gets for a view; its window does not matter.</summary>
    public async Task<PictureData> GetAsync(View view, CancellationToken cancellationToken)
    {
        var kept = await GetAsync(cancellationToken);
        if (kept.Set is { } set)
        {
            return kept.Picture! with { Hits = view.Search is null ? null : Hits(set, view) };
        }
        var filters = view with { Window = default, Actors = View.NoText, Hops = 1, PairStates = [] };
        var page = await store.GetClaimsAsync(new() { View = filters, Range = new(0, PictureData.MostClaims) }, cancellationToken);
        var tooMany = page.Total > PictureData.MostClaims;
        var part = new ClaimSet(
            await store.GetActorsAsync(cancellationToken), await store.GetDocumentsAsync(cancellationToken), tooMany ? [] : page.Items);
        return SceneBuilder.Build(part, kept.Revision, page.Total, complete: false, tooMany);
    }

    public void Dispose() => _gate.Dispose();

    private async Task<Kept> GetAsync(CancellationToken cancellationToken)
    {
        var revision = await store.GetRevisionAsync(cancellationToken);
        if (_kept is { } kept && kept.Revision == revision)
        {
            return kept;
        }
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_kept is { } made && made.Revision == revision)
            {
                return made;
            }
            return _kept = await ReadAsync(revision, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<Kept> ReadAsync(string revision, CancellationToken cancellationToken)
    {
        var page = await store.GetClaimsAsync(new() { View = View.Everything, Range = new(0, PictureData.MostClaims) }, cancellationToken);
        if (page.Total > PictureData.MostClaims)
        {
            return new(revision, null, null, page.Total);
        }
        var set = new ClaimSet(await store.GetActorsAsync(cancellationToken), await store.GetDocumentsAsync(cancellationToken), page.Items);
        return new(revision, set, SceneBuilder.Build(set, revision, page.Total, complete: true, tooMany: false), page.Total);
    }

    private static ImmutableArray<int> Hits(ClaimSet set, View view)
    {
        var found = set.In(new View { Search = view.Search }).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, set.Claims.Length).Where(i => found.Contains(set.Claims[i].Id))];
    }
}
