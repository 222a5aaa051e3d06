using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Snapshots;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Imports;

/// <summary>The result of reading a file for import: a data set, or the errors that prevent it.</summary>
/// <param name="DataSet">Null where a finding is an error.</param>
/// <param name="Findings">All of them at once, in order of file and line, up to <see cref="ImportBounds.MostFindings"/>.</param>
/// <param name="Dropped">What the file's format cannot hold, or this program does not import.</param>
/// <param name="Snapshot">The whole snapshot, with view and places, where the file is one; else null.</param>
public sealed record ImportReading(
    DataSet? DataSet, ImmutableArray<Finding> Findings, ImmutableArray<DroppedData> Dropped, SnapshotJson? Snapshot = null)
{
    /// <summary>The file and line of each record, for findings about records that a store refuses later.</summary>
    public ParsedDataSet? Parsed { get; init; }

    internal static ImportReading Of(SnapshotReading reading) =>
        new(reading.Parsed?.DataSet, reading.Findings, reading.Dropped, reading.Snapshot) { Parsed = reading.Parsed };
}
