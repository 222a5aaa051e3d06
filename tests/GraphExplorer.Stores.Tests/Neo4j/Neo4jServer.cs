using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Stores.Tests.Contract;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>
/// The one Neo4j of this test run, started when the first test asks for it: a server of our own, or the database that
/// <c>GRAPHEXPLORER_TEST_NEO4J</c> names (with <c>_USER</c> and <c>_PASSWORD</c>), of which the tests then delete all that bears our labels.
/// </summary>
[CollectionDefinition(Name)]
public sealed class Neo4jServer : ICollectionFixture<Neo4jServer>, IAsyncDisposable
{
    /// <summary>Name of the collection: its tests share the server one after the other.</summary>
    public const string Name = "Neo4j";

    private static readonly string? Named = Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J") is { Length: > 0 } uri ? uri : null;

    private RunningNeo4j? _own;
    private bool _wiped;

    /// <summary>Why a transport cannot be tested here. Never where CI says that it must be.</summary>
    public static string? SkipReason(bool bolt) =>
        Named is not null ? Named.StartsWith("http", StringComparison.Ordinal) == bolt ? $"GRAPHEXPLORER_TEST_NEO4J is {Named}, another transport's." : null
        : RunningNeo4j.Script is null && Environment.GetEnvironmentVariable("CI") != "true"
            ? "There is no Neo4j: set GRAPHEXPLORER_TEST_NEO4J to the URI of one, or GRAPHEXPLORER_NEO4J_SCRIPT to a script that starts one."
            : null;

    /// <summary>Options that reach it; it is running then.</summary>
    public async Task<Neo4jOptions> OptionsAsync(bool bolt, CancellationToken cancellationToken)
    {
        if (Named is not null)
        {
            return new Neo4jOptions
            {
                Uri = Named,
                User = Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J_USER") ?? RunningNeo4j.User,
                Password = Environment.GetEnvironmentVariable("GRAPHEXPLORER_TEST_NEO4J_PASSWORD"),
            };
        }
        _own ??= await RunningNeo4j.StartAsync(cancellationToken);
        return new Neo4jOptions { Uri = bolt ? _own.Bolt : _own.Http, User = RunningNeo4j.User, Password = RunningNeo4j.Password, ConnectSeconds = RunningNeo4j.Connect };
    }

    /// <summary>
    /// Deletes what is ours. The schema of the first test is dropped, those of later ones stand: to make it anew each time would take
    /// longer than the tests, and without its record a store prepares it again all the same.
    /// </summary>
    public async Task WipeAsync(Neo4jOptions options, CancellationToken cancellationToken)
    {
        await using var database = RawNeo4j.Open(options);
        await database.DeleteAsync(cancellationToken);
        if (!_wiped)
        {
            await database.DropSchemaAsync(cancellationToken);
            _wiped = true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }
}

/// <summary>The database as the contract's tests see it.</summary>
public sealed class Neo4jPlace(Neo4jServer server, bool bolt) : IStorePlace
{
    private Neo4jOptions? _options;

    public string? SkipReason => Neo4jServer.SkipReason(bolt);

    // Neo4j isolates by committed record.
    public bool CommitsAtOnce => false;

    public int Views => 50;

    public async Task WipeAsync(CancellationToken cancellationToken)
    {
        _options ??= await server.OptionsAsync(bolt, cancellationToken);
        await server.WipeAsync(_options, cancellationToken);
    }

    public IGraphStore Open() => Neo4jStores.Open(
        _options ?? throw new InvalidOperationException("Wipe it first."), TimeProvider.System, NullLoggerFactory.Instance);

    public IGraphStore OpenAway() => Neo4jStores.Open(
        new Neo4jOptions { Uri = bolt ? Nobody.Bolt : Nobody.Http, Password = RunningNeo4j.Password }, TimeProvider.System, NullLoggerFactory.Instance);

    /// <summary>Addresses at which nobody listens.</summary>
    internal static class Nobody
    {
        public const string Bolt = "bolt://127.0.0.1:1", Http = "http://127.0.0.1:1";
    }
}
