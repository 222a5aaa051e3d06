namespace GraphExplorer.Core.Stores;

/// <summary>What a copy did: of each kind, how many were new where it went and how many were known there. Together they are what the source holds.</summary>
public sealed record CopyCounts(int DataSets, KindCounts Actors, KindCounts Documents, KindCounts Claims, KindCounts Snapshots);

/// <summary>Moves all that one store holds into another of any kind: data sets under their names, places of actors, snapshots.</summary>
public static class StoreCopy
{
    /// <summary>Snapshots of one page; bounds what is asked for at once.</summary>
    private const int PageLength = 20_000;

    /// <summary>
    /// Copies. Both stores are prepared. The records are written wholly or not at all; what is known there with equal content is skipped, so
    /// that a copy that was broken off is completed by running it again.
    /// </summary>
    /// <exception cref="ImportConflictException">The target knows ids with other content; no record was written.</exception>
    /// <exception cref="StoreUnavailableException">A store does not answer, or the source was written to meanwhile.</exception>
    public static async Task<CopyCounts> RunAsync(IGraphStore from, IGraphStore to, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var revision = await from.GetRevisionAsync(cancellationToken);
        var content = await from.ReadContentAsync(cancellationToken);
        var snapshots = (await from.GetSnapshotsAsync(new(0, 0), cancellationToken)).Total;
        var done = content.Actors.Length + content.Documents.Length + content.Claims.Length;
        var total = done + snapshots;
        var counts = await to.RestoreAsync(content, progress is null ? null : new Part(progress, total), cancellationToken);
        var copied = await CopySnapshotsAsync(from, to, () => progress?.Report(new(++done, total)), cancellationToken);
        if (await from.GetRevisionAsync(cancellationToken) != revision)
        {
            throw new StoreUnavailableException("The store that was copied from was written to meanwhile; run the copy again, and it brings what is missing.");
        }
        return new(content.DataSets.Length, counts.Actors, counts.Documents, counts.Claims, copied);
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

    private static KindCounts Sum(KindCounts one, KindCounts other) => new(one.New + other.New, one.Replaced + other.Replaced, one.Known + other.Known);

    /// <summary>The progress of one import as a part of the whole.</summary>
    private sealed class Part(IProgress<ImportProgress> whole, int total) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => whole.Report(new(value.Done, total));
    }
}
