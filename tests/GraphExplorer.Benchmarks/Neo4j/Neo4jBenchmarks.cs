using GraphExplorer.Core.Stores;

namespace GraphExplorer.Benchmarks.Neo4j;

/// <summary>Over HTTP, which every feed can do; the same Cypher goes over Bolt.</summary>
public class Neo4jReads : StoreReads
{
    private protected override Task<IGraphStore> OpenAsync() => BenchmarkServer.WithDataAsync();

    private protected override Task<IHandWritten> OpenHandWrittenAsync() => Task.FromResult<IHandWritten>(new Neo4jByHand(BenchmarkServer.Http));
}

public class Neo4jImports : StoreImports
{
    private protected override Task<IGraphStore> OpenEmptyAsync() => BenchmarkServer.EmptyAsync();

    private protected override async Task<int> PlainBatchAsync()
    {
        using var http = new PlainHttp(BenchmarkServer.Http);
        return await Neo4jPlainBatch.WriteAsync(http);
    }
}
