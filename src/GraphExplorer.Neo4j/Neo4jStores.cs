using GraphExplorer.Neo4j.Transports;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Neo4j;

/// <summary>Opens stores that are a Neo4j database.</summary>
public static class Neo4jStores
{
    /// <summary>Schemes of the URIs that name a Neo4j: over Bolt, and over its HTTP Query API.</summary>
    public static ImmutableArray<string> Schemes { get; } =
        ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc", "http", "https"];

    /// <summary>
    /// Opens a store. Nothing is sent yet: a server that is not there, or that refuses, is told by the store's methods.
    /// </summary>
    /// <param name="options">Where it is and as whom to log in.</param>
    /// <param name="time">Dates data sets, and times what is waited for.</param>
    /// <param name="sampleActors">
    /// Ids of the bundled actors: where a database was made before actors belonged to data sets, those that no claim uses go to the sample.
    /// </param>
    /// <exception cref="StoreRefusedException">The options are not valid; the message names every key.</exception>
    public static IGraphStore Open(Neo4jOptions options, TimeProvider time, ILoggerFactory loggers, IReadOnlySet<string>? sampleActors = null)
    {
        var problems = options.Validate();
        if (problems.Length > 0)
        {
            throw new StoreRefusedException($"The configuration of Neo4j is not valid: {string.Join("; ", problems)}.");
        }
        var logger = loggers.CreateLogger("GraphExplorer.Neo4j");
        return Open(options, TransportOf(options, time, logger), time, logger, sampleActors);
    }

    internal static Neo4jGraphStore Open(
        Neo4jOptions options, ITransport transport, TimeProvider time, ILogger logger, IReadOnlySet<string>? sampleActors = null) =>
        new(new Uri(options.Uri).Scheme, new Server(transport, options, time, logger), time, sampleActors);

    internal static ITransport TransportOf(Neo4jOptions options, TimeProvider time, ILogger logger) =>
        new Uri(options.Uri).Scheme is "http" or "https"
            ? new HttpTransport(options, time, logger)
#if NEO4J_DRIVER
            : new BoltTransport(options, time, logger);
#else
            : new AbsentBoltTransport();
#endif
}
