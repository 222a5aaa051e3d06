namespace GraphExplorer.Core.Views;

/// <summary>Which claims a window includes: only those that are certainly in it, or also those that possibly are.</summary>
public enum WindowMode
{
    Certain,
    Possible,
}

/// <summary>How a date relates to a window.</summary>
public enum WindowFit
{
    Outside,
    Possible,
    Certain,
}

/// <summary>The range of days of a view. Both days are inclusive; null is unbounded.</summary>
public readonly record struct TimeWindow(DateOnly? From, DateOnly? To, WindowMode Mode)
{
    /// <summary>First day, <see cref="DateOnly.MinValue"/> where unbounded.</summary>
    public DateOnly First => From ?? DateOnly.MinValue;

    /// <summary>Last day, <see cref="DateOnly.MaxValue"/> where unbounded.</summary>
    public DateOnly Last => To ?? DateOnly.MaxValue;

    /// <summary>Whether it has no bounds, or those of the calendar.</summary>
    public bool IsAllTime => First == DateOnly.MinValue && Last == DateOnly.MaxValue;

    /// <summary>
    /// Whether a claim's date is certain, possible or outside in this window. A single date is certain if its whole range is in the window, and
    /// possible if its range and the window overlap. An interval is also certain if the window has a day from its latest start to its earliest
    /// end or, where one end is unknown, the whole range of the other end. An open end has no limit for "possible"; for "certain" it ends with
    /// the latest day of the document's date. What begins after that day is certain in the unbounded window only.
    /// </summary>
    /// <param name="documentLatest">Latest day of the date of the claim's document.</param>
    public WindowFit Fit(EdtfDate date, DateOnly documentLatest)
    {
        if (IsAllTime)
        {
            return WindowFit.Certain;
        }
        if (date.Earliest > Last || date.Latest < First)
        {
            return WindowFit.Outside;
        }
        var until = date.Until(documentLatest);
        var earliestEnd = date.EarliestEnd < until ? date.EarliestEnd : until;
        var certain = (date.Earliest <= until && Holds(date.Earliest, until))
            || (date.Lasts && date.LatestStart <= earliestEnd && date.LatestStart <= Last && earliestEnd >= First)
            || (date.UnknownEnd && Holds(date.Earliest, date.LatestStart))
            || (date.UnknownStart && Holds(date.EarliestEnd, date.Latest));
        return certain ? WindowFit.Certain : WindowFit.Possible;
    }

    /// <summary>Whether a claim with this date is in the window, by the window's mode.</summary>
    /// <param name="documentLatest">Latest day of the date of the claim's document.</param>
    public bool Takes(EdtfDate date, DateOnly documentLatest) => Fit(date, documentLatest) switch
    {
        WindowFit.Certain => true,
        WindowFit.Possible => Mode == WindowMode.Possible,
        _ => false,
    };

    private bool Holds(DateOnly first, DateOnly last) => first >= First && last <= Last;
}
