using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>Finds room for actors without ties to those that are placed already: the free rectangle nearest to the middle that no line crosses.</summary>
internal sealed class Packing
{
    private const double Step = 40;
    private const double Gap = 16;

    /// <summary>Number of boxes by which a line is marked as occupied.</summary>
    private const double Piece = 24;

    private readonly BoxGrid _taken = new();
    private readonly Place _middle;
    private readonly double _aspect;

    /// <summary>Rings around the middle that have no room for a rectangle of a size, so that further ones of that size skip them.</summary>
    private readonly Dictionary<(int Width, int Height), int> _fullRings = [];

    public Packing(Place middle, double aspect) => (_middle, _aspect) = (middle, aspect);

    /// <summary>Marks the room of actors and their lines as occupied.</summary>
    public void Take(LayoutGraph graph, IEnumerable<int> actors, Func<int, Box> boxOf)
    {
        foreach (var actor in actors)
        {
            _taken.Add(boxOf(actor), 0);
            foreach (var tie in graph.TiesOf[actor].Select(t => graph.Ties[t]).Where(t => t.A == actor))
            {
                var line = PairLine.Between(new(graph.X[tie.A], graph.Y[tie.A]), new(graph.X[tie.B], graph.Y[tie.B]), 0);
                var pieces = (int)Math.Clamp(line.Length / Piece, 1, 10_000);
                for (var i = 0; i < pieces; i++)
                {
                    var at = line.At((i + 0.5) / pieces);
                    _taken.Add(new Box(at.X, at.Y, at.X, at.Y).Grow(Piece / 2, Piece / 2), 0);
                }
            }
        }
    }

    /// <summary>The middle of free room for a rectangle.</summary>
    public Place Room(double width, double height)
    {
        var size = ((int)(width / Step) + 1, (int)(height / Step) + 1);
        for (var ring = _fullRings.GetValueOrDefault(size); ; ring++)
        {
            foreach (var (x, y) in Ring(ring))
            {
                var at = new Place(_middle.X + (x * Step * _aspect), _middle.Y + (y * Step));
                var box = new Box(at.X, at.Y, at.X, at.Y).Grow((width / 2) + Gap, (height / 2) + Gap);
                if (!_taken.Meets(box, 1))
                {
                    _fullRings[size] = ring;
                    return at;
                }
            }
        }
    }

    /// <summary>The points of a square ring, those nearest to its corners last.</summary>
    private static IEnumerable<(int X, int Y)> Ring(int ring)
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
