using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Imports;

/// <summary>Turns the conflicts that a store refuses an import for into findings with the file and line that each record came from.</summary>
public static class Conflicts
{
    /// <param name="reading">What the refused data set was read from.</param>
    public static ImmutableArray<Finding> AsFindings(ImportConflictException conflict, ImportReading reading) =>
        [.. conflict.Conflicts.Select(c => FindingOf(c, reading.Parsed)).OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];

    private static Finding FindingOf(ImportConflict conflict, ParsedDataSet? parsed)
    {
        var (file, rows) = conflict.Kind switch
        {
            "actor" => (DataFolder.ActorsFile, parsed?.Actors),
            "document" => (DataFolder.DocumentsFile, parsed?.Documents),
            _ => (DataFolder.ClaimsFile, parsed?.Claims),
        };
        var reason = $"known, with {conflict.Reason}";
        // A claim without an id in the file is found by the id that was computed for it.
        return rows?.GetValueOrDefault(conflict.Id) is { } row
            ? row.Finding("id", reason) with { Value = conflict.Id }
            : new(file, null, "id", conflict.Id, reason);
    }
}
