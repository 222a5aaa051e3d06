namespace GraphExplorer.Core.Picture;

/// <summary>Something that a bow goes around, in layout units.</summary>
public readonly record struct Obstacle(double X, double Y, double Radius);

/// <summary>
/// Bows: a pair's lines are straight unless a third actor is in the way. Decided at zoom 1 on all actors, whatever the window, so that
/// no line changes its way while the time moves.
/// </summary>
public static class LaneBow
{
    private const int Steps = 24;

    /// <summary>
    /// Height of a pair's bow in layout units along its normal: 0 unless a third actor lies nearer than its radius and 6 + 3.5 (k − 1)
    /// to the line; else the smallest of ±14, ±22, … up to 0.26 of the length (of lanes drawn wider apart 0.5), 90 at most, that clears
    /// all; where none does, the one that meets the least.
    /// </summary>
    /// <param name="lanes">Number of the pair's lanes over all time; more where they are drawn wider apart.</param>
    /// <param name="apart">Whether they are drawn wider apart than at rest.</param>
    /// <param name="others">May hold the two themselves (equal ones are passed over).</param>
    public static double For(Obstacle a, Obstacle b, double lanes, bool apart, ReadOnlySpan<Obstacle> others)
    {
        var (p, q) = LaneFrame.RunsBack(b.X - a.X, b.Y - a.Y) ? (b, a) : (a, b);
        var (dx, dy) = (q.X - p.X, q.Y - p.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length == 0)
        {
            return 0;
        }
        var (ux, uy) = (dx / length, dy / length);
        var most = Math.Min((apart ? 0.5 : 0.26) * length, 90);
        var room = 6 + (3.5 * (lanes - 1));
        var near = new List<Obstacle>();
        foreach (var other in others)
        {
            var (along, across) = (((other.X - p.X) * ux) + ((other.Y - p.Y) * uy), ((other.Y - p.Y) * ux) - ((other.X - p.X) * uy));
            var reach = other.Radius + room;
            if (other != a && other != b && along > -reach && along < length + reach && Math.Abs(across) < reach + most)
            {
                near.Add(new(along, across, reach));
            }
        }
        var (best, least) = (0.0, Overlap(near, length, 0));
        for (double height = 14; height <= most && least > 0; height += 8)
        {
            foreach (var bow in (ReadOnlySpan<double>)[height, -height])
            {
                var met = Overlap(near, length, bow);
                // A little less is no reason to bend further.
                if (met < least - 0.5 || (met == 0 && least > 0))
                {
                    (best, least) = (bow, met);
                }
            }
        }
        return best;
    }

    /// <summary>Height of an opened pair's bow in pixels: it goes around what its wide lanes would cross.</summary>
    public static double ForOpened(ActorMark a, ActorMark b, int lanes, double s, IEnumerable<ActorMark> marks)
    {
        static Obstacle Of(ActorMark mark) => new(mark.X, mark.Y, mark.Radius);
        // Each further lane at rest asks for 3.5 more room on either side, an opened one for half its pitch.
        return For(Of(a), Of(b), 1 + ((lanes - 1) * Lanes.Pitch(s, open: true) / 7), lanes > 1, [.. marks.Select(Of)]);
    }

    /// <summary>How deep a bowed line runs into the obstacles, in all; x along the line, y across.</summary>
    private static double Overlap(List<Obstacle> near, double length, double bow)
    {
        var sum = 0.0;
        var steps = bow == 0 ? 1 : Steps;
        foreach (var other in near)
        {
            var least = double.PositiveInfinity;
            // Only pieces within reach along the line can be near enough.
            var first = Math.Clamp((int)((other.X - other.Radius) / length * steps), 0, steps - 1);
            var last = Math.Clamp((int)((other.X + other.Radius) / length * steps), 0, steps - 1);
            var from = PointAt(first);
            for (var i = first; i <= last; i++)
            {
                var to = PointAt(i + 1);
                least = Math.Min(least, LanePath.SquareTo(from, to, other.X, other.Y));
                from = to;
            }
            sum += Math.Max(0, other.Radius - Math.Sqrt(least));
        }
        return sum;

        Spot PointAt(int step)
        {
            var u = (double)step / steps;
            return new(u * length, 4 * u * (1 - u) * bow);
        }
    }
}
