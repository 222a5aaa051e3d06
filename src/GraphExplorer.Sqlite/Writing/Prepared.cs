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

    /// <summary>A key that is looked up or written, or null where there is no row.</summary>
    public long? Key(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() as long?;
    }

    /// <summary>The row that is looked up, which must be there.</summary>
    public T Row<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var rows = _command.ExecuteReader();
        return rows.Read() ? read(rows) : throw new InvalidOperationException("The row that was looked up is not there.");
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
