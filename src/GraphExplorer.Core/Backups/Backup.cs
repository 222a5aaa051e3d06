using System.IO.Compression;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Backups;

/// <summary>
/// A backup that is open for reading: a zip, or the folder that it was unpacked into. Not safe for concurrent use. Anything wrong with it
/// is a finding, never an exception. <see cref="BackupBounds"/> limits how much it may hold.
/// </summary>
public sealed class Backup : IAsyncDisposable
{
    private readonly string _name;
    private readonly ZipArchive? _zip;
    private readonly ImmutableSortedDictionary<string, Func<Stream>> _files;
    private readonly ImmutableArray<Finding> _problems;

    private Backup(string name, ZipArchive? zip, ImmutableSortedDictionary<string, Func<Stream>> files, ImmutableArray<Finding> problems) =>
        (_name, _zip, _files, _problems) = (name, zip, files, problems);

    /// <summary>Whether a folder is an unpacked backup.</summary>
    public static bool Is(IEnumerable<string> files) => files.Contains(BackupFormat.DataSetsFile);

    /// <param name="name">The folder's name, for findings.</param>
    /// <param name="files">All its files, by their path in the folder, with slashes; each may be opened several times.</param>
    public static Backup OfFolder(string name, IReadOnlyDictionary<string, Func<Stream>> files) =>
        new(name, null, ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, files), []);

    /// <summary>Opens a zip; null where the bytes are no zip, or a zip that is no backup.</summary>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="zip">Must be able to seek; left open.</param>
    public static async Task<Backup?> OpenAsync(string name, Stream zip, CancellationToken cancellationToken)
    {
        ZipArchive? archive = null;
        try
        {
            archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            // The files may also be in one folder within the zip, where somebody packed the folder itself.
            var marks = archive.Entries.Where(e => e.Name == BackupFormat.DataSetsFile && e.FullName.Count(c => c == '/') <= 1).ToList();
            if (marks.Count == 0)
            {
                await archive.DisposeAsync();
                return null;
            }
            return Of(name, archive, marks[0].FullName[..^BackupFormat.DataSetsFile.Length]);
        }
        catch (Exception e) when (CheckedEntry.IsOfDamage(e))
        {
            if (archive is not null)
            {
                await archive.DisposeAsync();
            }
            return null;
        }
    }

    /// <summary>Reads and checks everything. Snapshots are read one after the other and not kept in memory.</summary>
    public async Task<BackupReading> ReadAsync(CancellationToken cancellationToken)
    {
        if (!_problems.IsEmpty)
        {
            return new(null, [], _problems);
        }
        var findings = new Findings();
        try
        {
            return await new BackupReader(_files, findings).ReadAsync(cancellationToken);
        }
        catch (DamagedEntryException e)
        {
            findings.Add(new(_name, null, null, e.Entry, e.Reason));
            return new(null, [], findings.ToImmutable());
        }
    }

    /// <summary>One of the snapshots that <see cref="ReadAsync"/> found, byte for byte as in the file.</summary>
    public async Task<StoredSnapshot> SnapshotAsync(string id, CancellationToken cancellationToken) =>
        await BackupSnapshots.ReadAsync(id, _files, new Findings(), cancellationToken) ?? throw new InvalidOperationException($"The backup has no snapshot '{id}' that can be read.");

    public async ValueTask DisposeAsync()
    {
        if (_zip is not null)
        {
            await _zip.DisposeAsync();
        }
    }

    private static Backup Of(string name, ZipArchive archive, string folder)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, Func<Stream>>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Finding>();
        if (archive.Entries.Count > BackupBounds.MostEntries)
        {
            problems.Add(new(name, null, null, null, $"more than {BackupBounds.MostEntries} entries"));
            return new(name, archive, files.ToImmutable(), problems.ToImmutable());
        }
        foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            var path = entry.FullName.StartsWith(folder, StringComparison.Ordinal) ? entry.FullName[folder.Length..] : entry.FullName;
            if (files.ContainsKey(path))
            {
                problems.Add(new(name, null, null, entry.FullName, "the entry is there twice"));
            }
            files[path] = () => CheckedEntry.Open(entry);
        }
        return new(name, archive, files.ToImmutable(), problems.ToImmutable());
    }
}

/// <summary>The result of reading a backup.</summary>
/// <param name="Content">Null where a finding is an error.</param>
/// <param name="Snapshots">Ids of its snapshots; empty where a finding is an error.</param>
/// <param name="Findings">All errors and warnings.</param>
public sealed record BackupReading(StoreContent? Content, ImmutableArray<string> Snapshots, ImmutableArray<Finding> Findings);
