using System.Text;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Snapshots;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Backups;

/// <summary>
/// Reads the snapshots of a backup, by the rules for any imported snapshot. One exception: titles, notes and views may have characters that
/// older versions allowed, so that every stored snapshot can be restored.
/// </summary>
internal static class BackupSnapshots
{
    /// <summary>A snapshot, byte for byte as in its file; null, with findings, where it cannot be restored.</summary>
    public static async Task<StoredSnapshot?> ReadAsync(string id, IReadOnlyDictionary<string, Func<Stream>> files, Findings findings, CancellationToken cancellationToken)
    {
        var file = $"{BackupFormat.SnapshotsFolder}{id}{BackupFormat.SnapshotExtension}";
        StoredSnapshot? Refuse(string? column, string? value, string reason)
        {
            findings.Add(new(file, null, column, value, reason));
            return null;
        }
        byte[]? bytes;
        await using (var stream = files[file]())
        {
            bytes = await BoundedCopy.ReadAllAsync(stream, BackupBounds.MostSnapshotBytes, cancellationToken);
        }
        if (bytes is null)
        {
            return Refuse(null, null, $"more than {BackupBounds.MostSnapshotBytes} bytes");
        }
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
        {
            return Refuse(null, null, "a byte order mark, which no snapshot of a store has");
        }
        var reading = SnapshotReader.Read(id, file, bytes, stored: true);
        findings.AddRange(reading.Findings);
        if (reading.Snapshot is not { } snapshot)
        {
            return null;
        }
        // The bytes are stored unchanged, so that members which were not checked make it refused.
        foreach (var dropped in reading.Dropped)
        {
            Refuse(null, dropped.What, dropped.Reason);
        }
        if (snapshot.Id != id)
        {
            Refuse("id", snapshot.Id, "not the one that the file is called after");
        }
        return findings.HasErrors ? null : new(snapshot.Id, snapshot.Title, snapshot.Created, Encoding.UTF8.GetString(bytes));
    }
}
