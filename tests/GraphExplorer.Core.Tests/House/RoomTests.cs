namespace GraphExplorer.Core.Tests.House;

/// <summary>How large files and folders may grow, and what they may not be called.</summary>
public sealed class RoomTests
{
    private const int MostLines = 400;
    private const int MostFiles = 25;

    private static readonly string[] Forbidden = ["Common", "Shared", "Helpers", "Utils", "Infrastructure"];

    [Fact]
    public void No_file_is_too_long() =>
        Assert.Empty(SourceTree.Files.Where(f => f.Text.AsSpan().TrimEnd('\n').Count('\n') >= MostLines).Select(f => f.Path));

    [Fact]
    public void No_folder_is_too_full() => Assert.Empty(
        from folder in SourceTree.Files.GroupBy(f => f.Folder, StringComparer.Ordinal)
        where folder.Count(f => !IsHalf(f)) > MostFiles
        select $"{folder.Key}: {folder.Count(f => !IsHalf(f))}");

    [Fact]
    public void No_folder_is_called_after_nothing() => Assert.DoesNotContain(
        SourceTree.Folders, f => f.Split('/', '.').Any(part => Forbidden.Contains(part, StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Namespaces_follow_folders() => Assert.Empty(
        from file in SourceTree.Under("src")
        where file.Name.EndsWith(".cs", StringComparison.Ordinal)
        let line = file.Text.Split('\n').FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))
        where line is not null && line.Trim() != $"namespace {file.Folder["src/".Length..].Replace('/', '.')};"
        select $"{file.Path}: {line.Trim()}");

    /// <summary>The code beside a component is one with it.</summary>
    private static bool IsHalf(SourceFile file) => file.Name.EndsWith(".razor.cs", StringComparison.Ordinal) || file.Name.EndsWith(".razor.css", StringComparison.Ordinal);
}
