namespace GraphExplorer.Core.Timeline;

/// <summary>Months by their number: months since January of the year 0, which the calendar does not have.</summary>
internal static class Months
{
    /// <summary>Day after the last of the calendar.</summary>
    public const int NoMore = 3_652_059;

    private const int First = 12;
    private const int Last = (9999 * 12) + 11;

    /// <summary>The month of a day.</summary>
    public static int Of(int day)
    {
        var date = DateOnly.FromDayNumber(Math.Min(day, NoMore - 1));
        return (date.Year * 12) + date.Month - 1;
    }

    /// <summary>Number of a month's first day, kept within the calendar; after its last month the day after its last.</summary>
    public static int Start(int month) => month > Last ? NoMore : new DateOnly(Math.Max(month, First) / 12, (Math.Max(month, First) % 12) + 1, 1).DayNumber;
}
