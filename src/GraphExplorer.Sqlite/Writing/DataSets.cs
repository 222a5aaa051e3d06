using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>The data sets of a file: which there are, what they hold, and taking one out.</summary>
internal static class DataSets
{
    /// <summary>All, in ordinal order of name.</summary>
    public static ImmutableArray<DataSetSummary> Read(SqliteConnection connection)
    {
        var memberships = new Memberships(connection);
        var (actors, documents, claims) = (Count(connection, memberships, "actor"), Count(connection, memberships, "document"), Count(connection, memberships, "claim"));
        return
        [
            .. Heads(connection).Select(h => new DataSetSummary(
                h.Name, documents.GetValueOrDefault(h.Name), claims.GetValueOrDefault(h.Name), actors.GetValueOrDefault(h.Name), h.Version, h.Created)),
        ];
    }

    /// <summary>The names of the data sets of each record of a table, by the record's id.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Names(SqliteConnection connection, string table)
    {
        var memberships = new Memberships(connection);
        return connection.Query($"SELECT id, sets FROM {table}", row => KeyValuePair.Create(row.GetString(0), memberships.Names(row.GetInt64(1))))
            .ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>What taking it out did; null where there is no such data set.</summary>
    public static DataSetRemoval? Remove(SqliteConnection connection, string name)
    {
        using var tables = new RecordTables(connection);
        return tables.Memberships.Has(name) ? new MembershipRemoval(connection, tables, name).All() : null;
    }

    /// <summary>All that a copy takes.</summary>
    public static StoreContent ReadContent(SqliteConnection connection)
    {
        var memberships = new Memberships(connection);
        return new(
            Heads(connection), Stored(connection, memberships, ActorRows.Shape, a => a.Id), Stored(connection, memberships, DocumentRows.Shape, d => d.Id),
            Stored(connection, memberships, ClaimRows.Shape, c => c.Id));
    }

    private static ImmutableArray<StoredRecord<T>> Stored<T>(
        SqliteConnection connection, Memberships memberships, RowShape<T> shape, Func<T, string> id) where T : class
    {
        var earlier = connection.Query(
            $"SELECT o.record, s.name, o.json FROM otherwise o JOIN dataset s ON s.key = o.dataset WHERE o.kind = '{shape.Table}'",
            row => (Key: row.GetInt64(0), Name: row.GetString(1), Said: shape.FromJson(row.GetString(2)))).ToLookup(said => said.Key);
        var stored = shape.ReadAll(connection).ConvertAll(row => new StoredRecord<T>(
            row.Record, memberships.Names(row.Sets), earlier[row.Key].ToImmutableDictionary(said => said.Name, said => said.Said)));
        // SQLite's order is that of UTF-8, which differs beyond the first 65,536 characters.
        return [.. stored.OrderBy(s => id(s.Record), StringComparer.Ordinal)];
    }

    private static ImmutableArray<DataSetHead> Heads(SqliteConnection connection) =>
    [
        .. connection.Query(
            "SELECT name, version, created FROM dataset",
            row => new DataSetHead(row.GetString(0), row.TextOrNull(1), new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero))).OrderBy(h => h.Name, StringComparer.Ordinal),
    ];

    private static Dictionary<string, int> Count(SqliteConnection connection, Memberships memberships, string table)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (sets, number) in connection.Query($"SELECT sets, count(*) FROM {table} GROUP BY sets", row => (row.GetInt64(0), row.GetInt32(1))))
        {
            foreach (var name in memberships.Names(sets))
            {
                counts[name] = counts.GetValueOrDefault(name) + number;
            }
        }
        return counts;
    }
}
