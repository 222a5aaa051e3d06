namespace GraphExplorer.Web.Tests.App;

/// <summary>A folder that goes away with the test.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("graph-explorer-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A new folder inside.</summary>
    public string Folder(string name) => Directory.CreateDirectory(File(name)).FullName;

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
