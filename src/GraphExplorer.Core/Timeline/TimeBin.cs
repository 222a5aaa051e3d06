namespace GraphExplorer.Core.Timeline;

/// <summary>A bar of the timeline: the claims whose whole range lies in one of its months.</summary>
/// <param name="From">Number of its first day.</param>
/// <param name="To">Number of the day after its last.</param>
/// <param name="Counts">Its claims by relation, in the order of the table.</param>
public sealed record TimeBin(int From, int To, ImmutableArray<int> Counts)
{
    /// <summary>Narrowest bar, in pixels.</summary>
    private const double Narrowest = 7;

    /// <summary>Months that a bar may hold.</summary>
    private static readonly int[] Units = [1, 3, 12, 120, 1200];

    public int Total { get; } = Counts.Sum();

    /// <summary>Its time in words: "Jul 2016", "Jul – Sep 2016", "2016".</summary>
    public string Words => ViewWords.Of(new(DateOnly.FromDayNumber(From), DateOnly.FromDayNumber(To - 1), default));

    /// <summary>Months of a bar on an axis of a width in pixels.</summary>
    public static int UnitOf(TimeAxis axis, double width) => Units.FirstOrDefault(n => n * 30.44 * width / axis.Days >= Narrowest, Units[^1]);

    /// <summary>The bars that have claims, on the axis and off it, in order of time. They begin with whole quarters, years, decades, centuries.</summary>
    public static ImmutableArray<TimeBin> Of(IEnumerable<TimelineDate> dates, int unit) =>
    [
        .. dates.Where(d => d.Row == TimelineRow.Month && d.Claims > 0).GroupBy(d => Months.Of(d.Date.Earliest.DayNumber) / unit).OrderBy(g => g.Key)
            .Select(g => new TimeBin(
                Months.Start(g.Key * unit), Months.Start((g.Key + 1) * unit),
                [.. RelationTable.All.Select(r => g.Sum(d => d.Counts[r.Index]))])),
    ];

    /// <summary>Values of the scale's lines: one to three whole numbers, the steps 1, 2 or 5 times a power of ten (as d3-array's ticks).</summary>
    /// <param name="most">Claims of the largest bar, at least 1.</param>
    public static ImmutableArray<int> Levels(int most)
    {
        // Half of the whole always goes in at most three times.
        var step = ((int[])[4, 3, 2]).Select(wanted => Step((double)most / wanted)).First(s => most / s <= 3);
        return [.. Enumerable.Range(1, most / step).Select(i => i * step)];
    }

    /// <summary>The nearest of 1, 2, 5, 10, 20 … to a distance, by their ratio.</summary>
    private static int Step(double distance)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(distance)));
        var error = distance / power;
        return (int)Math.Max(1, Math.Round(power * (error >= Math.Sqrt(50) ? 10 : error >= Math.Sqrt(10) ? 5 : error >= Math.Sqrt(2) ? 2 : 1)));
    }
}
