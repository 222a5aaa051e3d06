using GraphExplorer.Core.Analysis;

namespace GraphExplorer.Core.Tests.Analysis;

public sealed class SourceComparisonTests
{
    [Theory]
    [InlineData("alliance", "alliance", 0)]
    [InlineData("alliance", "rivalry", 1)]
    [InlineData("alliance", "negotiation", 0.5)]
    [InlineData("negotiation", "rivalry", 0.5)]
    [InlineData("alliance rivalry", "rivalry", 0.5)]
    public void Spread_is_the_distance_of_what_two_sources_see(string first, string second, double spread)
    {
        Claim[] claims = [.. Says("x", "b", first), .. Says("y", "b", second)];

        Assert.Equal(spread, Assert.Single(SourceComparison.Of(claims, c => c.Document).Pairs).Spread);
    }

    [Fact]
    public void Allied_against_rival_counts_whoever_stands_between() =>
        Assert.Equal(1, Assert.Single(SourceComparison.Of([.. Says("x", "b", "alliance"), .. Says("y", "b", "negotiation"), .. Says("z", "b", "rivalry")], c => c.Document).Pairs).Spread);

    [Fact]
    public void The_most_disputed_pairs_come_first_then_those_of_most_sources()
    {
        var comparison = SourceComparison.Of(
            [.. Says("x", "b", "alliance"), .. Says("x", "c", "alliance"), .. Says("y", "c", "rivalry"), .. Says("x", "d", "alliance"), .. Says("y", "d", "alliance alliance")],
            c => c.Document);

        Assert.Equal(["x", "y"], comparison.Sources);
        Assert.Equal(["c", "d", "b"], comparison.Pairs.Select(p => p.Pair.Second));
        Assert.Equal([new("x", PairState.Allied, 1), new("y", PairState.Allied, 2)], comparison.Pairs[1].Says);
    }

    [Fact]
    public void A_share_is_given_from_five_common_pairs_on()
    {
        string[] partners = ["b", "c", "d", "e", "f"];
        Claim[] claims = [.. partners.SelectMany(p => Says("x", p, "alliance")), .. partners.SelectMany(p => Says("y", p, p == "f" ? "rivalry" : "alliance")), .. Says("z", "b", "alliance")];

        var agreements = SourceComparison.Of(claims, c => c.Document).Agreements();

        Assert.Equal([new("x", "y", 5, 4), new("x", "z", 1, 1), new("y", "z", 1, 1)], agreements);
        Assert.Equal([0.8, null, null], agreements.Select(a => a.Share));
    }

    private static IEnumerable<Claim> Says(string document, string target, string relations) => relations.Split(' ').Select((r, i) => new Claim(
        $"{document}{target}{i}", "a", target, RelationTable.Of(r), false, EdtfDate.Parse("2016"), DateBasis.Explicit, document, null, Claim.Author, ClaimStatus.Stated, "They met."));
}
