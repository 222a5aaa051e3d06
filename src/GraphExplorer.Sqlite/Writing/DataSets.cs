using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>The data sets of a file: which there are, and taking one out.</summary>
internal static class DataSets
{
    /// <param name="name">Only the one of this name; null for all, in order of name.</param>
    public static ImmutableArray<DataSetSummary> Read(SqliteConnection connection, string? name) =>
    [
        .. connection.Query(
            """
            SELECT dataset, count(*), sum(claims), (
                SELECT count(*) FROM (
                    SELECT c.first FROM document o CROSS JOIN claim c INDEXED BY claim_document ON c.document = o.key WHERE o.dataset = d.dataset
                    UNION SELECT c.second FROM document o CROSS JOIN claim c INDEXED BY claim_document ON c.document = o.key WHERE o.dataset = d.dataset))
            FROM (SELECT dataset, (SELECT count(*) FROM claim WHERE document = document.key) AS claims FROM document WHERE $name IS NULL OR dataset = $name) d
            GROUP BY dataset ORDER BY dataset
            """,
            row => new DataSetSummary(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), null, default),
            new Argument("$name", name)),
    ];

    /// <summary>The name of each document's data set, by the document's id.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Names(SqliteConnection connection) =>
        connection.Query("SELECT id, dataset FROM document", row => KeyValuePair.Create(row.GetString(0), ImmutableArray.Create(row.GetString(1)))).ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What was taken out; null where there is no such data set.</summary>
    public static DataSetRemoval? Remove(SqliteConnection connection, string name)
    {
        var found = Read(connection, name);
        if (found.IsEmpty)
        {
            return null;
        }
        var dataSet = new Argument("$name", name);
        // Words have no index by claim: one pass over them costs less than such an index would cost every import.
        connection.Execute(
            "DELETE FROM claim_word WHERE claim IN (SELECT key FROM claim WHERE document IN (SELECT key FROM document WHERE dataset = $name))", dataSet);
        connection.Execute("DELETE FROM claim WHERE document IN (SELECT key FROM document WHERE dataset = $name)", dataSet);
        connection.Execute("DELETE FROM document WHERE dataset = $name", dataSet);
        connection.Execute(
            """
            DELETE FROM actor WHERE id NOT IN (
                WITH RECURSIVE used (id, part_of) AS (
                    SELECT id, part_of FROM actor WHERE key IN (SELECT first FROM claim UNION SELECT second FROM claim)
                    UNION SELECT a.id, a.part_of FROM used u JOIN actor a ON a.id = u.part_of)
                SELECT id FROM used)
            """);
        connection.Execute("DELETE FROM voice WHERE key NOT IN (SELECT voice FROM claim)");
        connection.Execute("DELETE FROM actor_word WHERE actor NOT IN (SELECT key FROM actor)");
        connection.Execute("DELETE FROM voice_word WHERE voice NOT IN (SELECT key FROM voice)");
        return new(name, new(found[0].Actors, found[0].Documents, found[0].Claims), default, default);
    }
}
