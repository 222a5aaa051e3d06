using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Rows;

/// <summary>A record with its key and the number of its list of data sets.</summary>
internal readonly record struct Row<T>(long Key, T Record, long Sets);

/// <summary>How one kind of record lies in its table.</summary>
/// <param name="Table">Its table, which is also the kind's name.</param>
/// <param name="Columns">Those that are written; the first two are key and id, one is sets.</param>
/// <param name="ReadSql">Reads rows for <paramref name="Read"/>; a condition and an order can follow.</param>
/// <param name="Id">The column of the id in it.</param>
internal sealed record RowShape<T>(
    string Table, ImmutableArray<string> Columns, string ReadSql, string Id, Func<SqliteDataReader, Row<T>> Read, Func<T, string> ToJson, Func<string, T> FromJson)
{
    public string[] Parameters => [.. Columns.Select(c => $"${c}")];

    /// <summary>Writes nothing where the id is known.</summary>
    public string InsertSql =>
        $"INSERT INTO {Table} ({string.Join(", ", Columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", Parameters)}) ON CONFLICT (id) DO NOTHING";

    public string UpdateSql => $"UPDATE {Table} SET {string.Join(", ", Columns.Skip(2).Select(c => $"\"{c}\" = ${c}"))} WHERE key = $key";

    public string FindSql => $"{ReadSql} WHERE {Id} = $id";

    /// <summary>All rows in SQLite's order of id.</summary>
    public List<Row<T>> ReadAll(SqliteConnection connection) => connection.Query($"{ReadSql} ORDER BY {Id}", Read);
}
