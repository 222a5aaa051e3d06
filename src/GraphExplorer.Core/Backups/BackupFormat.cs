using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Backups;

/// <summary>
/// The files of a backup: a zip of a data folder that holds all records as they stand, beside what a data folder has no place for: the data
/// sets, who brought what, and the snapshots. A file that is not named here is refused, so that nothing is left behind unsaid.
/// </summary>
public static class BackupFormat
{
    /// <summary>The version of this form that the program writes, and the newest that it reads.</summary>
    public const int Version = 1;

    public const string MediaType = "application/zip";

    /// <summary>Says what it is: <c>{"format":1}</c>.</summary>
    public const string AboutFile = "backup.json";

    /// <summary>The data sets: <c>name,version,created</c>. What has this file is a backup, and is never read as a mere data folder.</summary>
    public const string DataSetsFile = "datasets.csv";

    /// <summary>
    /// A row for each record: <c>kind,id,datasets,otherwise</c>. Datasets is the JSON list of those that brought it, the newest last; otherwise,
    /// where some of them say something else than what stands, a JSON object of the records that they brought, by name.
    /// </summary>
    public const string MembershipsFile = "memberships.csv";

    /// <summary>Where each snapshot lies as <c>ID.json</c>, byte for byte as the store has it.</summary>
    public const string SnapshotsFolder = "snapshots/";

    public const string SnapshotExtension = ".json";

    /// <summary>Name of the file that a backup is offered under: <c>graph-explorer-backup_2026-11-25.zip</c>.</summary>
    public static string FileName(DateTimeOffset now) => $"graph-explorer-backup_{IsoDay.Of(DateOnly.FromDateTime(now.UtcDateTime))}.zip";

    internal const string VersionMember = "format";

    internal static ImmutableArray<string> DataSetHeadings { get; } = ["name", "version", "created"];

    internal static ImmutableArray<string> MembershipHeadings { get; } = ["kind", "id", "datasets", "otherwise"];

    /// <summary>The files that every backup has.</summary>
    internal static ImmutableArray<string> Files { get; } = [AboutFile, .. DataFolder.Files, DataSetsFile, MembershipsFile];

    /// <summary>The id that a file's name gives a snapshot, or null where the file is none.</summary>
    internal static string? SnapshotId(string path) =>
        path.StartsWith(SnapshotsFolder, StringComparison.Ordinal) && path.EndsWith(SnapshotExtension, StringComparison.Ordinal)
        && path[SnapshotsFolder.Length..^SnapshotExtension.Length] is { Length: > 0 } id && id.All(char.IsAsciiHexDigitLower)
            ? id
            : null;
}
