using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>A record names another.</summary>
/// <param name="Id">The one that is named.</param>
/// <param name="DataSets">Whose record names it: those of a record as it stands, or the one that says so otherwise.</param>
/// <param name="Part">Id of the actor whose whole it is, where an actor as it stands names it.</param>
internal readonly record struct Use(string Id, ImmutableArray<string> DataSets, string? Part = null);

/// <summary>Which records name the actors and documents that one list of data sets has.</summary>
internal static class Uses
{
    public static IEnumerable<Use> OfActors(SqliteConnection connection, Memberships memberships, long sets) =>
    [
        .. Read(
            connection,
            """
            SELECT DISTINCT a.id, c.sets FROM actor a CROSS JOIN claim c INDEXED BY claim_pair ON c.first = a.key WHERE a.sets = $sets
            UNION SELECT DISTINCT a.id, c.sets FROM actor a CROSS JOIN claim c INDEXED BY claim_second ON c.second = a.key WHERE a.sets = $sets
            """,
            row => new Use(row.GetString(0), memberships.Names(row.GetInt64(1))),
            sets),
        .. Read(
            connection,
            "SELECT a.id, p.sets, p.id FROM actor a CROSS JOIN actor p ON p.part_of = a.id WHERE a.sets = $sets",
            row => new Use(row.GetString(0), memberships.Names(row.GetInt64(1)), row.GetString(2)),
            sets),
        .. Otherwise(connection, "actor", sets, ("actor", "partOf"), ("claim", "source"), ("claim", "target")),
    ];

    public static IEnumerable<Use> OfDocuments(SqliteConnection connection, Memberships memberships, long sets) =>
    [
        .. Read(
            connection,
            "SELECT DISTINCT d.id, c.sets FROM document d CROSS JOIN claim c INDEXED BY claim_document ON c.document = d.key WHERE d.sets = $sets",
            row => new Use(row.GetString(0), memberships.Names(row.GetInt64(1))),
            sets),
        .. Otherwise(connection, "document", sets, ("claim", "document")),
    ];

    /// <summary>Who names a record by what it says otherwise than what stands.</summary>
    /// <param name="by">Kinds of records, and the members of their JSON that name one.</param>
    private static IEnumerable<Use> Otherwise(SqliteConnection connection, string table, long sets, params IEnumerable<(string Kind, string Member)> by) =>
        by.SelectMany(b => Read(
            connection,
            $"""
            SELECT DISTINCT r.id, s.name FROM otherwise o CROSS JOIN {table} r ON r.id = json_extract(o.json, '$.{b.Member}') CROSS JOIN dataset s ON s.key = o.dataset
            WHERE o.kind = '{b.Kind}' AND r.sets = $sets
            """,
            row => new Use(row.GetString(0), [row.GetString(1)]),
            sets));

    private static List<Use> Read(SqliteConnection connection, string sql, Func<SqliteDataReader, Use> read, long sets) =>
        connection.Query(sql, read, new Argument("$sets", sets));
}
