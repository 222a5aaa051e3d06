using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Schema;

/// <summary>
/// Brings a file's schema up to date, one numbered migration after the other, each in a transaction with its record. Instances that start
/// at once wait for each other and find done what the first has done.
/// </summary>
internal sealed class Migrations(SqliteFile file, TimeProvider time, IReadOnlySet<string> sampleActors)
{
    private readonly ImmutableArray<Migration> _all =
    [
        new(FirstSchema.Sql),
        new(SecondSchema.Sql, (connection, cancellationToken) =>
        {
            FirstMemberships.Give(connection, time.GetUtcNow(), sampleActors);
            Respelling.Run(connection, cancellationToken);
        }),
    ];

    public Task ApplyAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Directory.Exists(file.Path))
        {
            throw new StoreRefusedException($"{file.Path} is a folder; the store needs a file.");
        }
        CreateFolder();
        return file.CreateAsync(connection => Apply(connection, cancellationToken), cancellationToken);
    }

    private void CreateFolder()
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder {folder} for {Path.GetFileName(file.Path)} cannot be made.", exception);
        }
    }

    private void Apply(SqliteConnection connection, CancellationToken cancellationToken)
    {
        // Looked at before anything is written, be it only the header that turns on write-ahead mode.
        var known = Known(connection);
        if (known == _all.Length)
        {
            return;
        }
        connection.Execute("PRAGMA journal_mode = WAL");
        for (var number = known + 1; number <= _all.Length; number++)
        {
            SqliteFile.BeginWriting(connection, cancellationToken);
            if (Known(connection) < number)
            {
                var (sql, then) = _all[number - 1];
                connection.Execute(sql);
                then?.Invoke(connection, cancellationToken);
                connection.Execute(
                    "INSERT INTO migration (number, applied) VALUES ($number, $applied)",
                    new Argument("$number", number), new Argument("$applied", time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
            }
            connection.Execute("COMMIT");
        }
    }

    /// <summary>Number of the last migration that the file has; 0 for an empty file.</summary>
    private int Known(SqliteConnection connection)
    {
        var tables = connection.Query("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite%' ORDER BY name", row => row.GetString(0));
        if (tables.Count == 0)
        {
            return 0;
        }
        if (!tables.Contains("migration") || !tables.Contains("state"))
        {
            throw new StoreRefusedException($"{file.Path} belongs to another program: it holds '{tables[0]}', which is not of this one.");
        }
        var known = Convert.ToInt32(connection.Scalar("SELECT MAX(number) FROM migration") ?? 0, CultureInfo.InvariantCulture);
        return known <= _all.Length
            ? known
            : throw new StoreRefusedException(
                $"{file.Path} was written by a newer version of this program: its schema is number {known}, and this version knows {_all.Length}.");
    }
}

/// <summary>One step of the schema.</summary>
/// <param name="Then">What SQL alone cannot do, in the same transaction, after it; stops with the token.</param>
internal sealed record Migration(string Sql, Action<SqliteConnection, CancellationToken>? Then = null);
