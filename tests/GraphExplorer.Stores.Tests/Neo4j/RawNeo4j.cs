using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Transports;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>A Neo4j past our store: what a person would type into Neo4j Browser.</summary>
internal sealed class RawNeo4j(ITransport transport) : IAsyncDisposable
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(2);

    public static RawNeo4j Open(Neo4jOptions options) => new(Neo4jStores.TransportOf(options, TimeProvider.System, NullLogger.Instance));

    public Task<IReadOnlyList<Row>> RunAsync(string cypher, CancellationToken cancellationToken, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        transport.RunAsync(Access.Write, new Statement(cypher, parameters), Within, cancellationToken);

    public async Task<int> CountAsync(string match, CancellationToken cancellationToken) =>
        (await RunAsync($"MATCH {match} RETURN count(*)", cancellationToken))[0].Number(0);

    /// <summary>Deletes all nodes that are ours, and those that tests make under other labels.</summary>
    public Task DeleteAsync(CancellationToken cancellationToken) => RunAsync(
        "MATCH (n) WHERE n:Actor OR n:Document OR n:Snapshot OR n:DataSet OR n:GraphExplorerEarlier OR n:GraphExplorerMigration OR n:GraphExplorerRevision OR n:Foreign DETACH DELETE n",
        cancellationToken);

    public async Task DropSchemaAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await RunAsync("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'graph_explorer_' RETURN name", cancellationToken))
        {
            await RunAsync($"DROP CONSTRAINT {row.Text(0)} IF EXISTS", cancellationToken);
        }
        foreach (var row in await RunAsync("SHOW INDEXES YIELD name WHERE name STARTS WITH 'graph_explorer_' RETURN name", cancellationToken))
        {
            await RunAsync($"DROP INDEX {row.Text(0)} IF EXISTS", cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => transport.DisposeAsync();
}
