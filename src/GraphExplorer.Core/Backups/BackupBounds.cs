using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Backups;

/// <summary>
/// How much a backup may bring. Wider than what one import may, for a store holds many imports; what goes beyond is refused with a finding,
/// never cut.
/// </summary>
public static class BackupBounds
{
    /// <summary>Most bytes of the zip: 512 MiB.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    /// <summary>Most bytes of one file in it, unpacked: 1 GiB. Files are read one after the other.</summary>
    public const int MostFileBytes = 1024 * 1024 * 1024;

    /// <summary>Most bytes of one snapshot: 32 MiB.</summary>
    public const int MostSnapshotBytes = 32 * 1024 * 1024;

    /// <summary>Most snapshots: more than a store takes from users, for copies may have brought it more.</summary>
    public const int MostSnapshots = 10_000;

    /// <summary>Most rows of one file, without its headings.</summary>
    public const int MostRows = 4 * DataSet.MostClaims;

    /// <summary>Most data sets.</summary>
    public const int MostDataSets = 10_000;

    /// <summary>Most entries of the zip, folders among them.</summary>
    public const int MostEntries = MostSnapshots + 100;
}
