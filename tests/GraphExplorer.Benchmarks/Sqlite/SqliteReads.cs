using GraphExplorer.Core.Stores;

namespace GraphExplorer.Benchmarks.Sqlite;

public class SqliteReads : StoreReads
{
    private protected override Task<IGraphStore> OpenAsync() => SqliteFiles.WithDataAsync();

    private protected override Task<IHandWritten> OpenHandWrittenAsync() => Task.FromResult<IHandWritten>(new SqliteByHand(SqliteFiles.Path));
}

public class SqliteImports : StoreImports
{
    private protected override Task<IGraphStore> OpenEmptyAsync() => SqliteFiles.EmptyAsync();

    private protected override Task<int> PlainBatchAsync() => Task.FromResult(SqlitePlainBatch.Write(SqliteFiles.Path));
}
