using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Backups;

/// <summary>
/// Limits of a backup. Wider than those of one import, since a store holds many imports. What exceeds them is refused with a finding, never
/// truncated.
/// </summary>
public static class BackupBounds
{
    /// <summary>Most bytes of the zip: 512 MiB.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    /// <summary>Most bytes of one file in it, unpacked: 1 GiB. Files are read one after the other.</summary>
    public const int MostFileBytes = 1024 * 1024 * 1024;

    /// <summary>Most bytes of one snapshot: 32 MiB.</summary>
    public const int MostSnapshotBytes = 32 * 1024 * 1024;

    /// <summary>Most snapshots: more than users can save in one store, since copies from other stores may have added some.</summary>
    public const int MostSnapshots = 10_000;

    /// <summary>Most rows of one file, without its headings.</summary>
    public const int MostRows = 4 * DataSet.MostClaims;

    /// <summary>Most data sets.</summary>
    public const int MostDataSets = 10_000;

    /// <summary>Most entries of the zip, folders among them.</summary>
    public const int MostEntries = MostSnapshots + 100;
}
