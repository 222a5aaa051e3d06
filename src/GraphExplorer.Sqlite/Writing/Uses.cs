using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>A record names another.</summary>
/// <param name="Id">The one that is named.</param>
/// <param name="DataSets">The data sets of the record that names it; of a version that is not the stored one, its data set.</param>
/// <param name="Part">Id of the actor whose whole it is, where the stored version of an actor names it.</param>
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
        .. InOtherVersions(connection, "actor", sets, ("actor", "partOf"), ("claim", "source"), ("claim", "target")),
    ];

    public static IEnumerable<Use> OfDocuments(SqliteConnection connection, Memberships memberships, long sets) =>
    [
        .. Read(
            connection,
            "SELECT DISTINCT d.id, c.sets FROM document d CROSS JOIN claim c INDEXED BY claim_document ON c.document = d.key WHERE d.sets = $sets",
            row => new Use(row.GetString(0), memberships.Names(row.GetInt64(1))),
            sets),
        .. InOtherVersions(connection, "document", sets, ("claim", "document")),
    ];

    /// <summary>References from versions that differ from the stored ones.</summary>
    /// <param name="by">Kinds of records, and the members of their JSON that name one.</param>
    private static IEnumerable<Use> InOtherVersions(SqliteConnection connection, string table, long sets, params IEnumerable<(string Kind, string Member)> by) =>
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
