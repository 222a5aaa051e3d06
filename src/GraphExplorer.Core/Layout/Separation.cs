using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>
/// Pushes actors apart until no mark with its name lies on another. A whole moves with its parts; fixed actors stay, and the others make
/// way. Each push is the shortest one that separates two boxes.
/// </summary>
internal static class Separation
{
    /// <summary>Most rounds over all pairs that meet.</summary>
    private const int MostRounds = 600;

    /// <summary>Most rounds times actors, for very large graphs.</summary>
    private const int MostEffort = 600_000;

    private const int FewestRounds = 60;

    /// <summary>Separates all overlapping pairs, as far as fixed actors allow.</summary>
    /// <returns>Whether nothing overlaps any more.</returns>
    public static bool Run(LayoutGraph graph, Func<int, Box> boxOf, CancellationToken cancellationToken)
    {
        var (group, members) = Groups(graph);
        var stays = members.Select(m => m.Any(i => graph.Fixed[i])).ToArray();
        var rounds = Math.Clamp(MostEffort / Math.Max(1, graph.Count), FewestRounds, MostRounds);
        for (var round = 0; round < rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var met = false;
            foreach (var (a, b) in Meeting(graph, boxOf, group))
            {
                // Earlier pushes of this round may have separated them.
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

    /// <summary>The pairs that meet and do not move as one, by a sweep from left to right.</summary>
    private static List<(int A, int B)> Meeting(LayoutGraph graph, Func<int, Box> boxOf, int[] group)
    {
        var boxes = new Box[graph.Count];
        var order = new int[graph.Count];
        for (var i = 0; i < graph.Count; i++)
        {
            (boxes[i], order[i]) = (boxOf(i), i);
        }
        Array.Sort(order, (i, j) => boxes[i].Left != boxes[j].Left ? boxes[i].Left.CompareTo(boxes[j].Left) : i.CompareTo(j));
        var pairs = new List<(int A, int B)>();
        for (var a = 0; a < order.Length; a++)
        {
            ref readonly var box = ref boxes[order[a]];
            for (var b = a + 1; b < order.Length && boxes[order[b]].Left < box.Right; b++)
            {
                if (group[order[a]] != group[order[b]] && box.Meets(boxes[order[b]]))
                {
                    pairs.Add((order[a], order[b]));
                }
            }
        }
        return pairs;
    }

    /// <summary>The shortest way for the first box out of the second, and slightly more.</summary>
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
