using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Files;

/// <summary>
/// Open connections of one file, kept with their page caches for the next piece of work. A pool of our own rather than the provider's,
/// which is one for the whole process: disposing this one closes its connections and so releases the file.
/// </summary>
internal sealed class ConnectionPool(string path) : IAsyncDisposable
{
    /// <summary>Most connections at once; more work waits for its turn. Bounds memory to this times the page cache.</summary>
    private const int Most = 8;

    /// <summary>Page cache of one connection, in KiB.</summary>
    private const int CacheKilobytes = 16 * 1024;

    /// <summary>How long SQLite itself waits for a lock, in milliseconds, before it says that the file is busy.</summary>
    private const int BusyMilliseconds = 500;

    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private readonly SemaphoreSlim _free = new(Most);
    private int _disposed;

    public async Task<Lease> RentAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        await _free.WaitAsync(cancellationToken);
        if (_disposed != 0)
        {
            _free.Release();
            throw new ObjectDisposedException(nameof(SqliteStore));
        }
        return new Lease(this);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }
        for (var i = 0; i < Most; i++)
        {
            await _free.WaitAsync();
        }
        while (_idle.TryTake(out var connection))
        {
            await connection.DisposeAsync();
        }
        // Whoever still waits finds the pool disposed.
        _free.Release(Most);
    }

    private SqliteConnection Open(bool create)
    {
        if (_idle.TryTake(out var idle))
        {
            return idle;
        }
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA cache_size = -{CacheKilobytes}; PRAGMA temp_store = MEMORY");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The right to one connection, which goes back to the pool with it.</summary>
    internal sealed class Lease(ConnectionPool pool) : IAsyncDisposable
    {
        private SqliteConnection? _connection;

        /// <param name="create">Whether to make the file where it is missing.</param>
        /// <exception cref="SqliteException">The file cannot be opened.</exception>
        public SqliteConnection Open(bool create) => _connection ??= pool.Open(create);

        /// <summary>Closes the connection instead of giving it back: after an error nobody knows what state it is in.</summary>
        public void Discard()
        {
            _connection?.Dispose();
            _connection = null;
        }

        public ValueTask DisposeAsync()
        {
            if (_connection is not null)
            {
                pool._idle.Add(_connection);
            }
            pool._free.Release();
            return ValueTask.CompletedTask;
        }
    }
}
