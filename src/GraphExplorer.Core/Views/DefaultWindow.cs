namespace GraphExplorer.Core.Views;

/// <summary>The window of a page that is opened without one: the range of dates with most claims.</summary>
public static class DefaultWindow
{
    /// <summary>Share that the window must hold of the claims with both ends known and less than two years long.</summary>
    private const double Share = 0.98;

    private const int LongestDays = 730;

    /// <summary>
    /// The shortest range of whole months in which nearly all claims are certain that have both ends known and are less than two years long;
    /// null where there is no such claim.
    /// </summary>
    public static TimeWindow? Of(IEnumerable<Claim> claims)
    {
        var dated = claims.Select(c => c.Date).Where(d => !d.OpenStart && !d.OpenEnd && d.Latest.DayNumber - d.Earliest.DayNumber < LongestDays).ToList();
        if (dated.Count == 0)
        {
            return null;
        }
        var needed = (int)Math.Ceiling(dated.Count * Share);
        var starts = dated.Select(d => MonthStart(d.Earliest)).Distinct().Order().ToList();
        (DateOnly From, DateOnly To)? best = null;
        foreach (var from in starts)
        {
            var ends = dated.Where(d => d.Earliest >= from).Select(d => d.Latest).Order().ToList();
            if (ends.Count < needed)
            {
                break;
            }
            var to = MonthEnd(ends[needed - 1]);
            if (best is not { } found || to.DayNumber - from.DayNumber < found.To.DayNumber - found.From.DayNumber)
            {
                best = (from, to);
            }
        }
        return new(best!.Value.From, best.Value.To, WindowMode.Certain);
    }

    private static DateOnly MonthStart(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
