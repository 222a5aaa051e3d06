namespace GraphExplorer.Core.Timeline;

/// <summary>A date that is wider than a month, placed in a row.</summary>
/// <param name="Relations">The relations that claims of this date have, in lane order.</param>
/// <param name="Number">Where the number of its claims stands: -1 left of it, 1 right of it, 0 nowhere (a single claim, or no room).</param>
/// <param name="Left">Where the place begins that it takes up with its number, in pixels.</param>
/// <param name="Right">Where that place ends.</param>
public sealed record PlacedSpan(TimelineDate Date, ImmutableArray<Relation> Relations, int Number, double Left, double Right);

/// <summary>The rows of one kind of date.</summary>
/// <param name="More">Claims that find no row.</param>
public sealed record SpanGroup(TimelineRow Row, ImmutableArray<ImmutableArray<PlacedSpan>> Rows, int More);

/// <summary>Lays dates that are wider than a month into rows. The twin in TypeScript is src/GraphExplorer.Canvas/src/timeline/rows.ts.</summary>
public static class SpanRows
{
    /// <summary>Pixels between two spans of a row.</summary>
    private const double Gap = 3;

    /// <summary>Narrowest span, width of a digit of its number, and the number's distance, in pixels.</summary>
    private const double Narrowest = 2, Digit = 6, Apart = 4;

    /// <summary>
    /// The dates on the axis, by kind; those with most claims choose their row first. Rows are shared out: one to each kind that has claims, the
    /// largest first where there are too few, then one after the other to the kind with most claims that have none.
    /// </summary>
    /// <param name="left">Where the axis begins, in pixels.</param>
    /// <param name="available">Rows that there are.</param>
    public static ImmutableArray<SpanGroup> Of(IEnumerable<TimelineDate> dates, TimeAxis axis, double left, double right, int available)
    {
        var packed = dates.Where(d => d.Row != TimelineRow.Month && d.Claims > 0 && axis.Shows(d.Date.Earliest.DayNumber, d.End))
            .GroupBy(d => d.Row).OrderBy(g => g.Key).Select(g => (Row: g.Key, Rows: Pack(g, axis, left, right))).ToArray();
        var given = new int[packed.Length];
        int More(int kind) => packed[kind].Rows.Skip(given[kind]).Sum(r => r.Sum(p => p.Date.Claims));
        for (var free = available; free > 0 && packed.Length > 0; free--)
        {
            var kinds = Enumerable.Range(0, packed.Length);
            var next = (given.Contains(0) ? kinds.Where(k => given[k] == 0) : kinds).MaxBy(More);
            if (More(next) == 0)
            {
                break;
            }
            given[next]++;
        }
        return [.. packed.Select((g, k) => new SpanGroup(g.Row, [.. g.Rows.Take(given[k]).Select(r => r.ToImmutableArray())], More(k)))];
    }

    /// <summary>Lays spans into rows, each into the first that has room for it.</summary>
    private static List<List<PlacedSpan>> Pack(IEnumerable<TimelineDate> dates, TimeAxis axis, double left, double right)
    {
        double X(int day) => SpanShape.X(axis, left, right, day);
        var rows = new List<List<PlacedSpan>>();
        var ordered = dates.OrderByDescending(d => d.Claims).ThenBy(d => d.Date.Earliest).ThenBy(d => d.Date.Latest).ThenBy(d => d.Until)
            .ThenBy(d => d.Date.Text, StringComparer.Ordinal);
        foreach (var date in ordered)
        {
            var from = X(date.Date.Earliest.DayNumber);
            var to = Math.Max(X(date.End), from + Narrowest);
            var width = date.Claims > 1 ? (Numbers.Brief(date.Claims).Length * Digit) + Apart : 0;
            var number = width == 0 ? 0 : to + width <= right ? 1 : from - width >= left ? -1 : 0;
            var placed = new PlacedSpan(
                date, [.. RelationTable.All.Where(r => date.Counts[r.Index] > 0)], number, number < 0 ? from - width : from, number > 0 ? to + width : to);
            var row = rows.FirstOrDefault(r => r.All(p => placed.Left >= p.Right + Gap || placed.Right <= p.Left - Gap));
            if (row is null)
            {
                rows.Add(row = []);
            }
            row.Add(placed);
        }
        return rows;
    }
}
