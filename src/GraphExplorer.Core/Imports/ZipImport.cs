using System.IO.Compression;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Imports;

/// <summary>
/// A zip of a data folder: its files at the root or in one folder. Other entries are ignored, but an entry whose path leads out of the
/// folder (<c>../</c>) makes the whole zip refused. Length and checksum of each entry are verified. Nothing is unpacked to disk.
/// </summary>
internal sealed class ZipImport : IImport
{
    public string Format => "zip";

    public string Title => "Data folder (zip)";

    public string MediaType => "application/zip";

    public string Extension => ".zip";

    public Task<ImportReading> ReadAsync(string dataSet, string file, Stream input, CancellationToken cancellationToken) =>
        ReadAsync(dataSet, file, input, KnownActors.None, cancellationToken);

    public async Task<ImportReading> ReadAsync(string dataSet, string file, Stream input, KnownActors known, CancellationToken cancellationToken)
    {
        ImportReading Refuse(string reason, string? value = null) => new(null, [new(file, null, null, value, reason)], []);
        // The list of entries is at the end of a zip, so a stream that cannot seek is read into memory first.
        var bytes = await BoundedCopy.ReadAllAsync(input, ImportBounds.MostBytes, cancellationToken);
        if (bytes is null)
        {
            return Refuse($"more than {ImportBounds.MostBytes} bytes");
        }
        await using var zip = await OpenAsync(bytes, cancellationToken);
        if (zip is null)
        {
            return Refuse("no zip, or a damaged one");
        }
        try
        {
            if (zip.Entries.Count > ImportBounds.MostZipEntries)
            {
                return Refuse($"more than {ImportBounds.MostZipEntries} entries");
            }
            if (zip.Entries.FirstOrDefault(e => Climbs(PathOf(e))) is { } climbing)
            {
                return Refuse("the path of an entry leads out of its folder", climbing.FullName);
            }
            if (zip.Entries.FirstOrDefault(IsBomb) is { } bomb)
            {
                return Refuse($"an entry is more than {ImportBounds.MostZipRatio} times as large unpacked", bomb.FullName);
            }
            if (zip.Entries.FirstOrDefault(e => e.IsEncrypted) is { } locked)
            {
                return Refuse("the entry is encrypted: pack the zip without a password", locked.FullName);
            }
            var wanted = zip.Entries.Where(e => DataFolder.Files.Contains(NameOf(e)) && PathOf(e).Count(c => c == '/') <= 1).ToList();
            if (wanted.Select(FolderOf).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                return Refuse("there are data folders at more than one place in the zip");
            }
            if (wanted.GroupBy(NameOf).FirstOrDefault(g => g.Count() > 1) is { } twice)
            {
                return Refuse("the entry is there twice", twice.Key);
            }
            wanted.AddRange(zip.Entries.Where(e => wanted.Count > 0 && PathOf(e) == FolderOf(wanted[0]) + DataFolder.PackageFile).Take(1).ToList());
            return await FolderImport.ReadAsync(dataSet, wanted.ToDictionary(NameOf, e => (Func<Stream>)(() => CheckedEntry.Open(e))), known, cancellationToken);
        }
        catch (DamagedEntryException e)
        {
            return Refuse(e.Reason, e.Entry);
        }
    }

    /// <summary>The zip with its list of entries read; null where the bytes are no zip.</summary>
    private static async Task<ZipArchive?> OpenAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            var zip = await ZipArchive.CreateAsync(new MemoryStream(bytes), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancellationToken);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (Exception e) when (CheckedEntry.IsOfDamage(e))
        {
            return null;
        }
    }

    /// <summary>The path of an entry with slashes; some programs on Windows write backslashes.</summary>
    private static string PathOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private static string NameOf(ZipArchiveEntry entry) => PathOf(entry)[(PathOf(entry).LastIndexOf('/') + 1)..];

    private static string FolderOf(ZipArchiveEntry entry) => PathOf(entry)[..^NameOf(entry).Length];

    private static bool Climbs(string path) =>
        path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..");

    /// <summary>Whether the sizes that an entry states are those of a zip bomb. What it really unpacks to is limited while it is read.</summary>
    private static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > ImportBounds.MostBytes
        || (entry.Length > ImportBounds.ZipRatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > ImportBounds.MostZipRatio);
}
