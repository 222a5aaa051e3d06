namespace GraphExplorer.Web.Imports;

/// <summary>The files of a folder, as readers of Core take them: by name, opened only when they are read.</summary>
public static class FolderFiles
{
    /// <summary>Files that lie right in the folder; empty where there is none.</summary>
    public static IReadOnlyDictionary<string, Func<Stream>> In(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), path => (Func<Stream>)(() => File.OpenRead(path)), StringComparer.Ordinal)
            : new Dictionary<string, Func<Stream>>();

    /// <summary>All files, those in its folders too, by path within it, parted with a slash.</summary>
    public static IReadOnlyDictionary<string, Func<Stream>> AllIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => (Func<Stream>)(() => File.OpenRead(path)), StringComparer.Ordinal);
}
