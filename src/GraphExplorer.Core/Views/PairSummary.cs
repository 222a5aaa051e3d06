namespace GraphExplorer.Core.Views;

/// <summary>A pair of a view, from its ties.</summary>
/// <param name="Relations">Relations of its ties, in the order of the lanes.</param>
/// <param name="Talking">Whether a stated or reported relation is among them that takes no side, such as negotiation.</param>
public sealed record PairSummary(ActorPair Pair, PairState State, ImmutableArray<Relation> Relations, int Claims, bool Talking)
{
    /// <summary>The pairs of some ties: by state ("both" first), then by number of claims, then by id.</summary>
    public static ImmutableArray<PairSummary> Of(IEnumerable<Tie> ties) =>
    [
        .. ties.GroupBy(t => t.Pair).Select(g =>
        {
            var firm = g.Where(t => t.Claims > t.Expected).Select(t => t.Relation).ToList();
            return new PairSummary(g.Key, ClaimSet.PairStateOf(firm), [.. g.Select(t => t.Relation).Order()], g.Sum(t => t.Claims), firm.Any(r => r.Sign == 0));
        }).OrderBy(p => p.State).ThenByDescending(p => p.Claims).ThenBy(p => p.Pair),
    ];
}
