using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>Finds room for actors without ties to those that are placed already: the free rectangle nearest to the middle that no line crosses.</summary>
internal sealed class Packing
{
    private const double Step = 40;
    private const double Gap = 16;

    /// <summary>Side of the cells that a line is marked by: of a large graph there are millions of pieces of line, but few cells.</summary>
    private const double Cell = 48;

    /// <summary>Cells from the middle beyond which all lies in one.</summary>
    private const double Farthest = 1e7;

    private readonly HashSet<(int X, int Y)> _lines = [];

    private readonly BoxGrid _taken = new();
    private readonly Place _middle;
    private readonly double _aspect;

    /// <summary>Where the search for room for a rectangle of a size goes on: what had no room for it has none later.</summary>
    private readonly Dictionary<(int Width, int Height), (int Ring, int Passed)> _searched = [];

    public Packing(Place middle, double aspect) => (_middle, _aspect) = (middle, aspect);

    /// <summary>Marks the room of actors and their lines as occupied.</summary>
    public void Take(LayoutGraph graph, IEnumerable<int> actors, Func<int, Box> boxOf)
    {
        foreach (var actor in actors)
        {
            _taken.Add(boxOf(actor), 0);
            foreach (var tie in graph.TiesOf[actor].Select(t => graph.Ties[t]).Where(t => t.A == actor))
            {
                TakeLine(new(graph.X[tie.A], graph.Y[tie.A]), new(graph.X[tie.B], graph.Y[tie.B]));
            }
        }
    }

    /// <summary>Marks a rectangle as occupied.</summary>
    public void Take(Box box) => _taken.Add(box, 0);

    private void TakeLine(Place from, Place to)
    {
        var pieces = (int)Math.Clamp(2 * PairLine.Distance(from, to) / Cell, 1, 1e6);
        for (var i = 0; i <= pieces; i++)
        {
            var share = (double)i / pieces;
            _lines.Add((CellOf(from.X + (share * (to.X - from.X))), CellOf(from.Y + (share * (to.Y - from.Y)))));
        }
    }

    private static int CellOf(double at) => (int)Math.Floor(Math.Clamp(at / Cell, -Farthest, Farthest));

    private bool IsFree(Box box)
    {
        for (var x = CellOf(box.Left); x <= CellOf(box.Right); x++)
        {
            for (var y = CellOf(box.Top); y <= CellOf(box.Bottom); y++)
            {
                if (_lines.Contains((x, y)))
                {
                    return false;
                }
            }
        }
        return !_taken.Meets(box, 1);
    }

    /// <summary>The middle of free room for a rectangle.</summary>
    public Place Room(double width, double height)
    {
        var size = ((int)(width / Step) + 1, (int)(height / Step) + 1);
        var (first, passed) = _searched.GetValueOrDefault(size);
        for (var ring = first; ; ring++, passed = 0)
        {
            foreach (var (x, y) in Ring(ring).Skip(passed))
            {
                var at = new Place(_middle.X + (x * Step * _aspect), _middle.Y + (y * Step));
                var box = new Box(at.X, at.Y, at.X, at.Y).Grow((width / 2) + Gap, (height / 2) + Gap);
                if (IsFree(box))
                {
                    _searched[size] = (ring, passed);
                    return at;
                }
                passed++;
            }
        }
    }

    /// <summary>The points of a square ring, those nearest to its corners last.</summary>
    public static IEnumerable<(int X, int Y)> Ring(int ring)
    {
        if (ring == 0)
        {
            yield return (0, 0);
            yield break;
        }
        for (var along = 0; along <= ring; along++)
        {
            foreach (var side in (int[])[along, -along])
            {
                yield return (side, ring);
                yield return (side, -ring);
                yield return (ring, side);
                yield return (-ring, side);
            }
        }
    }
}
