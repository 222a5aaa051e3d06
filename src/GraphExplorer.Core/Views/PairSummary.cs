namespace GraphExplorer.Core.Views;

/// <summary>A pair of a view, from its ties.</summary>
/// <param name="Parts">Its relations, in the order of the lanes, with their claims.</param>
public sealed record PairSummary(ActorPair Pair, ImmutableArray<PairPart> Parts)
{
    private IEnumerable<Relation> Firm => Parts.Where(p => p.Claims > p.Expected).Select(p => p.Relation);

    public PairState State => ClaimSet.PairStateOf(Firm);

    /// <summary>Whether a stated or reported relation is among them that takes no side, such as negotiation.</summary>
    public bool Talking => Firm.Any(r => r.Sign == 0);

    public int Claims => Parts.Sum(p => p.Claims);

    public IEnumerable<Relation> Relations => Parts.Select(p => p.Relation);

    /// <summary>How the two stand to each other, in words.</summary>
    public string Words => PairWords.State(State, Talking);

    /// <summary>What a list of pairs puts them together by: both at once is one group, whether they talk or not.</summary>
    public string Group => PairWords.State(State, Talking && State != PairState.Both);

    /// <summary>The pairs of some ties, group by group ("both" first, and those that talk before those that do not): by number of claims, then by id.</summary>
    public static ImmutableArray<PairSummary> Of(IEnumerable<Tie> ties) =>
    [
        .. ties.GroupBy(t => t.Pair).Select(g => new PairSummary(g.Key, [.. g.OrderBy(t => t.Relation).Select(t => new PairPart(t.Relation, t.Claims, t.Expected))]))
            .OrderBy(p => p.State).ThenByDescending(p => p.Talking && p.State != PairState.Both).ThenByDescending(p => p.Claims).ThenBy(p => p.Pair),
    ];
}
