using System.Text.Json;
using GraphExplorer.Core.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Rows;

/// <summary>Actors as rows.</summary>
internal static class ActorRows
{
    public static RowShape<Actor> Shape { get; } = new(
        "actor",
        ["key", "id", "name", "kind", "part_of", "aliases", "x", "y", "sets"],
        "SELECT id, name, kind, part_of, aliases, x, y, key, sets FROM actor", "id",
        row => new(row.GetInt64(7), Read(row), row.GetInt64(8)),
        actor => JsonSerializer.Serialize(ActorJson.Of(actor), WireJson.Compact.ActorJson),
        json => JsonSerializer.Deserialize(json, WireJson.Compact.ActorJson)!.ToActor());

    public static ImmutableArray<Actor> ReadAll(SqliteConnection connection) => [.. Shape.ReadAll(connection).Select(row => row.Record)];

    public static object?[] Values(long key, Actor actor, long sets) =>
    [
        key, actor.Id, actor.Name, (int)actor.Kind, actor.PartOf,
        actor.Aliases.IsEmpty ? "[]" : JsonSerializer.Serialize(actor.Aliases.AsEnumerable()), actor.Place?.X, actor.Place?.Y, sets,
    ];

    private static Actor Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), (ActorKind)row.GetInt32(2), row.TextOrNull(3),
        row.GetString(4) is var aliases and not "[]" ? [.. JsonSerializer.Deserialize<string[]>(aliases)!] : [],
        row.IsDBNull(5) ? null : new Place(row.GetDouble(5), row.GetDouble(6)));
}
