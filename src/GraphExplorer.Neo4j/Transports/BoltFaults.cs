#if NEO4J_DRIVER
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>What the driver's exceptions mean.</summary>
internal static class BoltFaults
{
    /// <summary>Whether an exception of the driver is about the server, rather than about this program.</summary>
    public static bool AreFaults(Exception error) => error is Neo4jException or NotSupportedException or IOException;

    public static ServerFault Of(Exception error, Neo4jOptions options)
    {
        var all = Chain(error).ToList();
        // The last try tells most; a code tells more than a message.
        if (all.OfType<Neo4jException>().LastOrDefault(HasKind) is { } told)
        {
            return new(ServerFault.KindOf(told.Code)!.Value, told.Message.Split('\n', 2)[0].Trim(), told.Code, error);
        }
        var inmost = all[^1];
        // Without a code and a cause: a connection was not ready in time. The transport lets nobody ask for one in a full pool.
        if (inmost is ClientException { Code: null or "" })
        {
            return new(FaultKind.Unreachable, FaultMessages.NoConnection(options), null, error);
        }
        var kind = all.Exists(e => e is System.Security.Authentication.AuthenticationException or System.Security.SecurityException
                || e.Message.Contains("encrypted connection", StringComparison.Ordinal)) ? FaultKind.Tls
            : all.Exists(e => e is NotSupportedException) ? FaultKind.NotNeo4j
            : FaultKind.Unreachable;
        return new(kind, inmost.Message, null, error);
    }

    /// <summary>Whether the driver says only that no server gave it a routing table: <c>Failed to connect to any routing server. …</c></summary>
    public static bool HidesCause(ServerFault fault) =>
        fault is { Kind: FaultKind.Unreachable, InnerException: Neo4jException } && fault.Message.Contains("routing", StringComparison.Ordinal);

    /// <summary>
    /// The exception and all within it, the outermost first; nothing within one that has a code of its own, since newer servers add causes
    /// whose code says "unknown".
    /// </summary>
    private static IEnumerable<Exception> Chain(Exception error) => error switch
    {
        AggregateException { InnerExceptions: var inner } => inner.SelectMany(Chain),
        Neo4jException neo4j when HasKind(neo4j) => [error],
        { InnerException: { } inner } => Chain(inner).Prepend(error),
        _ => [error],
    };

    private static bool HasKind(Neo4jException error) => error.Code is not null && ServerFault.KindOf(error.Code) is not null;
}
#endif
