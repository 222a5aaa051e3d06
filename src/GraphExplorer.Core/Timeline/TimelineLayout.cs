namespace GraphExplorer.Core.Timeline;

/// <summary>Everything that a timeline draws of the claims. Each claim is in one of them, once.</summary>
/// <param name="Bins">The bars on the axis.</param>
/// <param name="Groups">The rows of dates that are wider than a month.</param>
/// <param name="Before">Claims before what the axis shows.</param>
/// <param name="After">Claims after what the axis shows.</param>
public sealed record TimelineLayout(ImmutableArray<TimeBin> Bins, ImmutableArray<SpanGroup> Groups, int Before, int After)
{
    /// <param name="left">Where the axis begins, in pixels.</param>
    /// <param name="rows">Rows that there are for dates that are wider than a month.</param>
    public static TimelineLayout Of(ImmutableArray<TimelineDate> dates, TimeAxis axis, double left, double right, int rows)
    {
        var bins = TimeBin.Of(dates, TimeBin.UnitOf(axis, right - left));
        var spans = dates.Where(d => d.Row != TimelineRow.Month).ToArray();
        return new(
            [.. bins.Where(b => axis.Shows(b.From, b.To))], SpanRows.Of(spans, axis, left, right, rows),
            bins.Where(b => b.To <= axis.From).Sum(b => b.Total) + spans.Where(d => d.End <= axis.From).Sum(d => d.Claims),
            bins.Where(b => b.From >= axis.To).Sum(b => b.Total) + spans.Where(d => d.Date.Earliest.DayNumber >= axis.To).Sum(d => d.Claims));
    }

    /// <summary>What lies before and after the axis, in words: "‹ 3 before 2014", "12 after Sep 2016 ›"; empty for none.</summary>
    public static (string Before, string After) Beyond(TimeAxis axis, int before, int after)
    {
        var first = Edge(axis.From, 1);
        var last = Edge(axis.To - 1, 12);
        return (before == 0 ? "" : $"‹ {Numbers.Of(before)} before {first}", after == 0 ? "" : $"{Numbers.Of(after)} after {last} ›");

        // A year where the axis' edge lies at that month of it, else a month.
        static string Edge(int number, int month)
        {
            var day = DateOnly.FromDayNumber(number);
            return day.Month == month ? DateWords.Year(day.Year) : DateWords.Month(day);
        }
    }
}
