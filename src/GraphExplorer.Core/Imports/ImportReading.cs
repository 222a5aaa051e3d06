using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Snapshots;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Imports;

/// <summary>What was read of a file that is to be imported: a data set, or why it is none.</summary>
/// <param name="DataSet">Null where a finding is an error.</param>
/// <param name="Findings">All of them at once, in order of file and line, up to <see cref="ImportBounds.MostFindings"/>.</param>
/// <param name="Dropped">What the file's format cannot say or this program does not take over.</param>
/// <param name="Snapshot">Where the file is a snapshot: all of it, with its view and places.</param>
public sealed record ImportReading(
    DataSet? DataSet, ImmutableArray<Finding> Findings, ImmutableArray<DroppedData> Dropped, SnapshotJson? Snapshot = null)
{
    /// <summary>Where everything stands in the file, for what a store refuses later on.</summary>
    internal ParsedDataSet? Parsed { get; init; }

    internal static ImportReading Of(SnapshotReading reading) =>
        new(reading.Parsed?.DataSet, reading.Findings, reading.Dropped, reading.Snapshot) { Parsed = reading.Parsed };
}
