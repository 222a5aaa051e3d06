namespace GraphExplorer.Web.Imports;

/// <summary>The files of a folder by name, as the readers of Core need them; each is opened only when it is read.</summary>
public static class FolderFiles
{
    /// <summary>The files directly in the folder; empty where there is no such folder.</summary>
    public static IReadOnlyDictionary<string, Func<Stream>> In(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), path => (Func<Stream>)(() => File.OpenRead(path)), StringComparer.Ordinal)
            : new Dictionary<string, Func<Stream>>();

    /// <summary>All files in the folder and its subfolders, by relative path with slashes.</summary>
    public static IReadOnlyDictionary<string, Func<Stream>> AllIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => (Func<Stream>)(() => File.OpenRead(path)), StringComparer.Ordinal);
}
