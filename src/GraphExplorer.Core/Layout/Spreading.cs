using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>
/// Gives the actors of a large graph room: one after the other, those of most ties first, each stands at the free place nearest to where it
/// is wanted. A whole moves with its parts. <see cref="Separation"/> pushes neighbours apart instead, which keeps shapes better and takes
/// longer with every actor more.
/// </summary>
internal static class Spreading
{
    /// <summary>Actors from which on a graph is large.</summary>
    public const int Large = 600;

    private const double StepAcross = 26;
    private const double StepDown = 14;

    /// <summary>Side of the squares for which it is known how far out free room began: what stands close together need not be passed again and again.</summary>
    private const double Known = 96;

    public static void Run(LayoutGraph graph, Func<int, Box> boxOf, CancellationToken cancellationToken)
    {
        var taken = new BoxGrid();
        var free = new Dictionary<(int X, int Y), int>();
        foreach (var group in Groups(graph))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var boxes = Array.ConvertAll(group, i => boxOf(i));
            var square = ((int)Math.Floor(graph.X[group[0]] / Known), (int)Math.Floor(graph.Y[group[0]] / Known));
            var (x, y, ring) = Room(taken, boxes, Math.Max(0, free.GetValueOrDefault(square) - 1));
            free[square] = ring;
            for (var m = 0; m < group.Length; m++)
            {
                (graph.X[group[m]], graph.Y[group[m]]) = (graph.X[group[m]] + x, graph.Y[group[m]] + y);
                taken.Add(Moved(boxes[m], x, y), group[0]);
            }
        }
    }

    /// <summary>Actors that move as one, those first in which one has the most ties.</summary>
    private static IEnumerable<int[]> Groups(LayoutGraph graph)
    {
        var roots = new int[graph.Count];
        for (var i = 0; i < graph.Count; i++)
        {
            roots[i] = i;
            while (graph.Whole[roots[i]] >= 0)
            {
                roots[i] = graph.Whole[roots[i]];
            }
        }
        return Enumerable.Range(0, graph.Count).GroupBy(i => roots[i]).Select(g => g.ToArray())
            .OrderByDescending(g => g.Max(i => graph.TiesOf[i].Length)).ThenBy(g => g[0]);
    }

    /// <summary>How far boxes must move to meet nothing, by squares around them, and the number of the square that had room.</summary>
    private static (double X, double Y, int Ring) Room(BoxGrid taken, Box[] boxes, int first)
    {
        for (var ring = first; ; ring++)
        {
            foreach (var (x, y) in Packing.Ring(ring))
            {
                var (dx, dy) = (x * StepAcross, y * StepDown);
                if (!Array.Exists(boxes, b => taken.Meets(Moved(b, dx, dy), -1)))
                {
                    return (dx, dy, ring);
                }
            }
        }
    }

    private static Box Moved(Box box, double x, double y) => new(box.Left + x, box.Top + y, box.Right + x, box.Bottom + y);
}
