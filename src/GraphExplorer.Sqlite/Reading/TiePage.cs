using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Reading;

/// <summary>One page of a view's ties, bundled by SQLite.</summary>
internal static class TiePage
{
    public static Page<Tie> Read(SqliteConnection connection, View view, PageRange range)
    {
        var sql = ViewSql.Of(view, null);
        using var command = connection.Command(
            $"""
            {sql.With}SELECT a.id, b.id, t.relation, claims, forward, back, claims - forward - back, voices, documents, {
            (AllCertain(view.Window) ? "claims" : "certain")}, expected, earliest, latest
            FROM (
                SELECT c.first, c.second, c.relation, count(*) AS claims,
                    sum(c.direction = 0) AS forward, sum(c.direction = {ClaimRows.Turned}) AS back,
                    count(DISTINCT c.voice) AS voices, count(DISTINCT c.document) AS documents,
                    {(AllCertain(view.Window) ? "0" : $"sum({WindowSql.Certain})")} AS certain,
                    sum(c.status = {(int)ClaimStatus.Expected}) AS expected, min(c.earliest) AS earliest, max(c.latest) AS latest
                FROM passing c GROUP BY c.first, c.second, c.relation) t
            JOIN actor a ON a.key = t.first JOIN actor b ON b.key = t.second
            ORDER BY a.id, b.id, t.relation
            """,
            sql.Arguments);
        using var rows = command.ExecuteReader();
        var page = ImmutableArray.CreateBuilder<Tie>();
        var total = 0;
        // All groups are made to sort them, so that counting them here costs no second query.
        for (; rows.Read(); total++)
        {
            if (total >= range.Offset && page.Count < range.Limit)
            {
                page.Add(Tie(rows));
            }
        }
        return new(page.ToImmutable(), total);
    }

    /// <summary>Whether what the window takes is certain in it without a look at each claim.</summary>
    private static bool AllCertain(TimeWindow window) =>
        window.Mode == WindowMode.Certain || (window.First == DateOnly.MinValue && window.Last == DateOnly.MaxValue);

    private static Tie Tie(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), (Relation)row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6),
        row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.Day(11), row.Day(12));
}
