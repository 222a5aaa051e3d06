namespace GraphExplorer.Core.Timeline;

/// <summary>A date with the claims that have it. One date in documents of different dates stands once for each <paramref name="Until"/>.</summary>
/// <param name="Until">Last day for which its claims can count as certain (<see cref="EdtfDate.Until"/>).</param>
/// <param name="Counts">Number of its claims by relation, in the order of the table.</param>
public sealed record TimelineDate(EdtfDate Date, DateOnly Until, ImmutableArray<int> Counts)
{
    public int Claims { get; } = Counts.Sum();

    public TimelineRow Row { get; } = TimelineRows.Of(Date);

    /// <summary>Number of the day after its last.</summary>
    internal int End => Date.Latest.DayNumber + 1;

    /// <summary>The dates of some claims.</summary>
    public static ImmutableArray<TimelineDate> Of(ClaimSet set, IEnumerable<Claim> claims) =>
    [
        .. claims.GroupBy(c => (c.Date, Until: set.Until(c)))
            .Select(g => new TimelineDate(g.Key.Date, g.Key.Until, [.. RelationTable.All.Select(r => g.Count(c => c.Relation == r))])),
    ];

    /// <summary>Numbers of its first and last known day: an open or unknown end falls back to the other one.</summary>
    internal (int First, int Last) KnownEnds()
    {
        var first = (Date.OpenStart && Date.Lasts ? Date.EarliestEnd : Date.Earliest).DayNumber;
        var last = (Date.OpenEnd && Date.Lasts ? Date.LatestStart : Date.Latest).DayNumber;
        return (Math.Min(first, last), Math.Max(first, last));
    }
}
