namespace GraphExplorer.Core.Views;

/// <summary>
/// What is said of a pair in a view. The twin in TypeScript is src/GraphExplorer.Canvas/src/words/pairs.ts; tests/vectors/pairs.json holds both to
/// the same words.
/// </summary>
public static class PairWords
{
    /// <summary>How two actors stand to each other: "Rivals, but talking".</summary>
    /// <param name="talking">Whether a stated or reported relation is among theirs that takes no side.</param>
    public static string State(PairState state, bool talking) => state switch
    {
        PairState.Both => talking ? "Allies and rivals, and talking" : "Allies and rivals",
        PairState.Allied => talking ? "Allies, and talking" : "Allies",
        PairState.Rival => talking ? "Rivals, but talking" : "Rivals",
        PairState.Talking => "Talking",
        _ => "Only expected",
    };

    /// <summary>
    /// The claims of each relation, those that are stated or reported first: "2 rivalry, 7 negotiation, 1 expected alliance".
    /// </summary>
    public static string Claims(IEnumerable<PairPart> parts)
    {
        var ordered = parts.OrderByDescending(p => Math.Abs(p.Relation.Sign)).ThenBy(p => p.Relation).ToList();
        return string.Join(", ",
            ordered.Where(p => p.Claims > p.Expected).Select(p => $"{Numbers.Of(p.Claims - p.Expected)} {p.Relation.Word}")
                .Concat(ordered.Where(p => p.Expected > 0).Select(p => $"{Numbers.Of(p.Expected)} expected {p.Relation.Word}")));
    }
}

/// <summary>The claims of one relation of a pair.</summary>
/// <param name="Claims">All of them.</param>
/// <param name="Expected">Those that are only expected.</param>
public readonly record struct PairPart(Relation Relation, int Claims, int Expected)
{
    /// <summary>The parts of a pair, from its claims.</summary>
    public static ImmutableArray<PairPart> Of(IEnumerable<Claim> claims) =>
        [.. claims.GroupBy(c => c.Relation).OrderBy(g => g.Key).Select(g => new PairPart(g.Key, g.Count(), g.Count(c => c.Status == ClaimStatus.Expected)))];
}
