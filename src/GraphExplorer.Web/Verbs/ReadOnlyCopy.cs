namespace GraphExplorer.Web.Verbs;

/// <summary>A copy of a SQLite file that cannot be written: reading one in write-ahead mode writes beside it. Goes away when it is disposed.</summary>
internal sealed class ReadOnlyCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");

    private ReadOnlyCopy(string original)
    {
        Path = System.IO.Path.Combine(_folder.FullName, System.IO.Path.GetFileName(original));
        // What was written last may stand beside the file still.
        foreach (var ending in (string[])["", "-wal"])
        {
            if (File.Exists(original + ending))
            {
                using var from = new FileStream(original + ending, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var to = File.Create(Path + ending);
                from.CopyTo(to);
            }
        }
    }

    public string Path { get; }

    public static ReadOnlyCopy Of(string original) => new(original);

    /// <summary>Whether a file, or the folder that it lies in, may not be written; nor by an administrator, where nobody is meant to.</summary>
    public static bool IsNeeded(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0)
        {
            return true;
        }
        try
        {
            using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            {
            }
            var beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, System.IO.Path.GetRandomFileName());
            using (new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
            }
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
