using System.Globalization;
using System.Text.Json.Serialization;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Imports;

namespace GraphExplorer.Web.Endpoints;

/// <summary>What an import did.</summary>
/// <param name="Name">The data set that it went into.</param>
/// <param name="Warnings">What a person should look at.</param>
/// <param name="Dropped">What was not taken over, or could not be said in the format.</param>
/// <param name="Snapshot">Id of the snapshot that holds the view and the places that came with the file; absent where none came.</param>
/// <param name="Backup">What came beside the records, where the file is a backup; its data sets keep their names.</param>
internal sealed record ImportAnswer(
    string Name, KindAnswer Actors, KindAnswer Documents, KindAnswer Claims, ImmutableArray<ErrorAnswer> Warnings,
    [property: JsonPropertyName("losses")] ImmutableArray<string> Dropped, string? Snapshot, BackupAnswer? Backup = null);

/// <summary>Numbers of one kind: those that were new, replaced, and known with equal content.</summary>
internal sealed record KindAnswer(int New, int Replaced, int Known)
{
    public static KindAnswer Of(KindCounts counts) => new(counts.New, counts.Replaced, counts.Known);
}

/// <summary>What an import would do; nothing is written.</summary>
/// <param name="Name">The data set that it would go into.</param>
/// <param name="Conflicts">Known ids with other content: they would be refused, unless replace=true.</param>
internal sealed record PreviewAnswer(
    string Name, KindPreview Actors, KindPreview Documents, KindPreview Claims, ImmutableArray<ImportConflict> Conflicts,
    ImmutableArray<ErrorAnswer> Warnings, [property: JsonPropertyName("losses")] ImmutableArray<string> Dropped, BackupAnswer? Backup = null);

/// <summary>Something wrong in the file, where it stands.</summary>
internal sealed record ErrorAnswer(string File, int? Line, string? Column, string? Value, string Reason)
{
    public static ErrorAnswer Of(Finding finding) => new(finding.File, finding.Line, finding.Column, finding.Value, finding.Reason);

    /// <summary>One line, such as <c>claims.csv: 12: date: "2016-13": no such month</c>; what is wrong with the request itself has no file.</summary>
    public override string ToString() => string.Join(
        ": ", new[] { File, Line?.ToString(CultureInfo.InvariantCulture), Column, Value is null ? null : $"\"{Value}\"", Reason }.Where(p => !string.IsNullOrEmpty(p)));
}

/// <summary>What of a refusal's problem details is not the same for every endpoint: all that is wrong, one entry each.</summary>
internal sealed record ImportProblem(ImmutableArray<ErrorAnswer> Errors);

/// <summary>What a backup has beside its records.</summary>
/// <param name="DataSets">How many data sets it holds.</param>
/// <param name="Snapshots">Its snapshots: new here, and known.</param>
internal sealed record BackupAnswer(int DataSets, SnapshotCounts Snapshots)
{
    public static BackupAnswer Of(int dataSets, KindCounts snapshots) => new(dataSets, new(snapshots.New, snapshots.Known));
}

internal sealed record SnapshotCounts(int New, int Known);
