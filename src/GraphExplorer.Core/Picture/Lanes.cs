using System.Numerics;

namespace GraphExplorer.Core.Picture;

/// <summary>
/// Paths of a pair's lines, one lane per relation. The same in TypeScript is src/GraphExplorer.Canvas/src/geometry/lanes.ts;
/// tests/vectors/lanes.json checks both against the same numbers. All lengths are in screen pixels; s is the scale of all marks.
/// </summary>
public static class Lanes
{
    /// <summary>Shorter lanes are not drawn.</summary>
    private const double ShortestLane = 8;

    private const int OpenSteps = 48;
    private const int MostSteps = 64;

    /// <summary>Distance between neighbouring lanes: 6.5 s; in an opened pair 24 pixels at any zoom.</summary>
    public static double Pitch(double s, bool open) => open ? 24 : 6.5 * s;

    /// <summary>Offset of lane i along the normal; k is the number of relations that the pair has over all time.</summary>
    public static double Offset(int i, int k, double s, bool open) => (i - ((k - 1) / 2.0)) * Pitch(s, open);

    /// <summary>Number of lanes of a pair; its relations are given as bits (<see cref="Relation.Bit"/>).</summary>
    public static int Count(int relations) => BitOperations.PopCount((uint)relations);

    /// <summary>Index of a relation's lane among those of its pair.</summary>
    public static int IndexOf(int relations, Relation relation) => Count(relations & ((1 << relation.Index) - 1));

    /// <summary>
    /// The path of a lane. Near an actor its offset is reduced to at most 0.7 of the radius (opened pair: 0.84), by a smoothstep over 40 s (opened
    /// pair: 0.3 of the length). It ends 4 s before the actor's shape, or just before its ring.
    /// </summary>
    /// <param name="bow">Height of the pair's bow along the normal, in pixels.</param>
    public static LanePath Trace(LaneFrame frame, double offset, double bow, double s, bool open)
    {
        if (frame.Length == 0)
        {
            return LanePath.None;
        }
        var shape = new Shape(frame, offset, bow, s, open);
        var first = shape.End(s, false);
        var last = frame.Length - shape.End(s, true);
        if (last - first < ShortestLane)
        {
            return LanePath.None;
        }
        var steps = shape.Narrowed ? OpenSteps : bow == 0 ? 1 : Math.Clamp((int)Math.Ceiling(Math.Sqrt(Math.Abs(bow) / 0.15)), 4, MostSteps);
        var step = (last - first) / steps;
        // Between the two narrowed ends the lane is straight, so no points are needed there.
        var flatFrom = bow == 0 ? frame.P.Radius + shape.Ease + step : double.PositiveInfinity;
        var flatTo = frame.Length - frame.Q.Radius - shape.Ease - step;
        var points = ImmutableArray.CreateBuilder<Spot>(steps + 1);
        for (var i = 0; i <= steps; i++)
        {
            var t = i == steps ? last : first + (i * step);
            if (i > 0 && i < steps && t > flatFrom && t < flatTo)
            {
                continue;
            }
            var across = shape.Across(t);
            points.Add(new(frame.P.X + (t * frame.Ux) + (across * frame.Nx), frame.P.Y + (t * frame.Uy) + (across * frame.Ny)));
        }
        return new(points.DrainToImmutable());
    }

    /// <summary>The offset of a lane from the line between the two centres, as a function of the distance along that line.</summary>
    private readonly struct Shape
    {
        private readonly LaneFrame _frame;
        private readonly double _sign, _wide, _near0, _near1, _bow;

        public Shape(LaneFrame frame, double offset, double bow, double s, bool open)
        {
            var reach = open ? 0.84 : 0.7;
            (_frame, _sign, _wide, _bow) = (frame, offset < 0 ? -1 : 1, Math.Abs(offset), bow);
            (_near0, _near1) = (Math.Min(_wide, reach * frame.P.Radius), Math.Min(_wide, reach * frame.Q.Radius));
            Ease = open ? 0.3 * frame.Length : 40 * s;
        }

        /// <summary>Length over which the offset is reduced.</summary>
        public double Ease { get; }

        public bool Narrowed => _near0 < _wide || _near1 < _wide;

        public double Across(double t)
        {
            var length = _frame.Length;
            var side = Narrowed
                ? Math.Min(
                    _near0 + ((_wide - _near0) * Smooth((t - _frame.P.Radius) / Ease)),
                    _near1 + ((_wide - _near1) * Smooth((length - t - _frame.Q.Radius) / Ease)))
                : _wide;
            return (_sign * side) + (_bow == 0 ? 0 : 4 * t * (length - t) * _bow / (length * length));
        }

        /// <summary>Distance along the line from an actor's centre to the start, or with <paramref name="far"/> the end, of the lane.</summary>
        public double End(double s, bool far)
        {
            var mark = far ? _frame.Q : _frame.P;
            var radius = mark.Ring ? mark.Radius + (ActorMark.RingGap * s) : mark.Radius;
            var gap = (mark.Ring ? 1.5 : 4) * s;
            // The distance to the shape depends on the direction, which depends on the distance: a few Newton steps are exact to 0.01 pixels.
            var t = radius + gap;
            for (var i = 0; i < 8; i++)
            {
                var y = Across(far ? _frame.Length - t : t);
                var slope = 2 * (Across(far ? _frame.Length - t - 0.5 : t + 0.5) - y);
                var distance = Math.Sqrt((t * t) + (y * y));
                var x = far ? -t : t;
                var reach = distance == 0
                    ? 1
                    : ActorShapes.ReachOf(mark.Kind, ((x * _frame.Ux) + (y * _frame.Nx)) / distance, ((x * _frame.Uy) + (y * _frame.Ny)) / distance);
                var over = distance - (radius * reach) - gap;
                if (Math.Abs(over) < 0.01)
                {
                    break;
                }
                t = Math.Max(0, t - (over / (distance == 0 ? 1 : Math.Max(0.3, (t + (y * slope)) / distance))));
            }
            return t;
        }

        private static double Smooth(double x)
        {
            var t = Math.Clamp(x, 0, 1);
            return t * t * (3 - (2 * t));
        }
    }
}
