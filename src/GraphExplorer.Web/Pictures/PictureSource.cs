using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphExplorer.Core.Scenes;

namespace GraphExplorer.Web.Pictures;

/// <summary>
/// Provides the picture's data, shared by all readers and cached for one revision of the store. Bound: at most
/// <see cref="PictureData.MostClaims"/> claims in memory.
/// </summary>
public sealed class PictureSource(IGraphStore store) : IDisposable
{
    /// <summary>Most attempts to read all claims without a write in between.</summary>
    private const int MostReadings = 10;

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Kept? _kept;

    /// <param name="Revision">Of the store.</param>
    /// <param name="Content">Tells graphs apart: the same as long as actors, documents and claims are, whatever else is written, such as a snapshot.</param>
    private sealed record Kept(string Revision, string Content, ClaimSet? Set, PictureData? Picture, byte[]? Json, int Total);

    /// <summary>Current revision of the store.</summary>
    public Task<string> GetRevisionAsync(CancellationToken cancellationToken) => store.GetRevisionAsync(cancellationToken);

    /// <summary>
    /// All claims of the store as they stand, or null where there are more than a browser gets. The revision is that of the graph, which does not
    /// change where something else is written, such as a snapshot.
    /// </summary>
    public async Task<(string Revision, ClaimSet? Set, int Total)> GetSetAsync(CancellationToken cancellationToken)
    {
        var kept = await GetAsync(cancellationToken);
        return (kept.Content, kept.Set, kept.Total);
    }

    /// <summary>The data for the browser for a view; independent of its window.</summary>
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

    /// <summary>
    /// The claims of a view, asked of the store, and the set that its picture is computed from: all records where they are in memory, else the
    /// view's claims with the ties of all claims. Both are of the same revision.
    /// </summary>
    public Task<ViewScene> GetViewAsync(View view, CancellationToken cancellationToken) => ReadSteadilyAsync<ViewScene>(
        async _ =>
        {
            var (_, set, _) = await GetSetAsync(cancellationToken);
            var claims = (await store.GetClaimsAsync(new() { View = view, Range = new(0, DataSet.MostClaims) }, cancellationToken)).Items;
            if (set is not null)
            {
                return new(set, null, claims);
            }
            var ties = await store.GetTiesAsync(View.Everything, new(0, int.MaxValue), cancellationToken);
            return new(await SetAsync(claims, null, cancellationToken), ties.Items, claims);
        },
        cancellationToken);

    public void Dispose() => _gate.Dispose();

    /// <summary>For a store with too many claims for a browser: the claims that pass the filters, or none where even these are too many.</summary>
    private async Task<PictureData> ReadPartAsync(string revision, View view, CancellationToken cancellationToken)
    {
        var filters = ViewFilters.Keep(view, f => f.Test is not null);
        var page = await store.GetClaimsAsync(new() { View = filters, Range = new(0, PictureData.MostClaims) }, cancellationToken);
        var tooMany = page.Total > PictureData.MostClaims;
        var ties = await store.GetTiesAsync(View.Everything, new(0, int.MaxValue), cancellationToken);
        var part = await SetAsync(tooMany ? [] : page.Items, null, cancellationToken);
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

    /// <param name="dataSets">Names of the data sets of claims; null where the store has applied their filter already.</param>
    private async Task<ClaimSet> SetAsync(
        ImmutableArray<Claim> claims, IReadOnlyDictionary<string, ImmutableArray<string>>? dataSets, CancellationToken cancellationToken) =>
        new(await store.GetActorsAsync(cancellationToken), await store.GetDocumentsAsync(cancellationToken), claims, dataSets);

    private Task<Kept> ReadAsync(CancellationToken cancellationToken) => ReadSteadilyAsync<Kept>(
        async revision =>
        {
            var total = (await store.GetClaimsAsync(new() { View = View.Everything, Range = new(0, 1) }, cancellationToken)).Total;
            if (total > PictureData.MostClaims)
            {
                return new(revision, revision, null, null, null, total);
            }
            var claims = await store.GetClaimsAsync(new() { View = View.Everything, Range = new(0, PictureData.MostClaims) }, cancellationToken);
            var set = await SetAsync(claims.Items, await store.GetDataSetNamesOfClaimsAsync(cancellationToken), cancellationToken);
            var content = ContentOf(set);
            var picture = SceneBuilder.Build(new() { Revision = content, Claims = set }, cancellationToken);
            return new Kept(revision, content, set, picture, Serialize(picture), claims.Total);
        },
        cancellationToken);

    /// <summary>Reads again until there was no write in between, so that claims, documents and actors are consistent.</summary>
    /// <param name="read">Gets the revision of the store before the read.</param>
    private async Task<T> ReadSteadilyAsync<T>(Func<string, Task<T>> read, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostReadings; attempt++)
        {
            var revision = await store.GetRevisionAsync(cancellationToken);
            try
            {
                var result = await read(revision);
                if (await store.GetRevisionAsync(cancellationToken) == revision)
                {
                    return result;
                }
            }
            catch (KeyNotFoundException)
            {
                // A claim refers to a record that was written or deleted between two reads.
            }
        }
        throw new StoreUnavailableException("The store is being written to without a pause; try again in a moment.");
    }

    private static string ContentOf(ClaimSet set)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(object record, string more) => hash.AppendData(Encoding.UTF8.GetBytes($"{record}\u001f{more}\u001e"));
        foreach (var actor in set.Actors)
        {
            Add(actor, string.Join('\u001f', actor.Aliases));
        }
        foreach (var document in set.Documents)
        {
            Add(document, document.Date.Text);
        }
        for (var i = 0; i < set.Claims.Length; i++)
        {
            Add(set.Claims[i], $"{set.Claims[i].Date.Text}\u001f{string.Join('\u001f', set.DataSetsOf(i))}");
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static byte[] Serialize(PictureData picture) => JsonSerializer.SerializeToUtf8Bytes(picture, PictureJson.Compact.PictureData);
}

/// <summary>A view's claims, and the set that their picture is computed from.</summary>
/// <param name="Set">Actors, documents and claims that determine places, sizes, lanes and names.</param>
/// <param name="Ties">The ties over all time where <paramref name="Set"/> lacks some claims; else null.</param>
/// <param name="Claims">The view's claims, in order of earliest start, then id.</param>
public sealed record ViewScene(ClaimSet Set, IReadOnlyCollection<Tie>? Ties, ImmutableArray<Claim> Claims);
