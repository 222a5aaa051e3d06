namespace GraphExplorer.Core.Analysis.Signed;

/// <summary>The best camps of one connected part, and which of its actors they settle.</summary>
/// <param name="Unique">Whether only one assignment is best; where not exact, false.</param>
internal sealed record PartSolution(Dictionary<int, int> Camp, int Index, bool Exact, int AtLeast, bool Unique, IReadOnlySet<int> Undetermined)
{
    public static PartSolution Of(SignedGraph graph, ImmutableArray<int> part, int k, long steps, int seed, CancellationToken cancellationToken)
    {
        var solution = k == 2 ? OfBlocks(graph, part, steps, seed, cancellationToken) : OfWhole(graph, part, k, steps, seed, cancellationToken);
        return solution.Exact ? solution : solution with { Unique = false, Undetermined = new HashSet<int>() };
    }

    /// <summary>
    /// Two camps: each block by itself, turned so that the actors which blocks share are on one side. Two actors are settled towards each
    /// other where no best assignment puts them otherwise; this is so within a block, and goes on over the shared actors. The largest set of
    /// actors that are settled towards each other is the rest that others are told from.
    /// </summary>
    private static PartSolution OfBlocks(SignedGraph graph, ImmutableArray<int> part, long steps, int seed, CancellationToken cancellationToken)
    {
        var camp = new Dictionary<int, int>();
        var settled = part.ToDictionary(a => a, a => a);
        var (index, atLeast, exact) = (0, 0, true);
        var left = graph.Blocks(part).ToList();
        while (left.Count > 0)
        {
            // A block that shares an actor with what is already placed; the first one begins.
            var block = left.Find(b => camp.Count == 0 || b.Any(camp.ContainsKey));
            left.Remove(block);
            var search = Search(graph, block, 2, Math.Max(1, steps * block.Length / part.Length), seed, cancellationToken);
            (index, atLeast, exact) = (index + search.Index, atLeast + search.AtLeast, exact && search.Exact);
            var best = search.Best;
            var turned = block.Where(camp.ContainsKey).Any(a => camp[a] != best[a]);
            foreach (var actor in block)
            {
                camp[actor] = turned ? 1 - best[actor] : best[actor];
            }
            if (search.Exact)
            {
                Settle(block, search, settled);
            }
        }
        var sets = part.GroupBy(a => Root(settled, a)).OrderByDescending(g => g.Count()).ThenBy(g => g.Min()).ToList();
        return new(camp, index, exact, atLeast, sets.Count == 1, sets.Skip(1).SelectMany(g => g).ToHashSet());
    }

    /// <summary>Joins the actors of a block that all its best assignments put alike towards each other.</summary>
    private static void Settle(ImmutableArray<int> block, CampSearch search, Dictionary<int, int> settled)
    {
        var found = new List<Dictionary<int, int>> { search.Best };
        var heads = new List<int>();
        foreach (var actor in block)
        {
            var head = heads.FindIndex(h => found.All(f => f[h] == f[actor] == (found[0][h] == found[0][actor])) && IsSettled(h, actor));
            if (head < 0)
            {
                heads.Add(actor);
            }
            else
            {
                settled[Root(settled, actor)] = Root(settled, heads[head]);
            }
        }

        bool IsSettled(int head, int actor)
        {
            var other = search.Another(head, actor, together: found[0][head] != found[0][actor], out var known);
            if (other is not null)
            {
                found.Add(other);
            }
            return other is null && known;
        }
    }

    private static int Root(Dictionary<int, int> settled, int actor)
    {
        while (settled[actor] != actor)
        {
            actor = settled[actor];
        }
        return actor;
    }

    /// <summary>
    /// More than two camps: an actor that can move to another camp at no cost, alone or with others in a best assignment that was found on
    /// the way, is not settled. Every actor is asked for against the first of each camp.
    /// </summary>
    private static PartSolution OfWhole(SignedGraph graph, ImmutableArray<int> part, int k, long steps, int seed, CancellationToken cancellationToken)
    {
        var search = Search(graph, part, k, steps, seed, cancellationToken);
        var best = search.Best;
        if (!search.Exact)
        {
            return new(best, search.Index, false, search.AtLeast, false, new HashSet<int>());
        }
        var undetermined = new HashSet<int>();
        // The head of a camp is the actor with the most pairs in it: what is told from it is told from the most.
        var heads = part.GroupBy(a => best[a])
            .Select(g => g.OrderByDescending(a => graph.Neighbours(a).ToArray().Count(n => best[n.Other] == g.Key)).ThenBy(a => a).First()).ToList();
        foreach (var actor in part.Except(heads))
        {
            var own = heads.Find(h => best[h] == best[actor]);
            if (search.Another(own, actor, together: false, out var known) is not null || !known)
            {
                undetermined.Add(actor);
            }
        }
        return new(best, search.Index, true, search.AtLeast, undetermined.Count == 0, undetermined);
    }

    private static CampSearch Search(SignedGraph graph, ImmutableArray<int> actors, int k, long steps, int seed, CancellationToken cancellationToken)
    {
        var search = new CampSearch(graph, actors, k, steps);
        search.Run(CampGuess.Of(graph, actors, k, seed, cancellationToken).Camps, cancellationToken);
        return search;
    }
}
