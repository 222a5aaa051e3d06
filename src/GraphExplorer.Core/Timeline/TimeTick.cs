using System.Globalization;

namespace GraphExplorer.Core.Timeline;

/// <summary>A tick of the axis.</summary>
/// <param name="Day">Number of its day.</param>
/// <param name="Label">Its name; empty for a tick without one.</param>
/// <param name="IsMajor">Whether a year is meant.</param>
public readonly record struct TimeTick(int Day, string Label, bool IsMajor)
{
    /// <summary>Least pixels from one name to the next, of years and of months.</summary>
    private const double YearRoom = 34, MonthRoom = 36;

    /// <summary>Pixels that a month and a quarter need for a tick without a name.</summary>
    private const double BareMonth = 12, BareQuarter = 6;

    /// <summary>How far a name stands from its tick, how wide one of its letters is at most, and how far it may reach beyond the axis, in pixels.</summary>
    private const double Indent = 5, Letter = 6, Beyond = 14;

    private static readonly int[] EveryYears = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
    private static readonly int[] NamedMonths = [1, 3, 6];

    /// <summary>The ticks of an axis: years by name, months or quarters between them where there is room.</summary>
    /// <param name="width">Of the axis, in pixels.</param>
    public static ImmutableArray<TimeTick> Of(TimeAxis axis, double width)
    {
        var perDay = width / axis.Days;
        var everyYear = EveryYears.FirstOrDefault(n => n * 365 * perDay >= YearRoom, EveryYears[^1]);
        // Months are named where all of a kind find room; else they are bare, and by quarters where a month is too narrow.
        var named = NamedMonths.FirstOrDefault(n => n * 30.4 * perDay >= MonthRoom);
        var bare = 30.4 * perDay >= BareMonth ? 1 : 91 * perDay >= BareQuarter ? 3 : 12;
        var unit = everyYear > 1 ? 12 * everyYear : named > 0 ? Math.Min(bare, named) : bare;
        var ticks = new List<TimeTick>();
        for (var month = (Months.Of(axis.From) + unit - 1) / unit * unit; Months.Start(month) < axis.To; month += unit)
        {
            var day = Months.Start(month);
            if (day >= axis.From && month >= 12)
            {
                var inYear = month % 12;
                var label = inYear == 0 ? DateWords.Year(month / 12) : named > 0 && inYear % named == 0 ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(inYear + 1) : "";
                ticks.Add(new(day, label, inYear == 0));
            }
        }
        NameFirstYear(ticks, axis, perDay);
        return [.. ticks.Select(t => ((t.Day - axis.From) * perDay) + Indent + (Letter * t.Label.Length) > width + Beyond ? t with { Label = "" } : t)];
    }

    /// <summary>The year of an axis that begins within one: at its edge if there is room before the next name, else beside the first month, else in its place.</summary>
    private static void NameFirstYear(List<TimeTick> ticks, TimeAxis axis, double perDay)
    {
        var first = ticks.FindIndex(t => t.Label.Length > 0);
        var year = DateWords.Year(DateOnly.FromDayNumber(axis.From).Year);
        if (first < 0)
        {
            ticks.Insert(0, new(axis.From, year, true));
            return;
        }
        var tick = ticks[first];
        if (tick.IsMajor)
        {
            return;
        }
        if ((tick.Day - axis.From) * perDay >= YearRoom + 4)
        {
            ticks.Insert(0, new(axis.From, year, true));
            return;
        }
        var next = ticks.FindIndex(first + 1, t => t.Label.Length > 0);
        var both = next < 0 || (ticks[next].Day - tick.Day) * perDay >= YearRoom + MonthRoom;
        ticks[first] = tick with { Label = both ? $"{tick.Label} {year}" : year, IsMajor = !both };
    }
}
