namespace GraphExplorer.Core.Layout;

/// <summary>
/// Pairs of actors with their desired distance and its weight, row by row: all pairs of a small graph; of a large
/// one ties and a sample of pivots (Ortmann, Klimenta, Brandes, "A sparse stress model", Graph Drawing 2016).
/// </summary>
internal sealed class StressModel
{
    /// <summary>Actors up to which all pairs are looked at.</summary>
    public const int MostForAllPairs = 300;

    /// <summary>Pivots of a larger graph.</summary>
    private const int Pivots = 60;

    /// <summary>Weight of the distance between a part and its whole: above all others.</summary>
    private const double PartWeight = 40;

    private const double WeightPerStrength = 0.5;

    private StressModel(int count)
    {
        Rows = Enumerable.Range(0, count).Select(_ => new List<Wish>()).ToArray();
    }

    public readonly record struct Wish(int Other, double Distance, double Weight);

    /// <summary>The desired distances of each actor.</summary>
    public List<Wish>[] Rows { get; }

    public static StressModel Of(LayoutGraph graph, DesiredDistances distances, CancellationToken cancellationToken)
    {
        var model = new StressModel(graph.Count);
        for (var i = 0; i < graph.Count; i++)
        {
            var settled = distances.PartsAndWhole(i).ToDictionary(p => p.Other, p => p.Distance);
            model.Rows[i].AddRange(settled.OrderBy(p => p.Key).Select(p => new Wish(p.Key, p.Value, PartWeight)));
            model.Rows[i].AddRange(graph.TiesOf[i].Where(t => !settled.ContainsKey(graph.Ties[t].Other(i))).Select(t =>
                WishOf(graph.Ties[t].Other(i), distances.OfTie(t), 1 + (WeightPerStrength * graph.Ties[t].Strength))));
        }
        if (graph.Count <= MostForAllPairs)
        {
            model.AddAllPairs(distances, cancellationToken);
        }
        else
        {
            model.AddPivots(graph, distances, cancellationToken);
        }
        return model;
    }

    /// <summary>Sum over all pairs of the squared difference between distance and desired distance, times the weight.</summary>
    public double Stress(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var i = 0; i < Rows.Length; i++)
        {
            foreach (var wish in Rows[i])
            {
                var (dx, dy) = (x[i] - x[wish.Other], y[i] - y[wish.Other]);
                var miss = Math.Sqrt((dx * dx) + (dy * dy)) - wish.Distance;
                sum += wish.Weight * miss * miss;
            }
        }
        return sum;
    }

    private static Wish WishOf(int other, double distance, double factor) => new(other, distance, factor / (distance * distance));

    private void AddAllPairs(DesiredDistances distances, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Rows.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = Rows[i].Select(w => w.Other).Append(i).ToHashSet();
            var ways = distances.OfStrangers(i);
            for (var j = 0; j < ways.Length; j++)
            {
                if (double.IsFinite(ways[j]) && !known.Contains(j))
                {
                    Rows[i].Add(WishOf(j, ways[j], 1));
                }
            }
        }
    }

    private void AddPivots(LayoutGraph graph, DesiredDistances distances, CancellationToken cancellationToken)
    {
        var (pivots, ways) = FarthestFirst(graph, distances, Pivots, cancellationToken);
        var nearest = new int[graph.Count];
        for (var i = 0; i < graph.Count; i++)
        {
            for (var p = 1; p < pivots.Count; p++)
            {
                nearest[i] = ways[p][i] < ways[nearest[i]][i] ? p : nearest[i];
            }
        }
        var known = Rows.Select((row, i) => row.Select(w => w.Other).Append(i).ToHashSet()).ToArray();
        for (var p = 0; p < pivots.Count; p++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var region = Enumerable.Range(0, graph.Count).Where(i => nearest[i] == p).Select(i => ways[p][i]).Order().ToArray();
            var wished = distances.OfStrangers(pivots[p]);
            for (var i = 0; i < graph.Count; i++)
            {
                if (double.IsFinite(ways[p][i]) && !known[pivots[p]].Contains(i))
                {
                    // A pivot stands for those of its region that are much nearer to it than to this actor.
                    var standsFor = UpTo(region, ways[p][i] / 2);
                    Rows[i].Add(WishOf(pivots[p], wished[i], Math.Max(1, standsFor)));
                }
            }
        }
    }

    /// <summary>Actors that lie far from each other, the first the one with most ties, with the path lengths from each to all.</summary>
    public static (List<int> Pivots, List<double[]> Ways) FarthestFirst(
        LayoutGraph graph, DesiredDistances distances, int count, CancellationToken cancellationToken)
    {
        var pivots = new List<int>();
        var ways = new List<double[]>();
        var nearest = Enumerable.Repeat(double.PositiveInfinity, graph.Count).ToArray();
        var next = Enumerable.Range(0, graph.Count).MaxBy(i => graph.TiesOf[i].Length);
        while (pivots.Count < Math.Min(count, graph.Count))
        {
            cancellationToken.ThrowIfCancellationRequested();
            pivots.Add(next);
            ways.Add(distances.WaysFrom(next));
            for (var i = 0; i < nearest.Length; i++)
            {
                nearest[i] = Math.Min(nearest[i], ways[^1][i]);
            }
            next = Enumerable.Range(0, graph.Count).MaxBy(i => double.IsFinite(nearest[i]) ? nearest[i] : 0);
        }
        return (pivots, ways);
    }

    private static int UpTo(double[] sorted, double most)
    {
        var at = Array.BinarySearch(sorted, most);
        at = at < 0 ? ~at : at;
        while (at < sorted.Length && sorted[at] <= most)
        {
            at++;
        }
        return at;
    }
}
