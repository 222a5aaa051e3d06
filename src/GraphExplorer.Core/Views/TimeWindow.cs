namespace GraphExplorer.Core.Views;

/// <summary>Which claims a window takes: only those that are surely in it, or those that may be too.</summary>
public enum WindowMode
{
    Certain,
    Possible,
}

/// <summary>How a date lies to a window.</summary>
public enum WindowFit
{
    Outside,
    Possible,
    Certain,
}

/// <summary>The stretch of time that is looked at. Both days are inclusive; null is unbounded.</summary>
public readonly record struct TimeWindow(DateOnly? From, DateOnly? To, WindowMode Mode)
{
    /// <summary>First day, <see cref="DateOnly.MinValue"/> where unbounded.</summary>
    public DateOnly First => From ?? DateOnly.MinValue;

    /// <summary>Last day, <see cref="DateOnly.MaxValue"/> where unbounded.</summary>
    public DateOnly Last => To ?? DateOnly.MaxValue;

    /// <summary>Whether it leaves nothing out.</summary>
    public bool IsAllTime => First == DateOnly.MinValue && Last == DateOnly.MaxValue;

    /// <summary>
    /// How a claim's date lies to this window. A single date is certain if its whole range lies inside, possible if it touches. An interval
    /// is also certain if a day from its latest start to its earliest end lies inside; where one end is unknown, if the whole
    /// range of the other end does. An open end is open for what is possible; for what is certain it ends with the document's own date, and
    /// what begins only after that is nowhere certain but in all of time.
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

    /// <summary>Whether a claim of that date is in the window, by its mode.</summary>
    /// <param name="documentLatest">Latest day of the date of the claim's document.</param>
    public bool Takes(EdtfDate date, DateOnly documentLatest) => Fit(date, documentLatest) switch
    {
        WindowFit.Certain => true,
        WindowFit.Possible => Mode == WindowMode.Possible,
        _ => false,
    };

    private bool Holds(DateOnly first, DateOnly last) => first >= First && last <= Last;
}
