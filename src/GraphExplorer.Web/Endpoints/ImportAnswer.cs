using System.Globalization;
using System.Text.Json.Serialization;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Requests;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Answer to an import.</summary>
/// <param name="Name">Name of the data set.</param>
/// <param name="Warnings">Warnings for a person to judge.</param>
/// <param name="Dropped">What was not imported, or is missing since the format cannot hold it.</param>
/// <param name="Snapshot">Id of the snapshot made of the view and places in the file; absent where the file has none.</param>
/// <param name="Backup">Where the file is a backup: numbers of its data sets, which keep their names, and snapshots.</param>
internal sealed record ImportAnswer(
    string Name, KindAnswer Actors, KindAnswer Documents, KindAnswer Claims, ImmutableArray<ErrorAnswer> Warnings,
    [property: JsonPropertyName("losses")] ImmutableArray<string> Dropped, string? Snapshot, BackupAnswer? Backup = null);

/// <summary>Numbers of records of one kind: new, replaced, and known with equal content.</summary>
internal sealed record KindAnswer(int New, int Replaced, int Known)
{
    public static KindAnswer Of(KindCounts counts) => new(counts.New, counts.Replaced, counts.Known);
}

/// <summary>Answer to a preview: what an import would do; nothing is written.</summary>
/// <param name="Name">Name of the data set.</param>
/// <param name="Conflicts">Records with a known id and other content: refused, unless replace=true.</param>
internal sealed record PreviewAnswer(
    string Name, KindPreview Actors, KindPreview Documents, KindPreview Claims, ImmutableArray<ImportConflict> Conflicts,
    ImmutableArray<ErrorAnswer> Warnings, [property: JsonPropertyName("losses")] ImmutableArray<string> Dropped, BackupAnswer? Backup = null);

/// <summary>A finding about the file.</summary>
internal sealed record ErrorAnswer(string File, int? Line, string? Column, string? Value, string Reason)
{
    public static ErrorAnswer Of(Finding finding) => new(Problems.Cut(finding.File), finding.Line, finding.Column is { } column ? Problems.Cut(column) : null, finding.Value is { } value ? Problems.Cut(value) : null, finding.Reason);

    /// <summary>One line, such as <c>claims.csv: 12: date: "2016-13": no such month</c>; without file for an error of the request itself.</summary>
    public override string ToString() => string.Join(
        ": ", new[] { File, Line?.ToString(CultureInfo.InvariantCulture), Column, Value is null ? null : $"\"{Value}\"", Reason }.Where(p => !string.IsNullOrEmpty(p)));
}

/// <summary>The member that imports add to problem details: all findings.</summary>
internal sealed record ImportProblem(ImmutableArray<ErrorAnswer> Errors);

/// <summary>Content of a backup besides its records.</summary>
/// <param name="DataSets">How many data sets it holds.</param>
/// <param name="Snapshots">Its snapshots: new here, and known.</param>
internal sealed record BackupAnswer(int DataSets, SnapshotCounts Snapshots)
{
    public static BackupAnswer Of(int dataSets, KindCounts snapshots) => new(dataSets, new(snapshots.New, snapshots.Known));
}

internal sealed record SnapshotCounts(int New, int Known);
