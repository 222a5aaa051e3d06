namespace GraphExplorer.Core.Layout;

/// <summary>
/// Lowers the stress of places by majorisation (SMACOF), one actor after the other: Gansner, Koren, North, "Graph drawing by stress
/// majorization", Graph Drawing 2004, section 2.3 for the local form. Stress never rises, and fixed actors need no special care.
/// </summary>
internal static class Majorisation
{
    /// <summary>Most rounds over all actors.</summary>
    public const int MostRounds = 300;

    /// <summary>Mean move of an actor, in units of distance, at which it stops.</summary>
    private const double Still = 5e-4;

    /// <summary>Wishes that all rounds together look at, at most, where that leaves <see cref="FewestRounds"/>: some seconds.</summary>
    private const long MostEffort = 400_000_000;

    private const int FewestRounds = 40;

    /// <summary>Moves all actors that are not fixed.</summary>
    /// <returns>Rounds that it took, at most <see cref="MostRounds"/>.</returns>
    public static int Run(StressModel model, double[] x, double[] y, bool[] fixedActors, CancellationToken cancellationToken)
    {
        var free = fixedActors.Count(f => !f);
        var rounds = (int)Math.Clamp(MostEffort / Math.Max(1, model.Rows.Sum(r => (long)r.Count)), FewestRounds, MostRounds);
        for (var round = 1; round <= rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var moved = 0.0;
            for (var i = 0; i < x.Length; i++)
            {
                if (!fixedActors[i] && model.Rows[i].Count > 0)
                {
                    moved += Move(model.Rows[i], x, y, i);
                }
            }
            if (moved <= Still * free)
            {
                return round;
            }
        }
        return rounds;
    }

    private static double Move(List<StressModel.Wish> wishes, double[] x, double[] y, int i)
    {
        var (sumX, sumY, weights) = (0.0, 0.0, 0.0);
        foreach (var (other, distance, weight) in wishes)
        {
            var (dx, dy) = (x[i] - x[other], y[i] - y[other]);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            if (length < 1e-9)
            {
                // Two actors at the same place are moved apart sideways, in the order of their numbers.
                (dx, dy, length) = (i < other ? -1 : 1, 0, 1);
            }
            sumX += weight * (x[other] + (distance * dx / length));
            sumY += weight * (y[other] + (distance * dy / length));
            weights += weight;
        }
        var (toX, toY) = (sumX / weights, sumY / weights);
        var move = Math.Abs(toX - x[i]) + Math.Abs(toY - y[i]);
        (x[i], y[i]) = (toX, toY);
        return move;
    }
}
