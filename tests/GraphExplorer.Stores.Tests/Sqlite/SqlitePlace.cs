using GraphExplorer.Sqlite;
using GraphExplorer.Stores.Tests.Contract;

namespace GraphExplorer.Stores.Tests.Sqlite;

/// <summary>A folder with one file after the other; the folder goes with the fixture, which proves that every store let go of its file.</summary>
public sealed class SqlitePlace : IStorePlace, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");
    private int _files;

    public string? SkipReason => null;

    /// <summary>The file of the running test.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, $"{_files}.db");

    public string Folder => _folder.FullName;

    public Task WipeAsync(CancellationToken cancellationToken)
    {
        _files++;
        return Task.CompletedTask;
    }

    public IGraphStore Open() => new SqliteStore(Path, TimeProvider.System);

    public IGraphStore OpenAway() => new SqliteStore(System.IO.Path.Combine(_folder.FullName, "nowhere.db"), TimeProvider.System);

    public void Dispose() => _folder.Delete(recursive: true);
}
