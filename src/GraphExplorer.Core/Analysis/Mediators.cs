namespace GraphExplorer.Core.Analysis;

/// <summary>A pair at odds, and the claims by which a third actor talks with both of it.</summary>
/// <param name="Claims">Ids of the claims that the third actor talks with the one or with the other, in the view's order.</param>
public sealed record MediatedPair(ActorPair Pair, ImmutableArray<string> Claims);

/// <summary>
/// An actor that negotiates with both sides of a pair that is rival, or allied and rival at once. That is all it says: no score stands for
/// the list, and nothing is said of what the actor wants.
/// </summary>
/// <param name="Pairs">In order of their actors.</param>
public sealed record Mediator(string Actor, ImmutableArray<MediatedPair> Pairs)
{
    /// <summary>The mediators of a view: those of most pairs first, then in ordinal order of id. Expected claims count for nothing.</summary>
    /// <param name="claims">The view's, in its order.</param>
    public static ImmutableArray<Mediator> Of(IReadOnlyCollection<Claim> claims)
    {
        // Relations without a sign are those by which two talk.
        var talks = claims.Where(c => c.Relation.Sign == 0 && c.Status != ClaimStatus.Expected).Index().ToLookup(c => c.Item.Pair, c => (c.Index, c.Item.Id));
        var partners = talks.SelectMany(g => new[] { (Actor: g.Key.First, With: g.Key.Second), (Actor: g.Key.Second, With: g.Key.First) })
            .GroupBy(p => p.Actor, p => p.With, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var found = new Dictionary<string, List<MediatedPair>>(StringComparer.Ordinal);
        foreach (var pair in ClaimSet.PairStates(claims).Where(s => s.Value is PairState.Rival or PairState.Both).Select(s => s.Key).Order())
        {
            if (!partners.TryGetValue(pair.First, out var first) || !partners.TryGetValue(pair.Second, out var second))
            {
                continue;
            }
            foreach (var actor in first.Where(second.Contains))
            {
                var ids = talks[ActorPair.Of(actor, pair.First)].Concat(talks[ActorPair.Of(actor, pair.Second)]).OrderBy(c => c.Index).Select(c => c.Id);
                if (!found.TryGetValue(actor, out var pairs))
                {
                    found.Add(actor, pairs = []);
                }
                pairs.Add(new(pair, [.. ids]));
            }
        }
        return [.. found.Select(f => new Mediator(f.Key, [.. f.Value])).OrderByDescending(m => m.Pairs.Length).ThenBy(m => m.Actor, StringComparer.Ordinal)];
    }
}
