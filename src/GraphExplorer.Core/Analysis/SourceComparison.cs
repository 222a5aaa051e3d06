namespace GraphExplorer.Core.Analysis;

/// <summary>What is held to be one source.</summary>
public enum SourceKind
{
    Document,
    Voice,
}

/// <summary>What one source makes of a pair.</summary>
/// <param name="Source">Id of a document, or a voice.</param>
/// <param name="Claims">Number of its claims about the pair.</param>
public readonly record struct SourceState(string Source, PairState State, int Claims);

/// <summary>A pair, and what every source that speaks of it makes of it.</summary>
/// <param name="Says">In ordinal order of source.</param>
public sealed record PairSources(ActorPair Pair, ImmutableArray<SourceState> Says)
{
    /// <summary>
    /// The greatest distance between the states that two sources see: 0 where all see the same, 1 where one sees allies and another rivals,
    /// else 1/2.
    /// </summary>
    public double Spread
    {
        get
        {
            var states = Says.Select(s => s.State).Distinct().ToList();
            return states.Count < 2 ? 0 : states.Contains(PairState.Allied) && states.Contains(PairState.Rival) ? 1 : 0.5;
        }
    }
}

/// <summary>How far two sources agree.</summary>
/// <param name="Common">Number of pairs that both speak of.</param>
/// <param name="Same">Number of those that they see in the same state.</param>
public readonly record struct SourceAgreement(string First, string Second, int Common, int Same)
{
    /// <summary>Fewest common pairs from which a share says anything.</summary>
    public const int FewestCommon = 5;

    /// <summary>Share of the common pairs in the same state, 0 to 1; null where there are fewer than <see cref="FewestCommon"/>.</summary>
    public double? Share => Common < FewestCommon ? null : (double)Same / Common;
}

/// <summary>A view as each of its sources tells it.</summary>
/// <param name="Sources">In ordinal order.</param>
/// <param name="Pairs">The most disputed first (<see cref="PairSources.Spread"/>), then those that most sources speak of, then by their actors.</param>
public sealed record SourceComparison(ImmutableArray<string> Sources, ImmutableArray<PairSources> Pairs)
{
    /// <param name="claims">The view's.</param>
    /// <param name="sourceOf">Id of the document, or the voice, of a claim.</param>
    public static SourceComparison Of(IReadOnlyCollection<Claim> claims, Func<Claim, string> sourceOf)
    {
        var pairs = claims.GroupBy(c => c.Pair).Select(g => new PairSources(
            g.Key,
            [.. g.GroupBy(sourceOf, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new SourceState(s.Key, ClaimSet.PairStateOf(s), s.Count()))]));
        return new(
            [.. claims.Select(sourceOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. pairs.OrderByDescending(p => p.Spread).ThenByDescending(p => p.Says.Length).ThenBy(p => p.Pair)]);
    }

    /// <summary>
    /// Every two sources that speak of a common pair: those with the largest share of equal states first, of more common pairs before fewer;
    /// those with too few common pairs last.
    /// </summary>
    public ImmutableArray<SourceAgreement> Agreements()
    {
        var counts = new Dictionary<(string, string), (int Common, int Same)>();
        foreach (var says in Pairs.Select(p => p.Says))
        {
            for (var i = 0; i < says.Length; i++)
            {
                for (var j = i + 1; j < says.Length; j++)
                {
                    var key = (says[i].Source, says[j].Source);
                    var (common, same) = counts.GetValueOrDefault(key);
                    counts[key] = (common + 1, same + (says[i].State == says[j].State ? 1 : 0));
                }
            }
        }
        return
        [
            .. counts.Select(c => new SourceAgreement(c.Key.Item1, c.Key.Item2, c.Value.Common, c.Value.Same))
                .OrderByDescending(a => a.Share ?? -1).ThenByDescending(a => a.Common)
                .ThenBy(a => a.First, StringComparer.Ordinal).ThenBy(a => a.Second, StringComparer.Ordinal),
        ];
    }
}
