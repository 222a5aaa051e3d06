using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Imports;

/// <summary>What a store refuses, as findings at the place in the file that brought it.</summary>
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
        // A row without an id of its own is known by the one that was made for it.
        return rows?.GetValueOrDefault(conflict.Id) is { } row
            ? row.Finding("id", reason) with { Value = conflict.Id }
            : new(file, null, "id", conflict.Id, reason);
    }
}
