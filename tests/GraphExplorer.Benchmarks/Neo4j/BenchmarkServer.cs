using GraphExplorer.Core.Stores;
using GraphExplorer.Neo4j;
using GraphExplorer.Stores.Tests.Neo4j;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Benchmarks.Neo4j;

/// <summary>The one server of the benchmarks, with a gigabyte of heap; store and hand-written queries ask the same.</summary>
internal static class BenchmarkServer
{
    private const int Heap = 1024;

    private static RunningNeo4j? _server;
    private static bool _hasData;

    /// <summary>Whether there is a script that starts one.</summary>
    public static bool CanStart => RunningNeo4j.Script is not null;

    public static string Http => _server?.Http ?? throw new InvalidOperationException("The server was not started.");

    /// <summary>A prepared store on a database without data.</summary>
    public static async Task<IGraphStore> EmptyAsync()
    {
        _hasData = false;
        if (_server is null)
        {
            _server = await RunningNeo4j.StartAsync(Heap, default);
        }
        else
        {
            using var http = new PlainHttp(Http);
            // In parts, so that a transaction holds less than the heap.
            while ((await http.RunAsync("MATCH ()-[r:ALLIANCE|NEGOTIATION|RIVALRY]->() WITH r LIMIT 20000 DELETE r RETURN count(*)"))[0][0].GetInt32() > 0)
            {
            }
            await http.RunAsync("MATCH (n) WHERE n:Actor OR n:Document DETACH DELETE n");
        }
        var store = Neo4jStores.Open(
            new Neo4jOptions { Uri = Http, User = RunningNeo4j.User, Password = RunningNeo4j.Password, QuerySeconds = 600 },
            TimeProvider.System, NullLoggerFactory.Instance);
        await store.PrepareAsync(default);
        return store;
    }

    /// <summary>The same data for all questions: only the first has to wait for it.</summary>
    public static async Task<IGraphStore> WithDataAsync()
    {
        if (_hasData)
        {
            return Neo4jStores.Open(
                new Neo4jOptions { Uri = Http, User = RunningNeo4j.User, Password = RunningNeo4j.Password }, TimeProvider.System, NullLoggerFactory.Instance);
        }
        var store = await EmptyAsync();
        await store.ImportAsync(Icews.Data, new ImportOptions(), null, default);
        _hasData = true;
        return store;
    }

    public static void Stop()
    {
        _server?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _server = null;
    }
}
