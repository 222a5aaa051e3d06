using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>
/// Moves actors off other pairs' lines and names, and lines apart, by threshold accepting (Dueck, Scheuer, "Threshold accepting", Journal of
/// Computational Physics 90, 1990): like annealing, but without exponentials, whose last bits differ between machines.
/// </summary>
internal static class Refinement
{
    /// <summary>Steps of arithmetic that one run may take, about: some tenths of a second. The more one round costs, the fewer there are.</summary>
    private const long MostEffort = 15_000_000;

    /// <summary>Most actors for which effort is worth counting: with more, there would be no round.</summary>
    private const int MostActors = 2000;

    /// <summary>Least number of rounds; where effort allows fewer, nothing is moved.</summary>
    private const int FewestTurns = 8;

    /// <summary>Moves of one actor that are tried before the next actor's.</summary>
    private const int Attempts = 4;

    /// <summary>Length of the last moves, as a share of the first ones.</summary>
    private const double LastReach = 0.02;

    /// <param name="most">Turns of each actor, where effort allows.</param>
    /// <param name="reach">Length of the longest first move, in pixels.</param>
    /// <param name="threshold">Rise of the cost that is accepted at first; it falls to 0.</param>
    /// <returns>Turns that each actor had.</returns>
    public static int Run(
        LayoutGraph graph, Legibility legibility, int most, double reach, double threshold, SeededRandom random, CancellationToken cancellationToken)
    {
        if (graph.Count > MostActors)
        {
            return 0;
        }
        var movers = Enumerable.Range(0, graph.Count).Where(i => !graph.Fixed[i]).Select(i => Rings.WithParts(graph, i))
            .Where(g => g.All(i => !graph.Fixed[i])).ToArray();
        var effort = movers.Sum(g => g.Sum(i => 3L * legibility.Effort(i)));
        var turns = (int)Math.Min(most, MostEffort / Math.Max(1, effort));
        if (turns < FewestTurns)
        {
            return 0;
        }
        for (var turn = 0; turn < turns; turn++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var left = 1 - ((double)turn / turns);
            foreach (var group in movers)
            {
                // Most moves are rejected early: several are tried for one computation of the old place's cost.
                var bound = Cost(legibility, group, double.MaxValue) + (threshold * left * left);
                var kept = group.Select(i => new Place(graph.X[i], graph.Y[i])).ToArray();
                var moved = false;
                for (var attempt = 0; attempt < Attempts && !moved; attempt++)
                {
                    Move(graph, group, reach * ((left * left) + LastReach), random);
                    moved = Cost(legibility, group, bound) <= bound;
                    for (var m = 0; m < group.Length && !moved; m++)
                    {
                        (graph.X[group[m]], graph.Y[group[m]]) = (kept[m].X, kept[m].Y);
                    }
                }
            }
        }
        return turns;
    }

    private static double Cost(Legibility legibility, ImmutableArray<int> group, double bound)
    {
        var sum = 0.0;
        foreach (var actor in group)
        {
            sum += sum > bound ? 0 : legibility.CostOf(actor, bound - sum);
        }
        return sum;
    }

    /// <summary>A part turns around its whole; any other actor moves, with its parts.</summary>
    private static void Move(LayoutGraph graph, ImmutableArray<int> group, double reach, SeededRandom random)
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
