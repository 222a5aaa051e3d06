namespace GraphExplorer.Core.Layout;

/// <summary>
/// The two sides that a layout draws apart: as few voices as possible that speak of allies on two sides or of rivals on one, found by local
/// search from several seeded starts. What the camps of a view are is computed elsewhere, and exactly; here the ties of all time count, each
/// by its voices, so that places hold for every window.
/// </summary>
internal static class Sides
{
    /// <summary>Starts of the search; fewer for large graphs.</summary>
    private const int MostStarts = 40, FewestStarts = 2, StartsTimesTies = 40_000;

    private const int MostRounds = 60;
    private const int Seed = 5;

    /// <summary>The side of each actor: 1 or -1, and 0 where no tie decides it.</summary>
    public static int[] Of(LayoutGraph graph, CancellationToken cancellationToken)
    {
        var random = new SeededRandom(Seed);
        var side = new int[graph.Count];
        var best = new int[graph.Count];
        var most = double.NegativeInfinity;
        var starts = Math.Clamp(StartsTimesTies / Math.Max(1, graph.Ties.Length), FewestStarts, MostStarts);
        for (var start = 0; start < starts; start++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < side.Length; i++)
            {
                side[i] = random.Next() < 0.5 ? 1 : -1;
            }
            Settle(graph, side);
            var fit = 0.0;
            foreach (var tie in graph.Ties)
            {
                fit += Weight(tie) * side[tie.A] * side[tie.B];
            }
            if (fit > most)
            {
                (most, best) = (fit, (int[])side.Clone());
            }
        }
        for (var i = 0; i < best.Length; i++)
        {
            best[i] = graph.TiesOf[i].Any(t => graph.Ties[t].Sign != 0) ? best[i] : 0;
        }
        return best;
    }

    private static void Settle(LayoutGraph graph, int[] side)
    {
        for (var (round, moved) = (0, true); moved && round < MostRounds; round++)
        {
            moved = false;
            for (var i = 0; i < side.Length; i++)
            {
                var pull = 0.0;
                foreach (var t in graph.TiesOf[i])
                {
                    pull += Weight(graph.Ties[t]) * side[graph.Ties[t].Other(i)];
                }
                if (pull * side[i] < 0)
                {
                    (side[i], moved) = (-side[i], true);
                }
            }
        }
    }

    private static double Weight(LayoutTie tie) => tie.Sign * (1 + tie.Strength);
}
