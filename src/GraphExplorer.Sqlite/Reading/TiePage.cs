using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Reading;

/// <summary>One page of a view's ties, bundled by SQLite. It bundles by key; ids come in once, at the end, and give the order.</summary>
internal static class TiePage
{
    /// <summary>What bundling asks of a claim; all of it stands in the index.</summary>
    internal const string Counted = "c.first, c.second, c.relation, c.direction, c.voice, c.document, c.status, c.earliest, c.latest";

    /// <summary>The same where claims are also told apart by whether they are certain.</summary>
    internal const string Judged = $"{Counted}, c.lasts, c.latest_start, c.earliest_end, c.document_latest";

    public static Page<Tie> Read(SqliteConnection connection, View view, PageRange range)
    {
        var sql = new ViewSql(connection, new ClaimQuery { View = view }, ReadOrder.Pair);
        // What the window takes is often certain in it without a look at each claim.
        var allCertain = view.Window.Mode == WindowMode.Certain || view.Window.IsAllTime;
        var bundles = connection.Query(
            $"""
            {sql.Claims(allCertain ? Counted : Judged)}SELECT c.first, c.second, c.relation,
                count(*), sum(c.direction = 0), sum(c.direction = {ClaimRows.Turned}), count(DISTINCT c.voice), count(DISTINCT c.document),
                {(allCertain ? "count(*)" : $"sum({WindowSql.Certain})")}, sum(c.status = {(int)ClaimStatus.Expected}), min(c.earliest), max(c.latest)
            FROM passing c GROUP BY c.first, c.second, c.relation
            """,
            Bundle.Read,
            sql.Arguments);
        var actors = Actors(connection, bundles);
        var order = bundles.ConvertAll(b => (actors[b.First].Rank, actors[b.Second].Rank, b.Relation));
        CollectionsMarshal.AsSpan(order).Sort(CollectionsMarshal.AsSpan(bundles));
        return new([.. bundles.Skip(range.Offset).Take(range.Limit).Select(b => b.Tie(actors[b.First].Id, actors[b.Second].Id))], bundles.Count);
    }

    /// <summary>The ids of the actors of all bundles by key, each with its place in ordinal order.</summary>
    private static Dictionary<long, (string Id, int Rank)> Actors(SqliteConnection connection, List<Bundle> bundles)
    {
        var keys = new HashSet<long>();
        foreach (var bundle in bundles)
        {
            keys.Add(bundle.First);
            keys.Add(bundle.Second);
        }
        var actors = connection.Query(
            "SELECT a.key, a.id FROM json_each($keys) k CROSS JOIN actor a ON a.key = k.value",
            row => (Key: row.GetInt64(0), Id: row.GetString(1)),
            new Argument("$keys", JsonSerializer.Serialize(keys)));
        actors.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        return actors.Index().ToDictionary(a => a.Item.Key, a => (a.Item.Id, a.Index));
    }

    /// <summary>A tie whose actors have keys and not yet ids.</summary>
    private readonly record struct Bundle(
        long First, long Second, Relation Relation, int Claims, int Forward, int Back, int Voices, int Documents, int Certain, int Expected, DateOnly Earliest, DateOnly Latest)
    {
        public static Bundle Read(SqliteDataReader row) => new(
            row.GetInt64(0), row.GetInt64(1), RelationTable.OfNumber(row.GetInt32(2)), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7),
            row.GetInt32(8), row.GetInt32(9), row.Day(10), row.Day(11));

        public Tie Tie(string source, string target) =>
            new(source, target, Relation, Claims, Forward, Back, Claims - Forward - Back, Voices, Documents, Certain, Expected, Earliest, Latest);
    }
}
