#if NEO4J_DRIVER
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>What the driver's exceptions mean.</summary>
internal static class BoltFaults
{
    public static ServerFault Of(Exception error)
    {
        var all = Chain(error).ToList();
        // The last try tells most; a code tells more than a message.
        if (all.OfType<Neo4jException>().LastOrDefault(e => e.Code is not null && ServerFault.KindOf(e.Code) is not null) is { } told)
        {
            return new(ServerFault.KindOf(told.Code)!.Value, told.Message.Split('\n', 2)[0].Trim(), told.Code, error);
        }
        var inmost = all[^1];
        var kind = all.Exists(e => e is System.Security.Authentication.AuthenticationException or System.Security.SecurityException
                || e.Message.Contains("encrypted connection", StringComparison.Ordinal)) ? FaultKind.Tls
            : all.Exists(e => e is NotSupportedException) ? FaultKind.NotNeo4j
            : FaultKind.Unreachable;
        return new(kind, inmost.Message, null, error);
    }

    /// <summary>The exception and all within it, the outermost first.</summary>
    private static IEnumerable<Exception> Chain(Exception error) => error switch
    {
        AggregateException { InnerExceptions: var inner } => inner.SelectMany(Chain),
        { InnerException: { } inner } => Chain(inner).Prepend(error),
        _ => [error],
    };
}
#endif
