namespace GraphExplorer.Core.Analysis;

/// <summary>By how much a moving window moves: whole periods of the calendar.</summary>
public enum WindowStep
{
    Month,
    Quarter,
    Year,
}

/// <summary>Windows of equal length, in whole periods of the calendar, each one period after the one before.</summary>
public static class MovingWindow
{
    /// <summary>Most windows of one answer: 25 years of months.</summary>
    public const int Most = 300;

    /// <summary>Most periods that one window holds.</summary>
    public const int Longest = 120;

    /// <summary>
    /// The windows over a stretch of time. The first begins with the period of <paramref name="first"/>, the last ends with that of
    /// <paramref name="last"/>; a stretch of fewer periods than a window holds gives one. No window reaches beyond the stretch.
    /// </summary>
    /// <param name="length">Periods in a window, 1 to <see cref="Longest"/>.</param>
    /// <returns>Both days inclusive; null where there would be more than <see cref="Most"/>.</returns>
    public static ImmutableArray<(DateOnly From, DateOnly To)>? Over(DateOnly first, DateOnly last, WindowStep step, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Longest);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        var months = step switch { WindowStep.Month => 1, WindowStep.Quarter => 3, _ => 12 };
        var (start, end) = (Period(first, months), Period(last, months));
        var count = Math.Max(1, end - start + 1 - length + 1);
        if (count > Most)
        {
            return null;
        }
        return
        [
            .. Enumerable.Range(start, count).Select(period => (
                Later(FirstDay(period, months), first),
                Earlier(LastDay(period + length - 1, months), last))),
        ];
    }

    /// <summary>Number of the period of a day, counted from the year 0.</summary>
    private static int Period(DateOnly day, int months) => ((day.Year * 12) + day.Month - 1) / months;

    private static DateOnly FirstDay(int period, int months) => new(period * months / 12, (period * months % 12) + 1, 1);

    private static DateOnly LastDay(int period, int months) => (period + 1) * months / 12 > 9999 ? DateOnly.MaxValue : FirstDay(period + 1, months).AddDays(-1);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
