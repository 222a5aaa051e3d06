using System.Text;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Snapshots;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Backups;

/// <summary>Reads the snapshots of a backup, under the rules by which any other that comes in a file is read, but for
/// characters in words that were allowed once: what a store had comes back.</summary>
internal static class BackupSnapshots
{
    /// <summary>A snapshot as its file has it, byte for byte; null and findings where it cannot be kept.</summary>
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
        // It is kept as it stands, so that nothing may stand in it that was not looked at.
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
