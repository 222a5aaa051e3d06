using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GraphExplorer.Sqlite.Files;

/// <summary>SQLite's errors in one plain sentence each, naming the file.</summary>
internal static class Faults
{
    /// <summary>The exception for a user; one that is our own mistake comes back as it is.</summary>
    public static Exception Of(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => new StoreRefusedException($"{path} is not a SQLite database.", exception),
        raw.SQLITE_CORRUPT => new StoreRefusedException($"{path} is damaged; restore it from a backup.", exception),
        raw.SQLITE_CANTOPEN => new StoreUnavailableException($"{path} is not there or cannot be opened.", exception),
        raw.SQLITE_PERM or raw.SQLITE_AUTH => new StoreUnavailableException($"{path} may not be opened with the rights that this program has.", exception),
        raw.SQLITE_READONLY => new StoreUnavailableException($"{path} cannot be written: it or its folder is read-only.", exception),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreUnavailableException($"{path} is being written by another program; try again.", exception),
        raw.SQLITE_FULL => new StoreUnavailableException($"There is no room left on the disk of {path}.", exception),
        raw.SQLITE_IOERR => new StoreUnavailableException($"The disk of {path} gave an error.", exception),
        raw.SQLITE_ERROR when exception.Message.Contains("no such table", StringComparison.Ordinal) =>
            new StoreUnavailableException($"{path} is not prepared: its tables are missing.", exception),
        _ => exception,
    };
}
