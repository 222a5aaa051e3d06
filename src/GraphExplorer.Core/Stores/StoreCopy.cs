namespace GraphExplorer.Core.Stores;

/// <summary>What a copy did: of each kind, how many were new where it went and how many were known there. Together they are what the source holds.</summary>
public sealed record CopyCounts(int DataSets, KindCounts Actors, KindCounts Documents, KindCounts Claims, KindCounts Snapshots);

/// <summary>Moves all that one store holds into another of any kind: data sets under their names, places of actors, snapshots.</summary>
public static class StoreCopy
{
    /// <summary>Claims and snapshots of one page; bounds what is asked for at once.</summary>
    private const int PageLength = 20_000;

    /// <summary>
    /// Copies. Both stores are prepared. Each data set is written wholly or not at all; what is known there with equal content is skipped, so
    /// that a copy that was broken off is completed by running it again.
    /// </summary>
    /// <exception cref="ImportConflictException">The target knows ids of a data set with other content; nothing of that data set was written.</exception>
    /// <exception cref="StoreUnavailableException">A store does not answer, or the source was written to meanwhile.</exception>
    public static async Task<CopyCounts> RunAsync(IGraphStore from, IGraphStore to, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var revision = await from.GetRevisionAsync(cancellationToken);
        var dataSets = await ReadAsync(from, cancellationToken);
        var snapshots = (await from.GetSnapshotsAsync(new(0, 0), cancellationToken)).Total;
        var total = snapshots + dataSets.Sum(Items);
        var done = 0;
        var (actors, documents, claims) = (default(KindCounts), default(KindCounts), default(KindCounts));
        foreach (var dataSet in dataSets)
        {
            var counts = await to.ImportAsync(dataSet, new ImportOptions(), progress is null ? null : new Part(progress, done, total), cancellationToken);
            (actors, documents, claims) = (Sum(actors, counts.Actors), Sum(documents, counts.Documents), Sum(claims, counts.Claims));
            progress?.Report(new(done += Items(dataSet), total));
        }
        var copied = await CopySnapshotsAsync(from, to, () => progress?.Report(new(++done, total)), cancellationToken);
        if (await from.GetRevisionAsync(cancellationToken) != revision)
        {
            throw new StoreUnavailableException("The store that was copied from was written to meanwhile; run the copy again, and it brings what is missing.");
        }
        return new(dataSets.Count(d => !d.Documents.IsEmpty), actors, documents, claims, copied);
    }

    /// <summary>
    /// The data sets of a store, in order of name, each with the actors that it needs and that none before it has brought. Actors that
    /// nothing uses come with the last.
    /// </summary>
    private static async Task<IReadOnlyList<DataSet>> ReadAsync(IGraphStore from, CancellationToken cancellationToken)
    {
        var actors = (await from.GetActorsAsync(cancellationToken)).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var names = await from.GetDataSetNamesAsync(cancellationToken);
        var claims = (await ClaimsAsync(from, cancellationToken)).ToLookup(c => names[c.Document], StringComparer.Ordinal);
        var brought = new HashSet<string>(StringComparer.Ordinal);
        var dataSets = new List<DataSet>();
        foreach (var documents in (await from.GetDocumentsAsync(cancellationToken)).GroupBy(d => names[d.Id], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var needed = Needed(claims[documents.Key], actors);
            dataSets.Add(new(documents.Key, [.. needed.Select(id => actors[id])], [.. documents], [.. claims[documents.Key]]));
            brought.UnionWith(needed);
        }
        var rest = Closure(actors.Keys.Where(id => !brought.Contains(id)), actors).Select(id => actors[id]).ToList();
        if (rest.Count > 0)
        {
            dataSets.Add(new("actors", [.. rest], [], []));
        }
        return dataSets;
    }

    private static SortedSet<string> Needed(IEnumerable<Claim> claims, Dictionary<string, Actor> actors) =>
        Closure(claims.SelectMany(c => new[] { c.Source, c.Target }), actors);

    /// <summary>The actors and their wholes, for references resolve within a data set.</summary>
    private static SortedSet<string> Closure(IEnumerable<string> ids, Dictionary<string, Actor> actors)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            for (var next = id; next is not null && all.Add(next); next = actors[next].PartOf)
            {
            }
        }
        return all;
    }

    private static async Task<List<Claim>> ClaimsAsync(IGraphStore from, CancellationToken cancellationToken)
    {
        var claims = new List<Claim>();
        Page<Claim> page;
        do
        {
            page = await from.GetClaimsAsync(new ClaimQuery { View = View.Everything, Range = new(claims.Count, PageLength) }, cancellationToken);
            claims.AddRange(page.Items);
        }
        while (page.Items.Length > 0 && claims.Count < page.Total);
        return claims;
    }

    private static async Task<KindCounts> CopySnapshotsAsync(IGraphStore from, IGraphStore to, Action one, CancellationToken cancellationToken)
    {
        var counts = default(KindCounts);
        var offset = 0;
        Page<SnapshotSummary> page;
        do
        {
            page = await from.GetSnapshotsAsync(new(offset, PageLength), cancellationToken);
            foreach (var summary in page.Items)
            {
                var saved = await from.GetSnapshotAsync(summary.Id, cancellationToken) is { } snapshot && await to.SaveSnapshotAsync(snapshot, cancellationToken);
                counts = Sum(counts, saved ? new(1, 0, 0) : new(0, 0, 1));
                one();
            }
            offset += page.Items.Length;
        }
        while (page.Items.Length > 0 && offset < page.Total);
        return counts;
    }

    private static int Items(DataSet dataSet) => dataSet.Actors.Length + dataSet.Documents.Length + dataSet.Claims.Length;

    private static KindCounts Sum(KindCounts one, KindCounts other) => new(one.New + other.New, one.Replaced + other.Replaced, one.Known + other.Known);

    /// <summary>The progress of one import as a part of the whole.</summary>
    private sealed class Part(IProgress<ImportProgress> whole, int before, int total) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => whole.Report(new(before + value.Done, total));
    }
}
