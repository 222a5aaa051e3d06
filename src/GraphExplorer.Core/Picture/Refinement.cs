namespace GraphExplorer.Core.Picture;

/// <summary>
/// Moves actors off other pairs' lines and names, and lines apart, by threshold accepting (Dueck, Scheuer, "Threshold accepting", Journal of
/// Computational Physics 90, 1990): like annealing, but without exponentials, whose last bits differ between machines.
/// </summary>
internal static class Refinement
{
    /// <summary>Steps of arithmetic that it may take, about: some tenths of a second. Large graphs, where moves cost more, get fewer moves.</summary>
    private const long MostEffort = 120_000_000;

    /// <summary>Moves of each actor beyond which nothing is gained.</summary>
    private const int MostMoves = 700;

    /// <summary>Moves of each actor below which it is not worth to begin.</summary>
    private const int FewestMoves = 12;

    /// <summary>Rise of the cost that is accepted at first.</summary>
    private const double Threshold = 0.5;

    /// <param name="reach">Length of the longest first move, in pixels.</param>
    public static void Run(LayoutGraph graph, Legibility legibility, double reach, Seeded random, CancellationToken cancellationToken)
    {
        var movers = Enumerable.Range(0, graph.Count).Where(i => !graph.Fixed[i]).Select(i => Rings.WithParts(graph, i))
            .Where(g => g.All(i => !graph.Fixed[i])).ToArray();
        if (movers.Length == 0)
        {
            return;
        }
        var effort = movers.Sum(g => g.Sum(i => 2L * legibility.Effort(i)));
        var rounds = (int)Math.Min(MostMoves, MostEffort / Math.Max(1, effort));
        if (rounds < FewestMoves)
        {
            return;
        }
        for (var round = 0; round < rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var left = 1 - ((double)round / rounds);
            foreach (var group in movers)
            {
                var before = Cost(legibility, group);
                var kept = group.Select(i => new Place(graph.X[i], graph.Y[i])).ToArray();
                Move(graph, group, reach * ((left * left) + 0.02), random);
                if (Cost(legibility, group) > before + (Threshold * left * left))
                {
                    for (var m = 0; m < group.Length; m++)
                    {
                        (graph.X[group[m]], graph.Y[group[m]]) = (kept[m].X, kept[m].Y);
                    }
                }
            }
        }
    }

    private static double Cost(Legibility legibility, ImmutableArray<int> group)
    {
        var sum = 0.0;
        foreach (var actor in group)
        {
            sum += legibility.CostOf(actor);
        }
        return sum;
    }

    /// <summary>A part turns around its whole; any other actor moves, with its parts.</summary>
    private static void Move(LayoutGraph graph, ImmutableArray<int> group, double reach, Seeded random)
    {
        var (first, whole) = (group[0], graph.Whole[group[0]]);
        var (x, y) = (graph.X[first] + (reach * random.Around()), graph.Y[first] + (reach * random.Around()));
        if (whole >= 0)
        {
            var (dx, dy) = (x - graph.X[whole], y - graph.Y[whole]);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            var ring = PairLine.Distance(new(graph.X[first], graph.Y[first]), new(graph.X[whole], graph.Y[whole]));
            (x, y) = length < 1e-9 ? (x, y) : (graph.X[whole] + (dx * ring / length), graph.Y[whole] + (dy * ring / length));
        }
        var (moveX, moveY) = (x - graph.X[first], y - graph.Y[first]);
        foreach (var actor in group)
        {
            (graph.X[actor], graph.Y[actor]) = (graph.X[actor] + moveX, graph.Y[actor] + moveY);
        }
    }
}
