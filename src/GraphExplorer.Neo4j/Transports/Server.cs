using Microsoft.Extensions.Logging;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>Runs the statements of a store, and turns faults into exceptions with a message for the user.</summary>
internal sealed class Server(ITransport transport, Neo4jOptions options, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly LoginGate _gate = new(time);
    private readonly TimeSpan _query = TimeSpan.FromSeconds(options.QuerySeconds);
    private readonly TimeSpan _write = TimeSpan.FromSeconds(options.WriteSeconds);
    // To be let in, and an answer after that: whatever a query may take, or a server that is slow at first would never be well.
    private readonly TimeSpan _ping = TimeSpan.FromSeconds(2 * options.ConnectSeconds);

    public ILogger Logger => logger;

    public Task<IReadOnlyList<Row>> ReadAsync(Statement statement, CancellationToken cancellationToken) =>
        AskAsync(() => transport.RunAsync(Access.Read, statement, _query, cancellationToken), new(options.QuerySeconds, nameof(options.QuerySeconds)), cancellationToken);

    /// <summary>
    /// Reads for what the store does by itself, at start and while it migrates. That has the time of a write: a bound that is right for a
    /// reader's question must not keep the store from being opened.
    /// </summary>
    public Task<IReadOnlyList<Row>> ReadUnhurriedAsync(Statement statement, CancellationToken cancellationToken) =>
        AskAsync(() => transport.RunAsync(Access.Read, statement, _write, cancellationToken), new(options.WriteSeconds, nameof(options.WriteSeconds)), cancellationToken);

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
        new(options.WriteSeconds, nameof(options.WriteSeconds)),
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
        new(options.WriteSeconds, nameof(options.WriteSeconds)),
        cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            await transport.PingAsync(_ping, cancellationToken);
            return true;
        },
        new((int)_ping.TotalSeconds, nameof(options.ConnectSeconds)),
        cancellationToken);

    public ValueTask DisposeAsync() => transport.DisposeAsync();

    private async Task<T> AskAsync<T>(Func<Task<T>> call, Limit limit, CancellationToken cancellationToken)
    {
        try
        {
            return await _gate.ThroughAsync(call, () => transport.PingAsync(_ping, CancellationToken.None), cancellationToken);
        }
        catch (ServerFault fault)
        {
            var sentence = FaultMessages.Of(fault, options, limit);
            if (fault.Kind is FaultKind.WrongPassword or FaultKind.LockedOut && fault.InnerException is null)
            {
                logger.LoginHeldBack(sentence);
            }
            throw FaultMessages.MayPass(fault.Kind) ? new StoreUnavailableException(sentence, fault) { TookTooLong = fault.TookTooLong } : new StoreRefusedException(sentence, fault);
        }
    }
}
