namespace GraphExplorer.Core.Analysis;

/// <summary>How a pair stands in two views; null where the view has no claim of it.</summary>
/// <param name="FirstClaims">Number of its claims in the first view.</param>
/// <param name="SecondClaims">Number of its claims in the second view.</param>
public readonly record struct PairChange(ActorPair Pair, PairState? First, PairState? Second, int FirstClaims, int SecondClaims)
{
    /// <summary>Whether the pair stands otherwise, and not only in more or fewer claims.</summary>
    public bool Turned => First != Second;
}

/// <summary>What tells two views apart: in claims, told by their ids, and in how pairs stand.</summary>
/// <param name="InBoth">Number of claims that both have, whatever they say.</param>
/// <param name="Reworded">How many of those say something else in the second view.</param>
/// <param name="OnlyFirst">Number of claims that only the first has.</param>
/// <param name="OnlySecond">Number of claims that only the second has.</param>
/// <param name="Pairs">Pairs with other claims: first those that stand otherwise, then by how many claims came and went, most first.</param>
/// <param name="SamePairs">Number of pairs with the same claims in both.</param>
public sealed record ViewDifference(int InBoth, int Reworded, int OnlyFirst, int OnlySecond, ImmutableArray<PairChange> Pairs, int SamePairs)
{
    /// <param name="first">The claims of one view.</param>
    /// <param name="second">The claims of the other.</param>
    public static ViewDifference Of(IReadOnlyCollection<Claim> first, IReadOnlyCollection<Claim> second)
    {
        var known = first.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var both = second.Where(c => known.ContainsKey(c.Id)).ToList();
        var (before, after) = (ClaimSet.PairStates(first), ClaimSet.PairStates(second));
        var (mine, yours) = (first.ToLookup(c => c.Pair), second.ToLookup(c => c.Pair));
        var changes = new List<(PairChange Change, int Moved)>();
        foreach (var pair in before.Keys.Union(after.Keys))
        {
            var kept = mine[pair].Select(c => c.Id).Intersect(yours[pair].Select(c => c.Id), StringComparer.Ordinal).Count();
            var (one, other) = (mine[pair].Count(), yours[pair].Count());
            if (one + other > 2 * kept)
            {
                changes.Add((new(pair, StateOf(before, pair), StateOf(after, pair), one, other), one + other - (2 * kept)));
            }
        }
        return new(
            both.Count, both.Count(c => known[c.Id] != c), first.Count - both.Count, second.Count - both.Count,
            [.. changes.OrderByDescending(c => c.Change.Turned).ThenByDescending(c => c.Moved).ThenBy(c => c.Change.Pair).Select(c => c.Change)],
            before.Keys.Union(after.Keys).Count() - changes.Count);
    }

    private static PairState? StateOf(Dictionary<ActorPair, PairState> states, ActorPair pair) =>
        states.TryGetValue(pair, out var state) ? state : null;
}
