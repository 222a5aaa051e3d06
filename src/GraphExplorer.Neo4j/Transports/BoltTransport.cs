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
    /// <summary>How long the driver goes on trying again after faults that pass.</summary>
    private static readonly TimeSpan RetriesFor = TimeSpan.FromSeconds(5);

    /// <summary>The server keeps a transaction's time itself; this long after that it is taken to be gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly IDriver _driver;
    private readonly Neo4jOptions _options;
    private readonly Watch _watch;
    private readonly Bookmarks _bookmarks = new();
    private readonly ILogger _logger;

    public BoltTransport(Neo4jOptions options, TimeProvider time, ILogger logger)
    {
        _options = options;
        _logger = logger;
        _watch = new(time);
        _driver = GraphDatabase.Driver(
            new Uri(options.Uri),
            new BoltLogin(options),
            config => config
                .WithMaxConnectionPoolSize(options.PoolSize)
                .WithMaxIdleConnectionPoolSize(options.PoolSize)
                .WithConnectionTimeout(TimeSpan.FromSeconds(options.ConnectSeconds))
                .WithConnectionAcquisitionTimeout(TimeSpan.FromSeconds(options.QuerySeconds))
                .WithMaxTransactionRetryTime(RetriesFor));
    }

    public Task<IReadOnlyList<Row>> RunAsync(Access access, Statement statement, TimeSpan within, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mark = Statement.NewCall();
        var seen = _bookmarks.Current;
        await using var session = Session(access, seen);
        Task<IReadOnlyList<Row>> RunIn(IAsyncQueryRunner transaction) => RowsAsync(transaction, statement, mark);
        var running = access == Access.Read ? session.ExecuteReadAsync(RunIn, Times(within)) : session.ExecuteWriteAsync(RunIn, Times(within));
        var rows = await _watch.ForAsync(running, within + Patience, token => EndAsync(mark, token), cancellationToken);
        Advance(seen, session);
        return rows;
    });

    public Task PingAsync(TimeSpan within, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var session = Session(Access.Read, _bookmarks.Current);
        // Outside a transaction function nothing is tried again.
        var running = Task.Run(async () => await (await session.RunAsync("RETURN 1", Times(within))).ConsumeAsync(), CancellationToken.None);
        return await _watch.ForAsync(running, within + Patience, _ => Task.CompletedTask, cancellationToken);
    });

    public Task<bool> WriteAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var seen = _bookmarks.Current;
        var attempts = 0;
        await using var session = Session(Access.Write, seen);
        try
        {
            await session.ExecuteWriteAsync(
                async transaction =>
                {
                    attempts++;
                    await WriteInAsync(transaction, script, within, cancellationToken);
                },
                Times(within));
        }
        catch (OvertakenException) when (attempts == 1)
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
        await using var session = Session(Access.Read, []);
        var found = await RowsAsync(session, Termination.Find(mark), Statement.NewCall()).WaitAsync(cancellationToken);
        if (found.Count > 0)
        {
            await RowsAsync(session, Termination.End(found), Statement.NewCall()).WaitAsync(cancellationToken);
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

    private IAsyncSession Session(Access access, ImmutableHashSet<string> bookmarks) => _driver.AsyncSession(config =>
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

    private void Advance(ImmutableHashSet<string> seen, IAsyncSession session)
    {
        if (session.LastBookmarks is { Values: { } values })
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
        catch (Exception error) when (error is Neo4jException or NotSupportedException or IOException)
        {
            var fault = BoltFaults.Of(error);
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
