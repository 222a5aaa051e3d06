namespace GraphExplorer.Core.Exports.Svg;

/// <summary>
/// The time that the strip shows, laid out from one x to another: the fewest whole years that hold nine tenths of the claims, and those of
/// the window. A last year that runs empty ends with the quarter of its last claim.
/// </summary>
internal sealed class SvgTimeAxis
{
    private const double Held = 0.9;

    private SvgTimeAxis(DateOnly first, DateOnly last, double left, double right) => (First, Last, Left, Right) = (first, last, left, right);

    public DateOnly First { get; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly Last { get; }

    public double Left { get; }

    public double Right { get; }

    public int Months => ((Last.Year - First.Year) * 12) + Last.Month;

    /// <summary>The axis of some dates; null where none of them has a known day and the window no end.</summary>
    public static SvgTimeAxis? Of(IReadOnlyCollection<EdtfDate> dates, TimeWindow window, double left, double right)
    {
        // Of a date with an open end, the other one counts.
        var spans = dates.Select(d => (First: d.OpenStart ? d.EarliestEnd : d.Earliest, Last: d.OpenEnd ? d.LatestStart : d.Latest)).OrderBy(s => s.Last).ToArray();
        var held = Years([.. spans.Select(s => (s.First.Year, s.Last.Year))]);
        if ((window.From?.Year ?? held?.First) is not { } first || (window.To?.Year ?? held?.Last) is not { } last)
        {
            return null;
        }
        (first, last) = (Math.Min(first, held?.First ?? first), Math.Max(last, held?.Last ?? last));
        (first, last) = (Math.Min(first, last), Math.Max(first, last));
        var latest = spans.Where(s => s.Last.Year == last).Select(s => s.Last).Append(window.To is { } to && to.Year == last ? to : new(last, 6, 30)).Max();
        var month = (latest.Month + 2) / 3 * 3;
        return new(new(first, 1, 1), new(last, month, DateTime.DaysInMonth(last, month)), left, right);
    }

    /// <summary>Where a day begins, kept within the axis; <paramref name="after"/> 1: where it ends.</summary>
    public double X(DateOnly day, int after = 0)
    {
        var (first, last) = (First.DayNumber, Last.DayNumber + 1);
        return Left + ((double)(Math.Clamp(day.DayNumber + after, first, last) - first) / (last - first) * (Right - Left));
    }

    /// <summary>The fewest years that hold enough of the spans, of equally few those that hold most. Spans are in order of their last year.</summary>
    private static (int First, int Last)? Years((int First, int Last)[] spans)
    {
        (int First, int Last, int Claims)? best = null;
        foreach (var first in spans.Select(s => s.First).Distinct().Order())
        {
            var held = 0;
            foreach (var span in spans)
            {
                held += span.First >= first ? 1 : 0;
                if (held < Held * spans.Length || span.Last < first)
                {
                    continue;
                }
                if (best is not { } known || span.Last - first < known.Last - known.First || (span.Last - first == known.Last - known.First && held > known.Claims))
                {
                    best = (first, span.Last, held);
                }
                if (span.Last - first > best.Value.Last - best.Value.First)
                {
                    break;
                }
            }
        }
        return best is { } found ? (found.First, found.Last) : null;
    }
}
