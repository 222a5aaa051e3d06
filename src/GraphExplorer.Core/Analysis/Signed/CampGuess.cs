using GraphExplorer.Core.Layout;

namespace GraphExplorer.Core.Analysis.Signed;

/// <summary>
/// A good assignment to camps by local search from many seeded starts: one actor at a time moves to its best camp while that lowers the
/// number of misfits (Doreian and Mrvar, "A partitioning approach to structural balance", Social Networks 18, 1996). An upper bound only.
/// </summary>
internal static class CampGuess
{
    /// <summary>Starts of a search; more for small parts, where they cost nothing.</summary>
    private const int FewestStarts = 4, MostStarts = 200, StartsTimesActors = 20_000;

    /// <summary>The camp of each actor, by the graph's index, and the number of misfits among these actors.</summary>
    public static (Dictionary<int, int> Camps, int Misfits) Of(SignedGraph graph, ImmutableArray<int> actors, int k, int seed, CancellationToken cancellationToken)
    {
        var random = new SeededRandom(seed);
        var inside = actors.ToHashSet();
        var near = actors.ToDictionary(a => a, a => graph.Neighbours(a).ToArray().Where(n => inside.Contains(n.Other)).ToArray());
        var camp = new int[graph.Count];
        (int[]? Camps, int Misfits) best = (null, int.MaxValue);
        var starts = Math.Clamp(StartsTimesActors / actors.Length, FewestStarts, MostStarts);
        for (var start = 0; start < starts; start++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var actor in actors)
            {
                camp[actor] = (int)(random.Next() * k);
            }
            Settle();
            var misfits = actors.Sum(a => near[a].Count(n => n.Other > a && n.Sign > 0 != (camp[a] == camp[n.Other])));
            if (misfits < best.Misfits)
            {
                best = ((int[])camp.Clone(), misfits);
            }
        }
        return (actors.ToDictionary(a => a, a => best.Camps![a]), best.Misfits);

        void Settle()
        {
            var costs = new int[k];
            for (var moved = true; moved;)
            {
                moved = false;
                foreach (var actor in actors)
                {
                    Array.Clear(costs);
                    foreach (var (other, sign) in near[actor])
                    {
                        // In every camp but its ally's, or in its rival's, the actor has one misfit more; what all have alike is left out.
                        costs[camp[other]] -= sign;
                    }
                    var cheapest = Array.IndexOf(costs, costs.Min());
                    if (costs[cheapest] < costs[camp[actor]])
                    {
                        camp[actor] = cheapest;
                        moved = true;
                    }
                }
            }
        }
    }
}
