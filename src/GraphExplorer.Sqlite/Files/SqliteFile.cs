using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Sqlite.Files;

/// <summary>
/// One database file and the work on it: each piece of work runs off the caller's thread, in a transaction of its own, and stops when its
/// token does. Writers of this process queue up; those of another are waited for.
/// </summary>
internal sealed class SqliteFile(string path) : IAsyncDisposable
{
    /// <summary>How long a writer waits for a writer of another process.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConnectionPool _connections = new(path);
    private readonly SemaphoreSlim _writer = new(1);

    public string Path => path;

    /// <summary>Runs one consistent read.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        RunAsync(create: false, connection => Interruptible(connection, () =>
        {
            connection.Execute("BEGIN");
            var result = read(connection);
            // A token that stopped between two statements interrupted neither.
            cancellationToken.ThrowIfCancellationRequested();
            return result;
        }, cancellationToken), cancellationToken);

    /// <summary>Runs a write: all of it is kept, or nothing where it throws. A write that changes a row raises the revision.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(create: false, connection => Interruptible(connection, () => Write(connection, write, cancellationToken), cancellationToken), cancellationToken);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Runs work that sees to its transactions itself, on a file that may not be there yet.</summary>
    public Task CreateAsync(Action<SqliteConnection> work, CancellationToken cancellationToken) =>
        RunAsync(create: true, connection => Interruptible(connection, () =>
        {
            work(connection);
            return 0;
        }, cancellationToken), cancellationToken);

    /// <summary>Begins a transaction that may write at once, waiting for other processes.</summary>
    public static void BeginWriting(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                connection.Execute("BEGIN IMMEDIATE");
                return;
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_BUSY && waited.Elapsed < Patience)
            {
                // Another process writes; the next try waits again as long as the connection's own time-out.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _connections.DisposeAsync();
        _writer.Dispose();
    }

    private static T Write<T>(SqliteConnection connection, Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        BeginWriting(connection, cancellationToken);
        var before = raw.sqlite3_total_changes(connection.Handle);
        var result = write(connection);
        if (raw.sqlite3_total_changes(connection.Handle) != before)
        {
            Revision.Raise(connection);
        }
        cancellationToken.ThrowIfCancellationRequested();
        connection.Execute("COMMIT");
        return result;
    }

    private async Task<T> RunAsync<T>(bool create, Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await using var lease = await _connections.RentAsync(cancellationToken);
        return await Task.Run(
            () =>
            {
                try
                {
                    return work(lease.Open(create));
                }
                catch (SqliteException exception)
                {
                    lease.Discard();
                    throw cancellationToken.IsCancellationRequested && exception.SqliteErrorCode == raw.SQLITE_INTERRUPT
                        ? new OperationCanceledException("The work on the database was stopped.", exception, cancellationToken)
                        : Faults.Of(exception, path);
                }
            },
            cancellationToken);
    }

    /// <summary>Stops the running statement with the token, and leaves no transaction open.</summary>
    private static T Interruptible<T>(SqliteConnection connection, Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            using (cancellationToken.UnsafeRegister(static c => raw.sqlite3_interrupt(((SqliteConnection)c!).Handle), connection))
            {
                return work();
            }
        }
        finally
        {
            if (connection.Handle is { } handle && raw.sqlite3_get_autocommit(handle) == 0)
            {
                connection.Execute("ROLLBACK");
            }
        }
    }
}
