using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>Parts beside their whole: on a ring around it, in the direction that suits them, clear of each other.</summary>
internal static class Rings
{
    /// <summary>Directions that are tried on a ring.</summary>
    private const int Directions = 24;

    /// <summary>Clear space that parts of one whole keep to each other's marks.</summary>
    private const double Between = 8;

    /// <summary>Step from one ring to the next, where one is full.</summary>
    private const double RingStep = 30;

    private const int MostRings = 40;

    // The turn by one direction: cosine and sine of 15 degrees, spelled out so that no machine computes them.
    private const double Cosine = 0.96592582628906828675;
    private const double Sine = 0.25881904510252076235;

    /// <summary>
    /// Puts every free part beside its whole, as near as can be to the direction in which it stands; and a free whole beside its part
    /// where only that has a place. Wholes before their parts.
    /// </summary>
    public static void Snap(LayoutGraph graph)
    {
        var placed = (bool[])graph.Fixed.Clone();
        foreach (var part in Enumerable.Range(0, graph.Count).Where(i => graph.Whole[i] >= 0).OrderBy(i => Depth(graph, i)).ThenBy(i => i))
        {
            var whole = graph.Whole[part];
            if (graph.Fixed[part] && !placed[whole])
            {
                Put(graph, whole, part, graph.PartDistance(part), placed);
            }
            else if (!graph.Fixed[part])
            {
                Put(graph, part, whole, graph.PartDistance(part), placed);
            }
            placed[whole] = placed[part] = true;
        }
    }

    /// <summary>Steps from an actor up to one that is nobody's part.</summary>
    public static int Depth(LayoutGraph graph, int actor)
    {
        var depth = 0;
        for (var at = graph.Whole[actor]; at >= 0; at = graph.Whole[at])
        {
            depth++;
        }
        return depth;
    }

    /// <summary>The actors that move with one: itself, its parts, and theirs.</summary>
    public static ImmutableArray<int> WithParts(LayoutGraph graph, int actor)
    {
        var found = new List<int> { actor };
        for (var i = 0; i < found.Count; i++)
        {
            for (var part = 0; part < graph.Count; part++)
            {
                if (graph.Whole[part] == found[i])
                {
                    found.Add(part);
                }
            }
        }
        return [.. found];
    }

    private static void Put(LayoutGraph graph, int actor, int anchor, double distance, bool[] placed)
    {
        var (dx, dy) = (graph.X[actor] - graph.X[anchor], graph.Y[actor] - graph.Y[anchor]);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        (dx, dy) = length < 1e-9 ? (0, 1) : (dx / length, dy / length);
        for (var ring = 0; ring < MostRings; ring++)
        {
            var (right, left) = ((X: dx, Y: dy), (X: dx, Y: dy));
            for (var turn = 0; turn <= Directions / 2; turn++)
            {
                foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[right, left])
                {
                    graph.X[actor] = graph.X[anchor] + (x * (distance + (ring * RingStep)));
                    graph.Y[actor] = graph.Y[anchor] + (y * (distance + (ring * RingStep)));
                    if (IsClear(graph, actor, placed))
                    {
                        return;
                    }
                }
                right = ((right.X * Cosine) - (right.Y * Sine), (right.X * Sine) + (right.Y * Cosine));
                left = ((left.X * Cosine) + (left.Y * Sine), (left.Y * Cosine) - (left.X * Sine));
            }
        }
    }

    private static bool IsClear(LayoutGraph graph, int actor, bool[] placed)
    {
        for (var i = 0; i < graph.Count; i++)
        {
            if (i != actor && placed[i] && (graph.Whole[i] == graph.Whole[actor] || graph.Fixed[i] || graph.Whole[actor] == i)
                && PairLine.Distance(new(graph.X[i], graph.Y[i]), new(graph.X[actor], graph.Y[actor])) < graph.Reach[i] + graph.Reach[actor] + Between)
            {
                return false;
            }
        }
        return true;
    }
}
