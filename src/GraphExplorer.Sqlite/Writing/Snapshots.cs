using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>Snapshots as rows.</summary>
internal static class Snapshots
{
    /// <summary>Whether it was new.</summary>
    public static bool Save(SqliteConnection connection, StoredSnapshot snapshot) => connection.Execute(
        "INSERT INTO snapshot (id, title, created, bytes, json) VALUES ($id, $title, $created, $bytes, $json) ON CONFLICT (id) DO NOTHING",
        new Argument("$id", snapshot.Id), new Argument("$title", snapshot.Title), new Argument("$created", snapshot.Created.UtcTicks),
        new Argument("$bytes", Encoding.UTF8.GetByteCount(snapshot.Json)), new Argument("$json", snapshot.Json)) > 0;

    public static Page<SnapshotSummary> List(SqliteConnection connection, PageRange range)
    {
        var total = Convert.ToInt32(connection.Scalar("SELECT count(*) FROM snapshot"), CultureInfo.InvariantCulture);
        var page = connection.Query(
            "SELECT id, title, created, bytes, substr(json, 1, $head) FROM snapshot ORDER BY created DESC, id LIMIT $limit OFFSET $offset",
            row => new SnapshotSummary(row.GetString(0), row.GetString(1), Moment(row.GetInt64(2)), row.GetInt64(3), SnapshotHead.Of(row.GetString(4))),
            new Argument("$head", SnapshotHead.Length), new Argument("$limit", range.Limit), new Argument("$offset", range.Offset));
        return new([.. page], total);
    }

    public static StoredSnapshot? Read(SqliteConnection connection, string id) => connection.Query(
        "SELECT id, title, created, json FROM snapshot WHERE id = $id",
        row => new StoredSnapshot(row.GetString(0), row.GetString(1), Moment(row.GetInt64(2)), row.GetString(3)),
        new Argument("$id", id)).SingleOrDefault();

    public static bool Delete(SqliteConnection connection, string id) =>
        connection.Execute("DELETE FROM snapshot WHERE id = $id", new Argument("$id", id)) > 0;

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
