using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Backups;

/// <summary>
/// The files of a backup: a zip with a data folder of all stored records, and what a data folder cannot hold: the data sets, which of them
/// brought which record, and the snapshots. A backup with a file that is not named here is refused, so that nothing is silently lost.
/// </summary>
public static class BackupFormat
{
    /// <summary>The version of this format that the program writes, and the newest that it reads.</summary>
    public const int Version = 1;

    public const string MediaType = "application/zip";

    /// <summary>Has the format's version: <c>{"format":1}</c>.</summary>
    public const string AboutFile = "backup.json";

    /// <summary>The data sets: <c>name,version,created</c>. A folder with this file is a backup and is never imported as a plain data folder.</summary>
    public const string DataSetsFile = "datasets.csv";

    /// <summary>
    /// A row for each record: <c>kind,id,datasets,otherwise</c>. <c>datasets</c> is a JSON list of the data sets that brought it, the newest
    /// last; <c>otherwise</c> is a JSON object with the versions, by data set, that differ from the stored one, or empty.
    /// </summary>
    public const string MembershipsFile = "memberships.csv";

    /// <summary>The folder of the snapshots, each as <c>ID.json</c>, byte for byte as stored.</summary>
    public const string SnapshotsFolder = "snapshots/";

    public const string SnapshotExtension = ".json";

    /// <summary>The file name that a download of a backup gets: <c>graph-explorer-backup_2026-11-25.zip</c>.</summary>
    public static string FileName(DateTimeOffset now) => $"graph-explorer-backup_{IsoDay.Of(DateOnly.FromDateTime(now.UtcDateTime))}.zip";

    internal const string VersionMember = "format";

    internal static ImmutableArray<string> DataSetHeadings { get; } = ["name", "version", "created"];

    internal static ImmutableArray<string> MembershipHeadings { get; } = ["kind", "id", "datasets", "otherwise"];

    /// <summary>The files that every backup has.</summary>
    internal static ImmutableArray<string> Files { get; } = [AboutFile, .. DataFolder.Files, DataSetsFile, MembershipsFile];

    /// <summary>The id of a snapshot by its file name, or null where the file is no snapshot.</summary>
    internal static string? SnapshotId(string path) =>
        path.StartsWith(SnapshotsFolder, StringComparison.Ordinal) && path.EndsWith(SnapshotExtension, StringComparison.Ordinal)
        && path[SnapshotsFolder.Length..^SnapshotExtension.Length] is { Length: > 0 } id && id.All(char.IsAsciiHexDigitLower)
            ? id
            : null;
}
