using GraphExplorer.Core.Json;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Imports;

/// <summary>What was read of a file that is to be imported: a data set, or why it is none.</summary>
/// <param name="DataSet">Null where a finding is an error.</param>
/// <param name="Findings">All of them at once, in order of file and line, up to <see cref="ImportBounds.MostFindings"/>.</param>
/// <param name="Losses">What the file's format cannot say or this program does not take over.</param>
/// <param name="Snapshot">Where the file is a snapshot: all of it, with its view and places.</param>
public sealed record ImportReading(
    DataSet? DataSet, ImmutableArray<Finding> Findings, ImmutableArray<Loss> Losses, SnapshotJson? Snapshot = null)
{
    /// <summary>Where everything stands in the file, for what a store refuses later on.</summary>
    internal ParsedDataSet? Parsed { get; init; }
}

/// <summary>Something that does not come along with an import.</summary>
/// <param name="What">What it is, such as "passage" or "attribute weight".</param>
/// <param name="Count">How often it is missing or left out.</param>
/// <param name="Reason">Why, and what stands in its place.</param>
public sealed record Loss(string What, int Count, string Reason)
{
    public override string ToString() => $"{What} ({Count}): {Reason}";
}
