using GraphExplorer.Core.Stores;
using GraphExplorer.Sqlite;

namespace GraphExplorer.Benchmarks.Sqlite;

/// <summary>The file of the benchmarks, in the system's folder for passing things.</summary>
internal static class SqliteFiles
{
    private static bool _hasData;

    public static string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"graph-explorer-benchmarks-{Environment.ProcessId}.db");

    public static async Task<IGraphStore> EmptyAsync()
    {
        Delete();
        var store = new SqliteStore(Path, TimeProvider.System);
        await store.PrepareAsync(default);
        return store;
    }

    /// <summary>The same file for all questions: only the first has to wait for it.</summary>
    public static async Task<IGraphStore> WithDataAsync()
    {
        if (_hasData)
        {
            return new SqliteStore(Path, TimeProvider.System);
        }
        var store = await EmptyAsync();
        await store.ImportAsync(Icews.Data, new ImportOptions(), null, default);
        _hasData = true;
        return store;
    }

    public static void Delete()
    {
        _hasData = false;
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(Path + ending);
        }
    }
}
