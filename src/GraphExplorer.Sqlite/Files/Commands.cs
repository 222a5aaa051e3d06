using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Files;

/// <summary>A value for a parameter of a statement, named with its sign: "$from".</summary>
internal readonly record struct Argument(string Name, object? Value);

/// <summary>The few ways in which this store runs statements.</summary>
internal static class Commands
{
    public static int Execute(this SqliteConnection connection, string sql, params IEnumerable<Argument> arguments)
    {
        using var command = connection.Command(sql, arguments);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null where there is no row or the value is null.</summary>
    public static object? Scalar(this SqliteConnection connection, string sql, params IEnumerable<Argument> arguments)
    {
        using var command = connection.Command(sql, arguments);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    public static List<T> Query<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params IEnumerable<Argument> arguments)
    {
        using var command = connection.Command(sql, arguments);
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
        {
            found.Add(read(rows));
        }
        return found;
    }

    public static SqliteCommand Command(this SqliteConnection connection, string sql, IEnumerable<Argument> arguments)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in arguments)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
        return command;
    }

    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Passage? PassageOrNull(this SqliteDataReader row, int start) =>
        row.IsDBNull(start) ? null : new(row.GetInt32(start), row.GetInt32(start + 1));

    /// <summary>A date from six columns: text, lasts, earliest, latest start, earliest end, latest.</summary>
    public static EdtfDate Date(this SqliteDataReader row, int first) => new(
        row.GetString(first), row.GetInt32(first + 1) != 0, row.Day(first + 2), row.Day(first + 3), row.Day(first + 4), row.Day(first + 5));

    public static DateOnly Day(this SqliteDataReader row, int column) => DateOnly.FromDayNumber(row.GetInt32(column));
}
