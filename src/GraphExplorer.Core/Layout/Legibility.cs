using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>
/// The cost of an actor's place for the reader: how far it is from the distances that its ties ask for, which actors it covers, which lines
/// it lies on, which actors and lines its own lines cross, at how small an angle its lines leave it, whether it is off the page. Lower is better; the weights of the terms were
/// chosen by looking at pictures.
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

    /// <summary>What each step of width (by number of voices) adds to the cost of bending a line.</summary>
    private const double PerStrength = 0.25;

    // What LaneBow asks of a line to leave it straight.
    private const double LaneRoom = 6;
    private const double LaneRoomEach = 3.5;

    /// <summary>Clear space beyond that.</summary>
    private const double LineMargin = 3;

    private readonly LayoutGraph _graph;
    private readonly StressModel _model;
    private readonly (double Across, double Down) _unit;
    private readonly Box? _page;
    private readonly Func<int, Box> _boxOf;

    /// <param name="unit">Pixels of a distance of 1, across and down.</param>
    /// <param name="page">Where actors should stay; null where they may go anywhere.</param>
    public Legibility(LayoutGraph graph, StressModel model, (double Across, double Down) unit, Box? page, Func<int, Box> boxOf)
    {
        (_graph, _model, _unit, _page, _boxOf) = (graph, model, unit, page, boxOf);
    }

    /// <summary>Approximate number of arithmetic steps that one evaluation takes.</summary>
    public int Effort(int actor) => _model.Rows[actor].Count + _graph.Count + (_graph.TiesOf[actor].Length * (_graph.Count + _graph.Ties.Length)) + _graph.Ties.Length;

    /// <summary>
    /// The whole cost of the actor's place; or, as soon as it is known to be above the bound, any number above the bound. No term is
    /// negative, and those that take longest to compute come last.
    /// </summary>
    public double CostOf(int actor, double bound)
    {
        var cost = (StressWeight * Stress(actor)) + (OutsideWeight * Outside(actor));
        cost += cost > bound ? 0 : CoverWeight * Covered(actor);
        cost += cost > bound ? 0 : OnLineWeight * OnLines(actor);
        cost += cost > bound ? 0 : FlatWeight * FlatAngles(actor);
        return cost > bound ? cost : cost + (CrossingWeight * Crossings(actor));
    }

    /// <summary>The cost of all places.</summary>
    public double Total()
    {
        var sum = 0.0;
        for (var i = 0; i < _graph.Count; i++)
        {
            sum += CostOf(i, double.MaxValue);
        }
        return sum;
    }

    private double Stress(int actor)
    {
        var sum = 0.0;
        foreach (var (other, distance, weight) in _model.Rows[actor])
        {
            var dx = (_graph.X[actor] - _graph.X[other]) / _unit.Across;
            var dy = (_graph.Y[actor] - _graph.Y[other]) / _unit.Down;
            var miss = Math.Sqrt((dx * dx) + (dy * dy)) - distance;
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
        var ties = _graph.Ties;
        for (var t = 0; t < ties.Length; t++)
        {
            ref readonly var tie = ref ties[t];
            if (tie.A != actor && tie.B != actor)
            {
                sum += OnLine(actor, tie);
                continue;
            }
            var third = tie.Other(actor);
            for (var i = 0; i < _graph.Count; i++)
            {
                if (i != actor && i != third)
                {
                    sum += OnLine(i, tie);
                }
            }
        }
        return sum;
    }

    private double OnLine(int actor, in LayoutTie tie)
    {
        var (x, y) = (_graph.X[actor], _graph.Y[actor]);
        var (ax, ay, bx, by) = (_graph.X[tie.A], _graph.Y[tie.A], _graph.X[tie.B], _graph.Y[tie.B]);
        var needed = _graph.Reach[actor] + LaneRoom + (LaneRoomEach * (tie.Lanes - 1)) + LineMargin;
        if ((x < ax - needed && x < bx - needed) || (x > ax + needed && x > bx + needed)
            || (y < ay - needed && y < by - needed) || (y > ay + needed && y > by + needed))
        {
            return 0;
        }
        var depth = (needed - PairLine.ToSegment(new(x, y), new(ax, ay), new(bx, by))) / needed;
        return depth > 0 ? (0.25 + depth) * (1 + (PerStrength * tie.Strength)) : 0;
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
        for (var a = 0; a < ties.Length; a++)
        {
            for (var b = a + 1; b < ties.Length; b++)
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
        var ties = _graph.Ties;
        var (xs, ys) = (_graph.X, _graph.Y);
        foreach (var t in _graph.TiesOf[actor])
        {
            var (a, b) = (ties[t].A, ties[t].B);
            var (ax, ay, bx, by) = (xs[a], ys[a], xs[b], ys[b]);
            var (left, right, top, bottom) = (Math.Min(ax, bx), Math.Max(ax, bx), Math.Min(ay, by), Math.Max(ay, by));
            for (var u = 0; u < ties.Length; u++)
            {
                var (c, d) = (ties[u].A, ties[u].B);
                if (c == a || c == b || d == a || d == b)
                {
                    continue;
                }
                var (cx, cy, dx, dy) = (xs[c], ys[c], xs[d], ys[d]);
                if ((cx < left && dx < left) || (cx > right && dx > right) || (cy < top && dy < top) || (cy > bottom && dy > bottom))
                {
                    continue;
                }
                if (Side(ax, ay, bx, by, cx, cy) > 0 != Side(ax, ay, bx, by, dx, dy) > 0
                    && Side(cx, cy, dx, dy, ax, ay) > 0 != Side(cx, cy, dx, dy, bx, by) > 0)
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

    private static double Side(double ax, double ay, double bx, double by, double x, double y) => ((bx - ax) * (y - ay)) - ((by - ay) * (x - ax));

    private Place At(int actor) => new(_graph.X[actor], _graph.Y[actor]);
}
