using Microsoft.Extensions.Logging;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>Runs the statements of a store, and turns faults into exceptions with a message for the user.</summary>
internal sealed class Server(ITransport transport, Neo4jOptions options, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly LoginGate _gate = new(time);
    private readonly TimeSpan _query = TimeSpan.FromSeconds(options.QuerySeconds);
    private readonly TimeSpan _write = TimeSpan.FromSeconds(options.WriteSeconds);
    private readonly TimeSpan _ping = TimeSpan.FromSeconds(Math.Min(options.QuerySeconds, 2 * options.ConnectSeconds));

    public ILogger Logger => logger;

    public Task<IReadOnlyList<Row>> ReadAsync(Statement statement, CancellationToken cancellationToken) =>
        AskAsync(() => transport.RunAsync(Access.Read, statement, _query, cancellationToken), options.QuerySeconds, cancellationToken);

    /// <summary>Runs one statement that writes, and that ends alike when it runs twice, or when another makes the same.</summary>
    public Task RepeatableWriteAsync(Statement statement, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            try
            {
                await transport.RunAsync(Access.Write, statement, _write, cancellationToken);
            }
            catch (ServerFault fault) when (fault.Kind == FaultKind.AlreadyMade)
            {
                // As it should be.
            }
            return true;
        },
        options.WriteSeconds,
        cancellationToken);

    /// <summary>Runs a statement that makes later ones faster and nothing else; where it fails, that is logged.</summary>
    public async Task TuneAsync(Statement statement, CancellationToken cancellationToken)
    {
        try
        {
            await transport.RunAsync(Access.Read, statement, _write, cancellationToken);
        }
        catch (ServerFault fault)
        {
            logger.NotReplanned(fault.Message);
        }
    }

    /// <inheritdoc cref="ITransport.WriteAsync"/>
    /// <returns>Null where the connection broke during the commit.</returns>
    public Task<bool?> WriteAsync(WriteScript script, CancellationToken cancellationToken) => AskAsync<bool?>(
        async () =>
        {
            try
            {
                return await transport.WriteAsync(script, _write, cancellationToken);
            }
            catch (ServerFault fault) when (fault.Kind == FaultKind.UnknownOutcome)
            {
                return null;
            }
        },
        options.WriteSeconds,
        cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            await transport.PingAsync(_ping, cancellationToken);
            return true;
        },
        (int)_ping.TotalSeconds,
        cancellationToken);

    public ValueTask DisposeAsync() => transport.DisposeAsync();

    private async Task<T> AskAsync<T>(Func<Task<T>> call, int seconds, CancellationToken cancellationToken)
    {
        try
        {
            return await _gate.ThroughAsync(call, () => transport.PingAsync(_ping, CancellationToken.None), cancellationToken);
        }
        catch (ServerFault fault)
        {
            var sentence = FaultMessages.Of(fault, options, seconds);
            if (fault.Kind is FaultKind.WrongPassword or FaultKind.LockedOut && fault.InnerException is null)
            {
                logger.LoginHeldBack(sentence);
            }
            throw FaultMessages.MayPass(fault.Kind) ? new StoreUnavailableException(sentence, fault) { TookTooLong = fault.Kind == FaultKind.TimedOut } : new StoreRefusedException(sentence, fault);
        }
    }
}
