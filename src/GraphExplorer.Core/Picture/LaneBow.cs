namespace GraphExplorer.Core.Picture;

/// <summary>A circle that a bow must avoid, in layout units.</summary>
public readonly record struct Obstacle(double X, double Y, double Radius);

/// <summary>
/// Bows of lines: a pair's lines are straight unless a third actor is in their way. Bows are computed at zoom 1 from all actors, whatever the
/// window, so that lines keep their shape while the window moves.
/// </summary>
public static class LaneBow
{
    private const int Steps = 24;

    /// <summary>
    /// Height of a pair's bow along its normal, in layout units. It is 0 unless the distance of a third actor from the line is less than its
    /// radius + 6 + 3.5 (k − 1), where k is the number of lanes. Otherwise it is the smallest of ±14, ±22, … that avoids all actors, up to 0.26
    /// of the length (0.5 for lanes drawn wider apart) and 90; where none avoids all, the one with the least overlap.
    /// </summary>
    /// <param name="lanes">Number k of the pair's lanes over all time; greater where they are drawn wider apart.</param>
    /// <param name="apart">Whether lanes are drawn wider apart, as in an opened pair.</param>
    /// <param name="others">Third actors; entries equal to <paramref name="a"/> or <paramref name="b"/> are ignored.</param>
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
                // A higher bow must reduce the overlap by more than half a unit.
                if (met < least - 0.5 || (met == 0 && least > 0))
                {
                    (best, least) = (bow, met);
                }
            }
        }
        return best;
    }

    /// <summary>Height of an opened pair's bow, in pixels: its lanes are further apart and must avoid more actors.</summary>
    public static double ForOpened(ActorMark a, ActorMark b, int lanes, double s, IEnumerable<ActorMark> marks)
    {
        static Obstacle Of(ActorMark mark) => new(mark.X, mark.Y, mark.Radius);
        // Normally each further lane needs 3.5 more on either side, in an opened pair half of the pitch.
        return For(Of(a), Of(b), 1 + ((lanes - 1) * Lanes.Pitch(s, open: true) / 7), lanes > 1, [.. marks.Select(Of)]);
    }

    /// <summary>Sum of the depths by which a bowed line enters the obstacles; x is along the line, y across.</summary>
    private static double Overlap(List<Obstacle> near, double length, double bow)
    {
        var sum = 0.0;
        var steps = bow == 0 ? 1 : Steps;
        foreach (var other in near)
        {
            var least = double.PositiveInfinity;
            // Only pieces beside the obstacle can be near enough.
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
