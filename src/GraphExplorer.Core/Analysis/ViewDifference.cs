namespace GraphExplorer.Core.Analysis;

/// <summary>What became of a pair from one view to another, the most telling first.</summary>
public enum ChangeKind
{
    /// <summary>Its state is another one.</summary>
    Turned,

    /// <summary>Only the second view has claims of it.</summary>
    New,

    /// <summary>Only the first view has claims of it.</summary>
    Gone,

    /// <summary>The same state, said by more distinct voices.</summary>
    Stronger,

    /// <summary>The same state, said by fewer distinct voices.</summary>
    Weaker,

    /// <summary>The same state, said by as many voices.</summary>
    Same,
}

/// <summary>A pair in two views.</summary>
/// <param name="First">Its state in the first view; null where that has no claim of it.</param>
/// <param name="Second">Its state in the second view; null where that has no claim of it.</param>
/// <param name="OnlyFirst">Ids of its claims that only the first view has, in its order.</param>
/// <param name="OnlySecond">Ids of its claims that only the second view has, in its order.</param>
/// <param name="InBoth">Ids of its claims that both have, whatever they say, in the first view's order.</param>
public sealed record PairChange(
    ActorPair Pair, PairState? First, PairState? Second, ChangeKind Kind,
    ImmutableArray<string> OnlyFirst, ImmutableArray<string> OnlySecond, ImmutableArray<string> InBoth)
{
    /// <summary>Number of its claims in the first view.</summary>
    public int FirstClaims => OnlyFirst.Length + InBoth.Length;

    /// <summary>Number of its claims in the second view.</summary>
    public int SecondClaims => OnlySecond.Length + InBoth.Length;

    /// <summary>Number of claims that came or went.</summary>
    public int Moved => OnlyFirst.Length + OnlySecond.Length;

    /// <summary>Whether the pair stands otherwise, and not only in more or fewer claims.</summary>
    public bool Turned => First != Second;

    /// <summary>Whether anything tells its two sides apart.</summary>
    public bool Differs => Kind != ChangeKind.Same || Moved > 0;
}

/// <summary>What tells two views apart: in claims, told by their ids, and in how pairs stand.</summary>
/// <param name="InBoth">Number of claims that both have, whatever they say.</param>
/// <param name="Reworded">How many of those say something else in the second view.</param>
/// <param name="OnlyFirst">Number of claims that only the first has.</param>
/// <param name="OnlySecond">Number of claims that only the second has.</param>
/// <param name="Pairs">
/// All pairs of either view: first those that stand otherwise, then the others that differ, then by how many claims came and went, most
/// first, then by their actors.
/// </param>
public sealed record ViewDifference(int InBoth, int Reworded, int OnlyFirst, int OnlySecond, ImmutableArray<PairChange> Pairs)
{
    /// <param name="first">The claims of one view.</param>
    /// <param name="second">The claims of the other.</param>
    /// <param name="voiceOfFirst">Who says a claim of the first view.</param>
    /// <param name="voiceOfSecond">Who says a claim of the second view.</param>
    public static ViewDifference Of(
        IReadOnlyCollection<Claim> first, IReadOnlyCollection<Claim> second, Func<Claim, string> voiceOfFirst, Func<Claim, string> voiceOfSecond)
    {
        var (mine, yours) = (first.ToLookup(c => c.Pair), second.ToLookup(c => c.Pair));
        var pairs = mine.Select(g => g.Key).Union(yours.Select(g => g.Key)).Select(pair => Change(pair, [.. mine[pair]], [.. yours[pair]], voiceOfFirst, voiceOfSecond));
        var known = first.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var both = second.Where(c => known.ContainsKey(c.Id)).ToList();
        return new(
            both.Count, both.Count(c => known[c.Id] != c), first.Count - both.Count, second.Count - both.Count,
            [.. pairs.OrderByDescending(c => c.Turned).ThenByDescending(c => c.Differs).ThenByDescending(c => c.Moved).ThenBy(c => c.Pair)]);
    }

    private static PairChange Change(
        ActorPair pair, ImmutableArray<Claim> first, ImmutableArray<Claim> second, Func<Claim, string> voiceOfFirst, Func<Claim, string> voiceOfSecond)
    {
        var (before, after) = (StateOf(first), StateOf(second));
        var (mine, yours) = (first.Select(c => c.Id).ToHashSet(StringComparer.Ordinal), second.Select(c => c.Id).ToHashSet(StringComparer.Ordinal));
        var kind = (before, after) switch
        {
            (null, _) => ChangeKind.New,
            (_, null) => ChangeKind.Gone,
            var (one, other) when one != other => ChangeKind.Turned,
            _ => Voices(second, voiceOfSecond).CompareTo(Voices(first, voiceOfFirst)) switch
            {
                > 0 => ChangeKind.Stronger,
                < 0 => ChangeKind.Weaker,
                _ => ChangeKind.Same,
            },
        };
        return new(
            pair, before, after, kind,
            [.. first.Select(c => c.Id).Where(id => !yours.Contains(id))],
            [.. second.Select(c => c.Id).Where(id => !mine.Contains(id))],
            [.. first.Select(c => c.Id).Where(yours.Contains)]);
    }

    private static PairState? StateOf(ImmutableArray<Claim> claims) => claims.IsEmpty ? null : ClaimSet.PairStateOf(claims);

    private static int Voices(ImmutableArray<Claim> claims, Func<Claim, string> voiceOf) => claims.Select(voiceOf).Distinct(StringComparer.Ordinal).Count();
}
