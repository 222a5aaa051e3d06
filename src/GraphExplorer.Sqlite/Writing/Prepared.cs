using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>A statement that is compiled once and run for many rows.</summary>
internal sealed class Prepared : IDisposable
{
    private readonly SqliteCommand _command;

    /// <param name="parameters">Names of the parameters, with their sign, in the order in which <see cref="Run"/> gets their values.</param>
    public Prepared(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        _command = connection.Command(sql, []);
        foreach (var parameter in parameters)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }
        _command.Prepare();
    }

    /// <summary>Number of rows that were written.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>The key that is looked up, which must be there.</summary>
    public long Key(params ReadOnlySpan<object?> values) => Row(row => row.GetInt64(0), values);

    /// <summary>
    /// The first key that a table has not given yet. Keys are given by the writer, whose transaction keeps others out: asking SQLite for
    /// the one that it gave costs as much again as the row.
    /// </summary>
    public static long NextKey(SqliteConnection connection, string table) => (connection.Scalar($"SELECT max(key) FROM {table}") as long? ?? 0) + 1;

    /// <summary>The row that is looked up, which must be there.</summary>
    public T Row<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var rows = _command.ExecuteReader();
        return rows.Read() ? read(rows) : throw new InvalidOperationException("The row that was looked up is not there.");
    }

    public List<T> Rows<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var rows = _command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
        {
            found.Add(read(rows));
        }
        return found;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
