namespace GraphExplorer.Core.Timeline;

/// <summary>Where the timeline draws a date: in the bar of its month, or as a span in one of the rows below.</summary>
public enum TimelineRow
{
    Month,
    Season,
    Year,
    About,
    Lasting,
}

/// <summary>Where the timeline draws a date. Every date has one place, so that bars and spans together count every claim once.</summary>
public static class TimelineRows
{
    /// <summary>
    /// The bar of its month if its whole range lies in one, whatever its form; else the row of what it is. Approximate and uncertain single
    /// dates go to <see cref="TimelineRow.About"/>; a year, a decade, an unknown month or day of a year to <see cref="TimelineRow.Year"/>.
    /// </summary>
    public static TimelineRow Of(EdtfDate date)
    {
        if (date.Earliest.Year == date.Latest.Year && date.Earliest.Month == date.Latest.Month)
        {
            return TimelineRow.Month;
        }
        if (date.Lasts)
        {
            return TimelineRow.Lasting;
        }
        if (date.Text[^1] is '~' or '?' or '%')
        {
            return TimelineRow.About;
        }
        return date.Earliest.AddMonths(3) > date.Latest ? TimelineRow.Season : TimelineRow.Year;
    }
}
