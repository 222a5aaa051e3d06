#if NEO4J_DRIVER
using System.Net.Sockets;
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>Makes the driver, and finds out by it why a server cannot be reached.</summary>
internal static class BoltDriver
{
    /// <summary>How long the driver goes on trying again after faults that pass.</summary>
    private static readonly TimeSpan RetriesFor = TimeSpan.FromSeconds(5);

    /// <param name="uri">Where; null for the one of the options.</param>
    public static IDriver Make(Neo4jOptions options, Uri? uri = null)
    {
        var connect = TimeSpan.FromSeconds(options.ConnectSeconds);
        return GraphDatabase.Driver(uri ?? new Uri(options.Uri), new BoltLogin(options), config =>
        {
            config
                .WithMaxConnectionPoolSize(options.PoolSize)
                .WithMaxIdleConnectionPoolSize(options.PoolSize)
                .WithConnectionTimeout(connect)
                // The time above ends with the socket; this one takes TLS, the handshake and the login in. Waiting for a place in a full pool
                // is the transport's matter.
                .WithConnectionAcquisitionTimeout(connect)
                .WithMaxTransactionRetryTime(RetriesFor);
            if (Socket.OSSupportsIPv6)
            {
                // Only the driver of 5.x has this switch, and without it reaches no bolt://[::1].
                typeof(ConfigBuilder).GetMethod("WithIpv6Enabled")?.Invoke(config, [true]);
            }
        });
    }

    /// <summary>
    /// Why no routing table could be had. The driver tries every server that it knows and then says only that none answered; one attempt
    /// without routing tells whether that was TLS, another port, or nobody at all.
    /// </summary>
    public static async Task<ServerFault> WhyNoRoutingAsync(Neo4jOptions options, ServerFault fault)
    {
        var routing = new UriBuilder(options.Uri) { Query = "" };
        routing.Scheme = routing.Scheme.Replace("neo4j", "bolt", StringComparison.Ordinal);
        var driver = Make(options, routing.Uri);
        try
        {
            await driver.VerifyConnectivityAsync().WaitAsync(TimeSpan.FromSeconds(2 * options.ConnectSeconds));
            return new(FaultKind.Unreachable, $"it gives no routing table ({fault.Message.TrimEnd('.')}); write {routing.Scheme}:// for a single server", fault.Code, fault);
        }
        catch (TimeoutException)
        {
            return new(FaultKind.Unreachable, FaultMessages.NoConnection(options), fault.Code, fault);
        }
        catch (Exception error) when (BoltFaults.AreFaults(error))
        {
            return BoltFaults.Of(error, options);
        }
        finally
        {
            // Not waited for: a server that stands still does not answer this either.
            _ = driver.DisposeAsync().AsTask().ContinueWith(static t => t.Exception, TaskScheduler.Default);
        }
    }
}
#endif
