using System.Globalization;
using System.Runtime.CompilerServices;
using GraphExplorer.Core.Backups;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Stores;
using GraphExplorer.Web.Exports;

namespace GraphExplorer.Web.Imports;

/// <summary>Result of restoring a backup.</summary>
/// <param name="DataSets">Number of its data sets.</param>
public sealed record Restored(ImportCounts Counts, int DataSets, KindCounts Snapshots);

/// <summary>What restoring a backup would do.</summary>
public sealed record RestorePreview(ImportPreview Records, int DataSets, KindCounts Snapshots);

/// <summary>Writes the whole store as a backup, and restores one. Thread-safe.</summary>
public sealed class Backups(IGraphStore store)
{
    /// <summary>Number of snapshots that are listed at a time.</summary>
    private const int PageLength = 20_000;

    /// <summary>Writes a backup of given content, and of the snapshots that exist now and are not deleted before they are written.</summary>
    /// <param name="content">
    /// Result of <see cref="IGraphStore.ReadContentAsync"/>, which must be called before the answer begins, so that a failure of the store can
    /// still be reported.
    /// </param>
    public Task WriteAsync(StoreContent content, Stream output, CancellationToken cancellationToken) =>
        BackupWriter.WriteAsync(content, SnapshotsAsync(cancellationToken), output, cancellationToken);

    /// <summary>
    /// Restores a backup: all its records or none, and then its snapshots one by one. Running it again completes an interrupted restore.
    /// </summary>
    /// <param name="reading">Result of reading the backup; it must have no errors.</param>
    /// <exception cref="ImportConflictException">The store knows ids with other content; nothing was written.</exception>
    public async Task<Restored> RestoreAsync(Backup backup, BackupReading reading, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var content = reading.Content ?? throw new ArgumentException("The backup has errors.", nameof(reading));
        var counts = await store.RestoreAsync(content, progress, cancellationToken);
        var (fresh, known) = (0, 0);
        foreach (var id in reading.Snapshots)
        {
            _ = await store.SaveSnapshotAsync(await backup.SnapshotAsync(id, cancellationToken), cancellationToken) ? fresh++ : known++;
        }
        return new(counts, content.DataSets.Length, new(fresh, 0, known));
    }

    /// <summary>What <see cref="RestoreAsync"/> would do.</summary>
    public async Task<RestorePreview> PreviewAsync(BackupReading reading, CancellationToken cancellationToken)
    {
        var content = reading.Content ?? throw new ArgumentException("The backup has errors.", nameof(reading));
        var known = await store.ReadContentAsync(cancellationToken);
        var conflicts = ImmutableArray.CreateBuilder<ImportConflict>();
        KindPreview Count<T>(VersionRule<T> rule, ImmutableArray<StoredRecord<T>> there, ImmutableArray<StoredRecord<T>> brought) where T : class
        {
            var byId = there.ToDictionary(r => rule.Id(r.Record), StringComparer.Ordinal);
            var (fresh, same, other) = (0, 0, 0);
            foreach (var record in brought)
            {
                if (!byId.TryGetValue(rule.Id(record.Record), out var mine))
                {
                    fresh++;
                }
                else if (rule.Join(mine, record, out var reason) is null)
                {
                    other++;
                    conflicts.Add(new(rule.Kind, rule.Id(record.Record), reason ?? ""));
                }
                else
                {
                    same++;
                }
            }
            return new(fresh, same, other);
        }
        var (actors, documents, claims) = (
            Count(VersionRules.OfActors, known.Actors, content.Actors), Count(VersionRules.OfDocuments, known.Documents, content.Documents),
            Count(VersionRules.OfClaims, known.Claims, content.Claims));
        var snapshots = await SnapshotIdsAsync(cancellationToken);
        var old = reading.Snapshots.Count(snapshots.Contains);
        return new(new(actors, documents, claims, conflicts.ToImmutable()), content.DataSets.Length, new(reading.Snapshots.Length - old, 0, old));
    }

    /// <summary>An error where the store would have too many snapshots; else null. An empty store accepts all snapshots of a backup.</summary>
    public async Task<Finding?> RoomAsync(BackupReading reading, CancellationToken cancellationToken)
    {
        var all = await SnapshotIdsAsync(cancellationToken);
        all.UnionWith(reading.Snapshots);
        return all.Count <= Math.Max(Snapshots.MostSnapshots, reading.Snapshots.Length)
            ? null
            : new(BackupFormat.SnapshotsFolder, null, null, reading.Snapshots.Length.ToString(CultureInfo.InvariantCulture),
                $"with those that are here there would be {all.Count} snapshots, and a store keeps {Snapshots.MostSnapshots}");
    }

    private async Task<HashSet<string>> SnapshotIdsAsync(CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Page<SnapshotSummary> page;
        var offset = 0;
        do
        {
            page = await store.GetSnapshotsAsync(new(offset, PageLength), cancellationToken);
            ids.UnionWith(page.Items.Select(s => s.Id));
            offset += page.Items.Length;
        }
        while (page.Items.Length > 0 && offset < page.Total);
        return ids;
    }

    private async IAsyncEnumerable<StoredSnapshot> SnapshotsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in (await SnapshotIdsAsync(cancellationToken)).Order(StringComparer.Ordinal))
        {
            if (await store.GetSnapshotAsync(id, cancellationToken) is { } snapshot)
            {
                yield return snapshot;
            }
        }
    }
}
