using GraphExplorer.Core.Analysis.Signed;
using Microsoft.Extensions.Caching.Memory;

namespace GraphExplorer.Web.Pictures;

/// <summary>
/// The camps of views, computed beside what pages and endpoints do, one view at a time, and kept by the revision of what they were computed
/// from. Thread-safe.
/// </summary>
public sealed class CampSource(IGraphStore store) : IDisposable
{
    /// <summary>Most answers that are kept.</summary>
    private const int MostKept = 500;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>The camps of a view of the store as it stands.</summary>
    /// <param name="k">2 to 6.</param>
    public async Task<CampReport> GetAsync(View view, int k, CancellationToken cancellationToken) =>
        await GetAsync(store, await store.GetRevisionAsync(cancellationToken), view, k, cancellationToken);

    /// <summary>The camps of a view of a graph.</summary>
    /// <param name="revision">Of the graph: while it stands, answers are kept.</param>
    /// <param name="k">2 to 6.</param>
    public async Task<CampReport> GetAsync(IGraphReader graph, string revision, View view, int k, CancellationToken cancellationToken)
    {
        var asked = ViewFilters.Keep(view, f => f.ChangesLists);
        var key = (revision, k, ViewQuery.Write(asked));
        if (_kept.TryGetValue(key, out CampReport? known))
        {
            return known!;
        }
        var ties = (await graph.GetTiesAsync(asked, new(0, int.MaxValue), cancellationToken)).Items;
        // The search may take seconds of one core: the next one waits, and whoever no longer wants the answer ends it.
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_kept.TryGetValue(key, out known))
            {
                return known!;
            }
            var report = await Task.Run(() => CampReport.Of(ties, k, cancellationToken), cancellationToken);
            using var entry = _kept.CreateEntry(key);
            entry.Value = report;
            entry.Size = 1;
            return report;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _kept.Dispose();
        _gate.Dispose();
    }
}
