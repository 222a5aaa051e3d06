namespace GraphExplorer.Core.Picture;

/// <summary>A lane of an opened pair.</summary>
/// <param name="Path">Whole: without room for heads.</param>
/// <param name="Split">Whether it is drawn as its claims, one line for each.</param>
public readonly record struct OpenedLane(Relation Relation, LanePath Path, int Claims, bool Split);

/// <summary>A count on an opened lane, around its middle, in pixels.</summary>
public sealed record LaneCount(string Text, Relation Relation, double X, double Y, double Width);

/// <summary>
/// What the opened lanes of a pair have beside their lines: counts, room that names leave free, and the claims that get a line of their own.
/// The twin in TypeScript is src/GraphExplorer.Canvas/src/picture/opened.ts; tests/vectors/opened.json holds both to the same words and places.
/// </summary>
public static class OpenedLanes
{
    /// <summary>Size of the counts, in pixels at scale 1.</summary>
    public const double CountSize = 11.5;

    /// <summary>Where along a lane its count may stand, in the order in which it is tried.</summary>
    private static readonly ImmutableArray<double> Shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

    /// <summary>Distance of the points along the lanes that names keep away from, and how far they keep; less at the actors.</summary>
    private const double Step = 24, Reach = 32, ReachAtEnds = 12;

    /// <summary>
    /// "alliance, 8 claims" on each lane; the numbers alone where that takes over half of a lane. A count stands at its lane's middle, or
    /// where it meets neither those of the lanes before nor an actor.
    /// </summary>
    /// <param name="s">Scale of marks.</param>
    /// <param name="widthOf">Width of a count's words, in pixels.</param>
    public static ImmutableArray<LaneCount> Counts(IEnumerable<OpenedLane> lanes, IReadOnlyCollection<ActorMark> marks, double s, Func<string, double> widthOf)
    {
        var drawn = lanes.Where(l => !l.Path.IsEmpty).ToArray();
        double Wide(string text) => widthOf(text) + (12 * s);
        static string Words(OpenedLane lane) => $"{lane.Relation.Word}, {Numbers.Count(lane.Claims, "claim")}";
        var room = drawn.All(l => Wide(Words(l)) < l.Path.Length / 2);
        var counts = ImmutableArray.CreateBuilder<LaneCount>(drawn.Length);
        foreach (var lane in drawn)
        {
            var more = lane.Split ? lane.Claims - LaneStroke.MostThreads : 0;
            var text = (room ? Words(lane) : Numbers.Of(lane.Claims)) + (more > 0 ? $" ({Numbers.Of(lane.Claims - more)} drawn)" : "");
            var width = Wide(text);
            var spots = Shares.Select(share => lane.Path.At(lane.Path.Length * share).At).ToArray();
            var (x, y) = spots.Where(Free).Append(spots[0]).First();
            counts.Add(new(text, lane.Relation, x, y, width));

            bool Free(Spot at) => !counts.Any(c => Math.Abs(c.X - at.X) < (c.Width + width) / 2 && Math.Abs(c.Y - at.Y) < 18 * s)
                && !marks.Any(m => Math.Abs(m.X - at.X) < m.Radius + (width / 2) && Math.Abs(m.Y - at.Y) < m.Radius + (9 * s));
        }
        return counts.DrainToImmutable();
    }

    /// <summary>What names must leave free: boxes along the opened lanes, and those of their counts.</summary>
    /// <param name="middle">The line between the pair's lanes.</param>
    public static IEnumerable<Box> Boxes(LanePath middle, IEnumerable<LaneCount> counts, double s)
    {
        if (!middle.IsEmpty)
        {
            var steps = Math.Max(2, (int)Math.Ceiling(middle.Length / Step));
            for (var i = 0; i <= steps; i++)
            {
                var (x, y) = middle.At(middle.Length * i / steps).At;
                var reach = i == 0 || i == steps ? ReachAtEnds : Reach;
                yield return new(x - reach, y - reach, x + reach, y + reach);
            }
        }
        foreach (var count in counts)
        {
            yield return new(count.X - (count.Width / 2), count.Y - (9 * s), count.X + (count.Width / 2), count.Y + (9 * s));
        }
    }

    /// <summary>The claims of a lane that get a line of their own, in their order; the chosen one is always among them.</summary>
    /// <param name="chosen">Index of the chosen claim; -1 for none.</param>
    /// <returns>Indexes of the claims.</returns>
    public static ImmutableArray<int> Threads(int claims, int chosen)
    {
        var count = Math.Min(claims, LaneStroke.MostThreads);
        return [.. Enumerable.Range(0, count).Select(i => i == count - 1 && chosen >= count ? chosen : i)];
    }
}
