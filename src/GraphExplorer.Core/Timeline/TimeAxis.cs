namespace GraphExplorer.Core.Timeline;

/// <summary>
/// The days that a timeline shows, by their numbers (days since 0001-01-01). The twin in TypeScript is
/// src/GraphExplorer.Canvas/src/timeline/axis.ts; tests/vectors/timeline.json holds both to the same days, ticks, bars and rows.
/// </summary>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last.</param>
public readonly record struct TimeAxis(int From, int To)
{
    /// <summary>Hundredths of the claims that the opening axis holds at least, and of those that have ended where it ends.</summary>
    private const int Held = 90, Ended = 98;

    /// <summary>Share of a window that is shown at either side of it.</summary>
    private const double Beside = 0.04;

    /// <summary>
    /// The axis as it opens: the fewest whole years that hold nine tenths of the claims, of equally few those that hold most, then the earliest.
    /// A last year that runs empty ends with the quarter in which all but a few claims have ended, which leaves its months more room. A window's
    /// ends are on it. Null without any claim.
    /// </summary>
    public static TimeAxis? Of(IReadOnlyCollection<TimelineDate> dates, TimeWindow window)
    {
        var ranges = dates.Where(d => d.Claims > 0).Select(d => (Ends: d.KnownEnds(), d.Claims)).ToArray();
        if (ranges.Length == 0)
        {
            return null;
        }
        var whole = new TimeAxis(YearStart(YearOf(ranges.Min(r => r.Ends.First))), YearStart(YearOf(ranges.Max(r => r.Ends.Last)) + 1));
        var (first, last) = Years([.. ranges.Select(r => (YearOf(r.Ends.First), YearOf(r.Ends.Last), r.Claims)).OrderBy(r => r.Item2)]);
        var tail = Tail([.. ranges.Where(r => YearOf(r.Ends.First) >= first && YearOf(r.Ends.Last) <= last).Select(r => (r.Ends.Last, r.Claims)).OrderByDescending(r => r.Last)]);
        var opening = new TimeAxis(YearStart(first), Math.Max(QuarterStart(tail, 1), Months.Start(Months.Of(YearStart(first)) + 6)));
        return opening.Around(window, whole);
    }

    public int Days => To - From;

    /// <summary>Whether any day from one to before another is on the axis.</summary>
    public bool Shows(int from, int to) => to > From && from < To;

    /// <summary>The axis, widened by whole quarters so that the ends of a window are on it, with some room at either side of one that has both.</summary>
    private TimeAxis Around(TimeWindow window, TimeAxis bounds)
    {
        var (from, to) = (window.From?.DayNumber, window.To?.DayNumber + 1);
        var room = (to - from) * Beside ?? 0;
        return new(
            from < From ? Math.Max(bounds.From, QuarterStart(from.Value - room, 0)) : From,
            to > To ? Math.Min(bounds.To, QuarterStart(to.Value + room, 1)) : To);
    }

    /// <summary>The fewest years that hold enough of the claims. Ranges are in order of their last year.</summary>
    private static (int First, int Last) Years((int First, int Last, int Claims)[] ranges)
    {
        var total = ranges.Sum(r => r.Claims);
        (int First, int Last, int Claims)? best = null;
        foreach (var first in ranges.Select(r => r.First).Distinct().Order())
        {
            var held = 0;
            foreach (var range in ranges)
            {
                held += range.First >= first ? range.Claims : 0;
                var length = range.Last - first;
                if (held * 100L < Held * (long)total || length < 0)
                {
                    continue;
                }
                if (best is not { } known || length < known.Last - known.First || (length == known.Last - known.First && held > known.Claims))
                {
                    best = (first, range.Last, held);
                }
                else if (length > known.Last - known.First)
                {
                    break;
                }
            }
        }
        // The years of all ranges hold all claims.
        return (best!.Value.First, best.Value.Last);
    }

    /// <summary>The day by which all but a few claims have ended, of ends from the latest to the earliest.</summary>
    private static int Tail((int Last, int Claims)[] late)
    {
        var total = late.Sum(r => (long)r.Claims);
        var left = total;
        return late.First(r => (left -= r.Claims) * 100 < Ended * total).Last;
    }

    /// <summary>First day of the quarter that holds a day, or of a later one.</summary>
    private static int QuarterStart(double day, int later)
    {
        var month = Months.Of((int)Math.Max(0, Math.Floor(day)));
        return Months.Start(month - (month % 3) + (3 * later));
    }

    private static int YearOf(int day) => DateOnly.FromDayNumber(day).Year;

    private static int YearStart(int year) => Months.Start(year * 12);
}
