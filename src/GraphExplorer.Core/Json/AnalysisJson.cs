using System.Text.Json.Serialization;
using GraphExplorer.Core.Analysis;
using GraphExplorer.Core.Analysis.Signed;

namespace GraphExplorer.Core.Json;

/// <summary>Two views on the wire: what tells them apart.</summary>
public sealed record ComparisonJson(ComparisonCounts Counts, ImmutableArray<PairChangeJson> Pairs)
{
    public static ComparisonJson Of(ViewDifference difference) =>
        new(new(difference.InBoth, difference.OnlyFirst, difference.OnlySecond), [.. difference.Pairs.Select(PairChangeJson.Of)]);
}

/// <summary>Numbers of claims.</summary>
public sealed record ComparisonCounts(int Both, int OnlyA, int OnlyB);

/// <summary>A pair in two views, A and B.</summary>
/// <param name="A">Its state in A; absent where A has no claim of it.</param>
/// <param name="B">Its state in B; absent where B has no claim of it.</param>
/// <param name="OnlyA">Ids of its claims that only A has.</param>
/// <param name="OnlyB">Ids of its claims that only B has.</param>
/// <param name="Both">Ids of its claims that both have.</param>
public sealed record PairChangeJson(
    string First, string Second, string Change, ImmutableArray<string> OnlyA, ImmutableArray<string> OnlyB, ImmutableArray<string> Both,
    string? A = null, string? B = null)
{
    public static PairChangeJson Of(PairChange change) => new(
        change.Pair.First, change.Pair.Second, Words<ChangeKind>.Of(change.Kind), change.OnlyFirst, change.OnlySecond, change.InBoth,
        WireText.State(change.First), WireText.State(change.Second));
}

/// <summary>A view as each of its sources tells it, on the wire.</summary>
/// <param name="Items">Ids of documents, or voices.</param>
/// <param name="Agreements">Every two sources that speak of a common pair.</param>
public sealed record SourcesJson(ImmutableArray<string> Items, ImmutableArray<PairSourcesJson> Pairs, ImmutableArray<SourceAgreementJson> Agreements)
{
    public static SourcesJson Of(SourceComparison comparison) => new(
        comparison.Sources, [.. comparison.Pairs.Select(PairSourcesJson.Of)],
        [.. comparison.Agreements().Select(a => new SourceAgreementJson(a.First, a.Second, a.Common, a.Same, a.Share))]);
}

/// <param name="Spread">Greatest distance between two sources' states, 0 to 1.</param>
public sealed record PairSourcesJson(string First, string Second, ImmutableArray<SourceStateJson> Says, double Spread)
{
    public static PairSourcesJson Of(PairSources pair) => new(
        pair.Pair.First, pair.Pair.Second, [.. pair.Says.Select(s => new SourceStateJson(s.Source, WireText.State(s.State)!, s.Claims))], pair.Spread);
}

/// <param name="Claims">Number of the source's claims about the pair.</param>
public sealed record SourceStateJson(string Source, string State, int Claims);

/// <param name="Common">Pairs that both sources speak of.</param>
/// <param name="Same">How many of those they see in the same state.</param>
/// <param name="Share">Same among common, 0 to 1; absent where there are too few common pairs to say.</param>
public sealed record SourceAgreementJson(string First, string Second, int Common, int Same, double? Share = null);

/// <summary>The balance of one window, on the wire; both days are inclusive.</summary>
public sealed record BalanceJson(
    DateOnly From, DateOnly To, [property: JsonPropertyName("signed")] int SignedPairs, int Both, TrianglesJson Triangles, int Index, bool Exact, int AtLeast)
{
    public static BalanceJson Of((DateOnly From, DateOnly To) window, Balance balance) => new(
        window.From, window.To, balance.SignedPairs, balance.Both,
        new(balance.Triangles.Ppp, balance.Triangles.Ppn, balance.Triangles.Pnn, balance.Triangles.Nnn), balance.Index, balance.Exact, balance.AtLeast);
}

/// <summary>Triangles of signed pairs by their number of plus signs: three, two, one, none.</summary>
public sealed record TrianglesJson(int Ppp, int Ppn, int Pnn, int Nnn);

/// <summary>An actor that negotiates with both sides of a rival pair, or of one that is both, on the wire.</summary>
public sealed record MediatorJson(string Actor, ImmutableArray<MediatedPairJson> Pairs)
{
    public static MediatorJson Of(Mediator mediator) =>
        new(mediator.Actor, [.. mediator.Pairs.Select(p => new MediatedPairJson(p.Pair.First, p.Pair.Second, p.Claims))]);
}

/// <param name="Claims">Ids of the claims by which the actor talks with the one or with the other.</param>
public sealed record MediatedPairJson(string First, string Second, ImmutableArray<string> Claims);
