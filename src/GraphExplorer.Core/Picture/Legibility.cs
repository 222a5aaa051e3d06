namespace GraphExplorer.Core.Picture;

/// <summary>
/// What it costs the reader that an actor stands where it stands: how far it is from where its ties want it, whom it covers, which lines
/// it lies on or its own lines run over, how they cross, how flat they leave, whether it is off the page. Lower is better; the terms are
/// weighed by eye.
/// </summary>
internal sealed class Legibility
{
    private const double StressWeight = 1;
    private const double CoverWeight = 1.2;
    private const double OnLineWeight = 1.1;
    private const double CrossingWeight = 0.035;
    private const double FlatWeight = 0.35;
    private const double OutsideWeight = 0.6;

    /// <summary>Sine of the angle below which two lines of one actor run into each other: about 9 degrees.</summary>
    private const double Flat = 0.16;

    // What LaneBow asks of a line to leave it straight.
    private const double LaneRoom = 6;
    private const double LaneRoomEach = 3.5;

    /// <summary>Clear space beyond that.</summary>
    private const double LineMargin = 3;

    private readonly LayoutGraph _graph;
    private readonly StressModel _model;
    private readonly double _unit;
    private readonly Box? _page;
    private readonly Func<int, Box> _boxOf;

    /// <param name="unit">Pixels of a distance of 1.</param>
    /// <param name="page">Where actors should stay; null where they may go anywhere.</param>
    public Legibility(LayoutGraph graph, StressModel model, double unit, Box? page, Func<int, Box> boxOf)
    {
        (_graph, _model, _unit, _page, _boxOf) = (graph, model, unit, page, boxOf);
    }

    /// <summary>Steps that one question takes, about.</summary>
    public int Effort(int actor) => _model.Rows[actor].Count + _graph.Count + (_graph.TiesOf[actor].Count * (_graph.Count + _graph.Ties.Length)) + _graph.Ties.Length;

    /// <summary>All that the actor's place costs.</summary>
    public double CostOf(int actor) =>
        (StressWeight * Stress(actor)) + (CoverWeight * Covered(actor)) + (OnLineWeight * OnLines(actor)) + (FlatWeight * FlatAngles(actor))
        + (CrossingWeight * Crossings(actor)) + (OutsideWeight * Outside(actor));

    private double Stress(int actor)
    {
        var sum = 0.0;
        foreach (var (other, distance, weight) in _model.Rows[actor])
        {
            var miss = (PairLine.Distance(At(actor), At(other)) / _unit) - distance;
            sum += weight * miss * miss;
        }
        return sum;
    }

    private double Covered(int actor)
    {
        var sum = 0.0;
        var box = _boxOf(actor);
        for (var other = 0; other < _graph.Count; other++)
        {
            if (other == actor)
            {
                continue;
            }
            if (IsPart(actor, other))
            {
                // Beside each other by design: only the marks must be clear.
                var gap = PairLine.Distance(At(actor), At(other)) - _graph.Reach[actor] - _graph.Reach[other] - 8;
                sum += gap < 0 ? 1 - (gap / 10) : 0;
                continue;
            }
            var theirs = _boxOf(other);
            if (box.Meets(theirs))
            {
                var depth = Math.Min(
                    Math.Min(box.Right, theirs.Right) - Math.Max(box.Left, theirs.Left), Math.Min(box.Bottom, theirs.Bottom) - Math.Max(box.Top, theirs.Top));
                sum += 0.3 + (depth / 10);
            }
        }
        return sum;
    }

    private double OnLines(int actor)
    {
        var sum = 0.0;
        var at = At(actor);
        for (var t = 0; t < _graph.Ties.Length; t++)
        {
            var tie = _graph.Ties[t];
            if (tie.A == actor || tie.B == actor)
            {
                var third = tie.Other(actor);
                for (var i = 0; i < _graph.Count; i++)
                {
                    if (i != actor && i != third)
                    {
                        sum += OnLine(i, at, At(third), tie.Lanes);
                    }
                }
            }
            else
            {
                sum += OnLine(actor, At(tie.A), At(tie.B), tie.Lanes);
            }
        }
        return sum;
    }

    private double OnLine(int actor, Place from, Place to, int lanes)
    {
        var at = At(actor);
        var needed = _graph.Reach[actor] + LaneRoom + (LaneRoomEach * (lanes - 1)) + LineMargin;
        if (at.X < Math.Min(from.X, to.X) - needed || at.X > Math.Max(from.X, to.X) + needed
            || at.Y < Math.Min(from.Y, to.Y) - needed || at.Y > Math.Max(from.Y, to.Y) + needed)
        {
            return 0;
        }
        var depth = (needed - PairLine.ToSegment(at, from, to)) / needed;
        return depth > 0 ? 0.25 + depth : 0;
    }

    private double FlatAngles(int actor)
    {
        var sum = FlatAnglesAt(actor);
        foreach (var t in _graph.TiesOf[actor])
        {
            var other = _graph.Ties[t].Other(actor);
            foreach (var u in _graph.TiesOf[other])
            {
                if (u != t)
                {
                    sum += Flatness(other, actor, _graph.Ties[u].Other(other));
                }
            }
        }
        return sum;
    }

    private double FlatAnglesAt(int actor)
    {
        var sum = 0.0;
        var ties = _graph.TiesOf[actor];
        for (var a = 0; a < ties.Count; a++)
        {
            for (var b = a + 1; b < ties.Count; b++)
            {
                sum += Flatness(actor, _graph.Ties[ties[a]].Other(actor), _graph.Ties[ties[b]].Other(actor));
            }
        }
        return sum;
    }

    private double Flatness(int at, int a, int b)
    {
        var (ax, ay) = (_graph.X[a] - _graph.X[at], _graph.Y[a] - _graph.Y[at]);
        var (bx, by) = (_graph.X[b] - _graph.X[at], _graph.Y[b] - _graph.Y[at]);
        if ((ax * bx) + (ay * by) <= 0)
        {
            return 0;
        }
        var cross = (ax * by) - (ay * bx);
        var squares = ((ax * ax) + (ay * ay)) * ((bx * bx) + (by * by));
        if (cross * cross >= Flat * Flat * squares || squares == 0)
        {
            return 0;
        }
        var miss = 1 - (Math.Abs(cross) / (Math.Sqrt(squares) * Flat));
        return miss * miss;
    }

    private double Crossings(int actor)
    {
        var count = 0;
        foreach (var t in _graph.TiesOf[actor])
        {
            var tie = _graph.Ties[t];
            var (a, b) = (At(tie.A), At(tie.B));
            foreach (var other in _graph.Ties)
            {
                if (other.A != tie.A && other.A != tie.B && other.B != tie.A && other.B != tie.B && Cross(a, b, At(other.A), At(other.B)))
                {
                    count++;
                }
            }
        }
        return count;
    }

    private double Outside(int actor)
    {
        if (_page is not { } page)
        {
            return 0;
        }
        var box = _boxOf(actor);
        var x = Math.Max(0, Math.Max(page.Left - box.Left, box.Right - page.Right)) / 20;
        var y = Math.Max(0, Math.Max(page.Top - box.Top, box.Bottom - page.Bottom)) / 20;
        return x + y + (x * x) + (y * y);
    }

    private bool IsPart(int a, int b) => _graph.Whole[a] == b || _graph.Whole[b] == a || (_graph.Whole[a] >= 0 && _graph.Whole[a] == _graph.Whole[b]);

    private static bool Cross(Place a, Place b, Place c, Place d) =>
        (Side(a, b, c) > 0) != (Side(a, b, d) > 0) && (Side(c, d, a) > 0) != (Side(c, d, b) > 0);

    private static double Side(Place a, Place b, Place point) => ((b.X - a.X) * (point.Y - a.Y)) - ((b.Y - a.Y) * (point.X - a.X));

    private Place At(int actor) => new(_graph.X[actor], _graph.Y[actor]);
}
