using System.Text.Json;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Picture;

namespace GraphExplorer.Web.Pictures;

/// <summary>
/// The picture's data, shared by all readers: kept for one revision of the store at a time. Bound: <see cref="PictureData.MostClaims"/>
/// claims in memory.
/// </summary>
public sealed class PictureSource(IGraphStore store) : IDisposable
{
    /// <summary>Most readings of all claims before a store that is written to all the time is given up.</summary>
    private const int MostReadings = 10;

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Kept? _kept;

    private sealed record Kept(string Revision, ClaimSet? Set, PictureData? Picture, byte[]? Json, int Total);

    /// <summary>Revision of the store as it stands.</summary>
    public Task<string> GetRevisionAsync(CancellationToken cancellationToken) => store.GetRevisionAsync(cancellationToken);

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
            return SceneBuilder.Hits(set, view) is { } hits ? kept.Picture! with { Hits = hits } : kept.Picture!;
        }
        return await ReadPartAsync(kept.Revision, view, cancellationToken);
    }

    /// <summary>The same as JSON in UTF-8.</summary>
    public async Task<byte[]> GetJsonAsync(View view, CancellationToken cancellationToken)
    {
        var kept = await GetAsync(cancellationToken);
        return kept.Json is { } json && !ViewFilters.All.Any(f => f.JudgedByServer && f.IsSet(view)) ? json : Serialize(await GetAsync(view, cancellationToken));
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Of a store with more claims than a browser gets: those that pass the filters, or none where even these are too many.</summary>
    private async Task<PictureData> ReadPartAsync(string revision, View view, CancellationToken cancellationToken)
    {
        var filters = ViewFilters.Keep(view, f => f.Test is not null);
        var page = await store.GetClaimsAsync(new() { View = filters, Range = new(0, PictureData.MostClaims) }, cancellationToken);
        var tooMany = page.Total > PictureData.MostClaims;
        var ties = await store.GetTiesAsync(View.Everything, new(0, int.MaxValue), cancellationToken);
        var part = new ClaimSet(
            await store.GetActorsAsync(cancellationToken), await store.GetDocumentsAsync(cancellationToken), tooMany ? [] : page.Items);
        var source = new SceneSource
        {
            Revision = revision, Claims = part, Ties = ties.Items, Total = page.Total, Complete = false, TooMany = tooMany, View = view,
        };
        return SceneBuilder.Build(source, cancellationToken);
    }

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
            return _kept = await ReadAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads until no write came in between, so that claims, documents and actors belong together.</summary>
    private async Task<Kept> ReadAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var revision = await store.GetRevisionAsync(cancellationToken);
            var total = (await store.GetClaimsAsync(new() { View = View.Everything, Range = new(0, 1) }, cancellationToken)).Total;
            if (total > PictureData.MostClaims)
            {
                return new(revision, null, null, null, total);
            }
            var claims = await store.GetClaimsAsync(new() { View = View.Everything, Range = new(0, PictureData.MostClaims) }, cancellationToken);
            var documents = await store.GetDocumentsAsync(cancellationToken);
            var actors = await store.GetActorsAsync(cancellationToken);
            var dataSets = await store.GetDataSetNamesOfClaimsAsync(cancellationToken);
            if (await store.GetRevisionAsync(cancellationToken) == revision)
            {
                var set = new ClaimSet(actors, documents, claims.Items, dataSets);
                var picture = SceneBuilder.Build(new() { Revision = revision, Claims = set }, cancellationToken);
                return new(revision, set, picture, Serialize(picture), claims.Total);
            }
            if (attempt == MostReadings)
            {
                throw new StoreUnavailableException("The store is being written to without a pause; try again in a moment.");
            }
        }
    }

    private static byte[] Serialize(PictureData picture) => JsonSerializer.SerializeToUtf8Bytes(picture, PictureJson.Compact.PictureData);
}
