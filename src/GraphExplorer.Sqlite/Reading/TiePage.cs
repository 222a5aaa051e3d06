using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Reading;

/// <summary>One page of a view's ties, bundled by SQLite. It bundles by key; ids come in once, at the end, and give the order.</summary>
internal static class TiePage
{
    /// <summary>A bundle: the keys of its pair, and a tie without ids.</summary>
    private readonly record struct Bundle(long First, long Second, Tie Tie);

    private const string Counted = "c.first, c.second, c.relation, c.direction, c.voice, c.document, c.status, c.earliest, c.latest";

    public static Page<Tie> Read(SqliteConnection connection, View view, PageRange range)
    {
        var sql = new ViewSql(new ClaimQuery { View = view }, WindowSql.Width(connection, view.Window), ReadOrder.Pair);
        // What the window takes is often certain in it without a look at each claim.
        var allCertain = view.Window.Mode == WindowMode.Certain || (view.Window.First == DateOnly.MinValue && view.Window.Last == DateOnly.MaxValue);
        var bundles = connection.Query(
            $"""
            {sql.Claims(allCertain ? Counted : $"{Counted}, c.lasts, c.latest_start, c.earliest_end")}SELECT c.first, c.second, c.relation, count(*), sum(c.direction = 0), sum(c.direction = {ClaimRows.Turned}),
                count(DISTINCT c.voice), count(DISTINCT c.document), {(allCertain ? "count(*)" : $"sum({WindowSql.Certain})")},
                sum(c.status = {(int)ClaimStatus.Expected}), min(c.earliest), max(c.latest)
            FROM passing c GROUP BY c.first, c.second, c.relation
            """,
            Bundled,
            sql.Arguments);
        var (ids, ranks) = Actors(connection, bundles);
        var page = bundles
            .OrderBy(b => ((long)ranks[b.First] << 32) | (uint)ranks[b.Second]).ThenBy(b => b.Tie.Relation)
            .Skip(range.Offset).Take(range.Limit)
            .Select(b => b.Tie with { Source = ids[ranks[b.First]], Target = ids[ranks[b.Second]] });
        return new([.. page], bundles.Count);
    }

    private static Bundle Bundled(SqliteDataReader row)
    {
        var (claims, forward, back) = (row.GetInt32(3), row.GetInt32(4), row.GetInt32(5));
        return new(row.GetInt64(0), row.GetInt64(1), new Tie(
            "", "", (Relation)row.GetInt32(2), claims, forward, back, claims - forward - back,
            row.GetInt32(6), row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.Day(10), row.Day(11)));
    }

    /// <summary>The ids of the actors of all bundles in ordinal order, and the place of each key in it.</summary>
    private static (string[] Ids, Dictionary<long, int> Ranks) Actors(SqliteConnection connection, List<Bundle> bundles)
    {
        var keys = bundles.SelectMany(b => new[] { b.First, b.Second }).ToHashSet();
        var actors = connection.Query(
            "SELECT a.key, a.id FROM json_each($keys) k CROSS JOIN actor a ON a.key = k.value",
            row => (Key: row.GetInt64(0), Id: row.GetString(1)),
            new Argument("$keys", JsonSerializer.Serialize(keys)));
        actors.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        return ([.. actors.Select(a => a.Id)], actors.Index().ToDictionary(a => a.Item.Key, a => a.Index));
    }
}
