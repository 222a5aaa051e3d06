namespace GraphExplorer.Core.Timeline;

/// <summary>A part of a span's lines, in pixels.</summary>
public readonly record struct SpanPart(double From, double To);

/// <summary>
/// The lines of a date that is wider than a month. One day somewhere in here: thin, with closed ends. Something that lasts: thin where it may
/// have lasted, thick where it surely did, an arrow at an end that is open. An open end is thick as far as its document reaches. The twin in
/// TypeScript is src/GraphExplorer.Canvas/src/timeline/spans.ts.
/// </summary>
/// <param name="Thin">Parts where it is possible.</param>
/// <param name="Thick">The part where it is certain; null where that is nowhere on the axis, or where it does not last.</param>
/// <param name="Ticks">Where its closed ends stand, in pixels; none beyond the axis.</param>
/// <param name="ArrowAtStart">Whether it has no known beginning.</param>
/// <param name="ArrowAtEnd">Whether it has no known end.</param>
public sealed record SpanShape(ImmutableArray<SpanPart> Thin, SpanPart? Thick, ImmutableArray<double> Ticks, bool ArrowAtStart, bool ArrowAtEnd)
{
    /// <summary>Width of a line that means one day somewhere in here, and the distance of two lines of a span, in pixels.</summary>
    public const double ThinWidth = 1.2, Apart = 0.6;

    /// <summary>How far closed ends lie within the span, so that two spans side by side stay apart.</summary>
    private const double Inward = 0.6;

    private static readonly ImmutableArray<double> Thicks = [3.5, 2.6, 1.9];

    /// <summary>Width of each line of something that lasts, by the number of relations; more lines share the height of the last.</summary>
    public static double ThickWidth(int lines) =>
        lines <= Thicks.Length ? Thicks[lines - 1] : (Thicks.Length * (Thicks[^1] + Apart) / lines) - Apart;

    /// <summary>Where a day begins, kept on the axis.</summary>
    public static double X(TimeAxis axis, double left, double right, int day) =>
        left + ((double)(Math.Clamp(day, axis.From, axis.To) - axis.From) / axis.Days * (right - left));

    public static SpanShape Of(TimelineDate dated, TimeAxis axis, double left, double right)
    {
        var date = dated.Date;
        var (first, end) = (date.Earliest.DayNumber, dated.End);
        if (!date.Lasts)
        {
            ImmutableArray<(int Day, double Inward)> ends = [(first, Inward), (end, -Inward)];
            return new(Parts((first, end)), null, [.. ends.Where(e => e.Day >= axis.From && e.Day <= axis.To).Select(e => X(axis, left, right, e.Day) + e.Inward)], false, false);
        }
        var sureFirst = date.LatestStart.DayNumber;
        var sureEnd = Math.Min(date.EarliestEnd.DayNumber, dated.Until.DayNumber) + 1;
        return sureFirst < sureEnd
            ? new(Parts((first, sureFirst), (sureEnd, end)), Parts((sureFirst, sureEnd)) is [var thick] ? thick : null, [], date.OpenStart, date.OpenEnd)
            : new(Parts((first, end)), null, [], date.OpenStart, date.OpenEnd);

        // What lies off the axis is left out, and what lies on it is at least a pixel wide.
        ImmutableArray<SpanPart> Parts(params ReadOnlySpan<(int From, int To)> parts)
        {
            var drawn = ImmutableArray.CreateBuilder<SpanPart>();
            foreach (var (from, to) in parts)
            {
                if (from < to && axis.Shows(from, to))
                {
                    var start = X(axis, left, right, from);
                    drawn.Add(new(start, Math.Max(X(axis, left, right, to), start + 1)));
                }
            }
            return drawn.ToImmutable();
        }
    }
}
