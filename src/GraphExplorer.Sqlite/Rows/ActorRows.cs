using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Rows;

/// <summary>Actors as rows.</summary>
internal static class ActorRows
{
    private const string Columns = "id, name, kind, part_of, aliases, x, y, key";

    public static ImmutableArray<Actor> ReadAll(SqliteConnection connection) =>
        [.. connection.Query($"SELECT {Columns} FROM actor ORDER BY id", Read)];

    /// <summary>Looks one up by its $id; a row is read by <see cref="ReadWithKey"/>.</summary>
    public static readonly string FindSql = $"SELECT {Columns} FROM actor WHERE id = $id";

    public static (long Key, Actor Actor) ReadWithKey(SqliteDataReader row) => (row.GetInt64(7), Read(row));

    /// <summary>Parameters of the columns that are written, in the order of <see cref="Values"/>.</summary>
    public static readonly string[] Parameters = ["$key", "$id", "$name", "$kind", "$partOf", "$aliases", "$x", "$y"];

    public static object?[] Values(long key, Actor actor) =>
    [
        key, actor.Id, actor.Name, (int)actor.Kind, actor.PartOf,
        actor.Aliases.IsEmpty ? "[]" : JsonSerializer.Serialize(actor.Aliases.AsEnumerable()), actor.Place?.X, actor.Place?.Y,
    ];

    private static Actor Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), (ActorKind)row.GetInt32(2), row.TextOrNull(3),
        row.GetString(4) is var aliases and not "[]" ? [.. JsonSerializer.Deserialize<string[]>(aliases)!] : [],
        row.IsDBNull(5) ? null : new Place(row.GetDouble(5), row.GetDouble(6)));
}
