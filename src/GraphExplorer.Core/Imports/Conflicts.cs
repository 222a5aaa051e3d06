using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Imports;

/// <summary>What a store refuses, as findings at the file that brought it.</summary>
public static class Conflicts
{
    public static ImmutableArray<Finding> AsFindings(ImportConflictException conflict) =>
        [.. conflict.Conflicts.Select(c => new Finding(FileOf(c.Kind), null, "id", c.Id, $"known, with {c.Reason}"))];

    private static string FileOf(string kind) => kind switch
    {
        "actor" => DataFolder.ActorsFile,
        "document" => DataFolder.DocumentsFile,
        _ => DataFolder.ClaimsFile,
    };
}
