#if NEO4J_DRIVER
using Neo4j.Driver;
// The driver of 5.x has an interface of that name too.
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// Bolt, with the official driver (https://neo4j.com/docs/dotnet-manual/current/): its pool, its routing, its retries. Uses only what the
/// driver has had since 5.25. Compiled where the package feed has the driver.
/// </summary>
internal sealed class BoltTransport : ITransport
{
    /// <summary>The server keeps a transaction's time itself; this long after that it is taken to be gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What is left at least to somebody who got a place in the last moment.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    /// <summary>How long the rolling back of a write that is given up may take, beyond what ending its statement takes.</summary>
    private static readonly TimeSpan GivingUp = Watch.Grace + BoltSession.Closing;

    private readonly IDriver _driver;
    private readonly Neo4jOptions _options;
    private readonly TimeProvider _time;
    // The driver cannot tell a full pool from a server that does not answer, and takes both for a lost server.
    private readonly SemaphoreSlim _places;
    private readonly Watch _watch;
    private readonly Bookmarks _bookmarks = new();
    private readonly ILogger _logger;

    public BoltTransport(Neo4jOptions options, TimeProvider time, ILogger logger)
    {
        _options = options;
        _time = time;
        _logger = logger;
        _watch = new(time);
        _places = new(options.PoolSize);
        _driver = BoltDriver.Make(options);
    }

    public Task<IReadOnlyList<Row>> RunAsync(Access access, Statement statement, TimeSpan within, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mark = Statement.NewCall();
        var seen = _bookmarks.Current;
        var (place, left) = await PlaceAsync(within, cancellationToken);
        await using var session = Session(access, seen, place);
        Task<IReadOnlyList<Row>> RunIn(IAsyncQueryRunner transaction) => RowsAsync(transaction, statement, mark);
        var running = access == Access.Read ? session.Session.ExecuteReadAsync(RunIn, Times(left)) : session.Session.ExecuteWriteAsync(RunIn, Times(left));
        var rows = await _watch.ForAsync(running, left + Patience, token => EndAsync(mark, token), cancellationToken);
        Advance(seen, session);
        return rows;
    });

    public Task PingAsync(TimeSpan within, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Without a place of its own: whoever asks for a sign of life while all are busy gets one.
        await using var session = Session(Access.Read, _bookmarks.Current, static () => { });
        // Outside a transaction function nothing is tried again.
        var running = Task.Run(async () => await (await session.Session.RunAsync("RETURN 1", Times(within))).ConsumeAsync(), CancellationToken.None);
        return await _watch.ForSignAsync(running, within, cancellationToken);
    });

    public Task<bool> WriteAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var seen = _bookmarks.Current;
        var (place, left) = await PlaceAsync(within, cancellationToken);
        await using var session = Session(Access.Write, seen, place);
        var attempts = new BoltWrite(_time, left + Patience, GivingUp);
        try
        {
            await attempts.RunAsync(
                run => session.Session.ExecuteWriteAsync(run, Times(left)),
                transaction => WriteInAsync(transaction, script, left, cancellationToken),
                cancellationToken);
        }
        catch (OvertakenException) when (attempts.Count == 1)
        {
            return false;
        }
        catch (OvertakenException)
        {
            // The attempt before this one may have been committed after all, with its answer lost.
            throw new ServerFault(FaultKind.UnknownOutcome, "The connection broke during a commit.");
        }
        Advance(seen, session);
        return true;
    });

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private async Task WriteInAsync(IAsyncQueryRunner transaction, WriteScript script, TimeSpan within, CancellationToken cancellationToken)
    {
        async Task<IReadOnlyList<Row>> StepAsync(Statement statement)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var mark = Statement.NewCall();
            return await _watch.ForAsync(RowsAsync(transaction, statement, mark), within + Patience, token => EndAsync(mark, token), cancellationToken);
        }
        if ((await StepAsync(script.GuardStatement)).Count == 0)
        {
            throw new OvertakenException();
        }
        var done = script.Start();
        foreach (var step in script.Steps)
        {
            await StepAsync(WriteScript.Of(step));
            done?.Invoke(step.Items);
        }
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Ends whatever runs on the server under that mark.</summary>
    private Task<bool> EndAsync(string mark, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        await using var session = Session(Access.Read, [], static () => { });
        var found = await RowsAsync(session.Session, Termination.Find(mark), Statement.NewCall()).WaitAsync(cancellationToken);
        if (found.Count > 0)
        {
            await RowsAsync(session.Session, Termination.End(found), Statement.NewCall()).WaitAsync(cancellationToken);
            _logger.EndedOnServer(_options.Address);
        }
        return true;
    });

    private static async Task<IReadOnlyList<Row>> RowsAsync(IAsyncQueryRunner runner, Statement statement, string mark)
    {
        var cursor = await runner.RunAsync(statement.Text, statement.Marked(mark)!);
        var rows = new List<Row>();
        while (await cursor.FetchAsync())
        {
            rows.Add(new RecordRow(cursor.Current));
        }
        return rows;
    }

    /// <summary>Waits for a place among the connections.</summary>
    /// <returns>What gives it back, and how much of the time is left.</returns>
    /// <exception cref="ServerFault">None became free in time.</exception>
    private async Task<(Action Place, TimeSpan Left)> PlaceAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        var asked = _time.GetTimestamp();
        if (!await _places.WaitAsync(within, cancellationToken))
        {
            throw new ServerFault(FaultKind.NoPlace, $"All {_options.PoolSize} connections were busy for {within.TotalSeconds:0.###} s.");
        }
        var left = within - _time.GetElapsedTime(asked);
        // Zero would mean to the server that there is no bound.
        return (() => _places.Release(), left > Least ? left : Least);
    }

    private BoltSession Session(Access access, ImmutableHashSet<string> bookmarks, Action closed) => new(OpenSession(access, bookmarks), _time, closed);

    private IAsyncSession OpenSession(Access access, ImmutableHashSet<string> bookmarks) => _driver.AsyncSession(config =>
    {
        config.WithDefaultAccessMode(access == Access.Read ? AccessMode.Read : AccessMode.Write).WithFetchSize(Config.Infinite);
        if (_options.Database is not null)
        {
            config.WithDatabase(_options.Database);
        }
        if (!bookmarks.IsEmpty)
        {
            config.WithBookmarks(global::Neo4j.Driver.Bookmarks.From(bookmarks));
        }
    });

    private void Advance(ImmutableHashSet<string> seen, BoltSession session)
    {
        if (session.Session.LastBookmarks is { Values: { } values })
        {
            _bookmarks.Advance(seen, values);
        }
    }

    private static Action<TransactionConfigBuilder> Times(TimeSpan within) => config => config.WithTimeout(within);

    private async Task<T> AskAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception error) when (BoltFaults.AreFaults(error))
        {
            var fault = BoltFaults.Of(error, _options);
            if (BoltFaults.HidesCause(fault))
            {
                fault = await BoltDriver.WhyNoRoutingAsync(_options, fault);
            }
            if (fault.Kind == FaultKind.UnknownBookmark)
            {
                _bookmarks.Forget();
            }
            throw fault;
        }
    }

    /// <summary>Leaves a transaction function without anything being committed or tried again.</summary>
    private sealed class OvertakenException : Exception;
}
#endif
