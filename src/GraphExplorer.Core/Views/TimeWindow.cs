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

    /// <summary>
    /// How a date lies to this window. A single date is certain if its whole range lies inside, possible if it touches. An interval
    /// is also certain if a day from its latest start to its earliest end lies inside; where one end is unknown, if the whole
    /// range of the other end does.
    /// </summary>
    public WindowFit Fit(EdtfDate date)
    {
        if (date.Earliest > Last || date.Latest < First)
        {
            return WindowFit.Outside;
        }
        var certain = Holds(date.Earliest, date.Latest)
            || (date.Lasts && date.LatestStart <= date.EarliestEnd && date.LatestStart <= Last && date.EarliestEnd >= First)
            || (date.UnknownEnd && Holds(date.Earliest, date.LatestStart))
            || (date.UnknownStart && Holds(date.EarliestEnd, date.Latest));
        return certain ? WindowFit.Certain : WindowFit.Possible;
    }

    /// <summary>Whether a claim of that date is in the window, by its mode.</summary>
    public bool Takes(EdtfDate date) => Fit(date) switch
    {
        WindowFit.Certain => true,
        WindowFit.Possible => Mode == WindowMode.Possible,
        _ => false,
    };

    private bool Holds(DateOnly first, DateOnly last) => first >= First && last <= Last;
}
