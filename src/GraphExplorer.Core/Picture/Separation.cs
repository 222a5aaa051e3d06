namespace GraphExplorer.Core.Picture;

/// <summary>
/// Pushes actors apart until no mark with its name lies on another. A whole moves with its parts; fixed actors stay, and the others make
/// way. Each push is the shortest one that parts two boxes.
/// </summary>
internal static class Separation
{
    /// <summary>Most rounds over all pairs that meet.</summary>
    public const int MostRounds = 400;

    private const double Cell = 160;

    /// <summary>Parts each two that meet, as far as fixed actors let it.</summary>
    /// <returns>Whether nothing meets any more.</returns>
    public static bool Run(LayoutGraph graph, Func<int, Box> boxOf, CancellationToken cancellationToken)
    {
        var (group, members) = Groups(graph);
        var stays = members.Select(m => m.Any(i => graph.Fixed[i])).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var met = false;
            foreach (var (a, b) in Meeting(graph, boxOf, group))
            {
                // Earlier pushes of this round may have parted them.
                var (boxA, boxB) = (boxOf(a), boxOf(b));
                if (!boxA.Meets(boxB) || (stays[group[a]] && stays[group[b]]))
                {
                    continue;
                }
                met = true;
                var (x, y) = Push(boxA, boxB);
                var share = stays[group[a]] ? 0 : stays[group[b]] ? 1 : 0.5;
                Shift(graph, members[group[a]], x * share, y * share);
                Shift(graph, members[group[b]], -x * (1 - share), -y * (1 - share));
            }
            if (!met)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Sets of actors that move as one: each whole with all that is part of it.</summary>
    private static (int[] GroupOf, ImmutableArray<int>[] Members) Groups(LayoutGraph graph)
    {
        var roots = Enumerable.Range(0, graph.Count).Where(i => graph.Whole[i] < 0).ToArray();
        var groupOf = new int[graph.Count];
        var members = Array.ConvertAll(roots, _ => ImmutableArray.CreateBuilder<int>());
        var indexes = roots.Select((root, i) => (root, i)).ToDictionary(p => p.root, p => p.i);
        for (var i = 0; i < graph.Count; i++)
        {
            var root = i;
            while (graph.Whole[root] >= 0)
            {
                root = graph.Whole[root];
            }
            groupOf[i] = indexes[root];
            members[groupOf[i]].Add(i);
        }
        return (groupOf, Array.ConvertAll(members, m => m.ToImmutable()));
    }

    private static List<(int A, int B)> Meeting(LayoutGraph graph, Func<int, Box> boxOf, int[] group)
    {
        var cells = new Dictionary<(int X, int Y), List<int>>();
        var pairs = new SortedSet<(int A, int B)>();
        for (var i = 0; i < graph.Count; i++)
        {
            var box = boxOf(i);
            for (var x = (int)Math.Floor(box.Left / Cell); x <= (int)Math.Floor(box.Right / Cell); x++)
            {
                for (var y = (int)Math.Floor(box.Top / Cell); y <= (int)Math.Floor(box.Bottom / Cell); y++)
                {
                    if (!cells.TryGetValue((x, y), out var inCell))
                    {
                        cells.Add((x, y), inCell = []);
                    }
                    foreach (var other in inCell)
                    {
                        if (group[other] != group[i] && boxOf(other).Meets(box))
                        {
                            pairs.Add((other, i));
                        }
                    }
                    inCell.Add(i);
                }
            }
        }
        return [.. pairs];
    }

    /// <summary>The shortest way for the first box out of the second, and a hair more.</summary>
    private static (double X, double Y) Push(Box a, Box b)
    {
        const double Hair = 0.5;
        var toLeft = a.Right - b.Left;
        var toRight = b.Right - a.Left;
        var up = a.Bottom - b.Top;
        var down = b.Bottom - a.Top;
        var (x, y) = (toLeft <= toRight ? -toLeft - Hair : toRight + Hair, up <= down ? -up - Hair : down + Hair);
        return Math.Abs(x) < Math.Abs(y) ? (x, 0) : (0, y);
    }

    private static void Shift(LayoutGraph graph, ImmutableArray<int> actors, double x, double y)
    {
        foreach (var i in actors)
        {
            (graph.X[i], graph.Y[i]) = (graph.X[i] + x, graph.Y[i] + y);
        }
    }
}
