using GraphExplorer.Core.Analysis;

namespace GraphExplorer.Core.Tests.Analysis;

public sealed class ViewDifferenceTests
{
    [Fact]
    public void Claims_are_told_apart_by_their_ids_and_a_known_one_may_say_something_else()
    {
        var difference = Difference([One("1"), One("2"), One("3")], [One("2"), One("3", relation: Relation.Rivalry), One("4"), One("5")]);

        Assert.Equal((2, 1, 1, 2), (difference.InBoth, difference.Reworded, difference.OnlyFirst, difference.OnlySecond));
    }

    [Fact]
    public void Pairs_that_stand_otherwise_come_first_then_those_with_most_claims_that_came_and_went()
    {
        Claim[] first = [One("1"), One("2", "c"), One("3", "d"), One("4", "e"), One("5", "e")];
        Claim[] second = [One("1"), One("6", relation: Relation.Rivalry), One("2", "c"), One("7", "d"), One("8", "d"), One("9", "f"), One("10", "e")];

        var difference = Difference(first, second);

        Assert.Equal(
            [
                ("b", PairState.Allied, PairState.Both, ChangeKind.Turned, "", "6", "1"),
                ("f", null, PairState.Allied, ChangeKind.New, "", "9", ""),
                ("d", PairState.Allied, PairState.Allied, ChangeKind.Same, "3", "7 8", ""),
                ("e", PairState.Allied, PairState.Allied, ChangeKind.Same, "4 5", "10", ""),
                ("c", PairState.Allied, PairState.Allied, ChangeKind.Same, "", "", "2"),
            ],
            difference.Pairs.Select(p => (p.Pair.Second, p.First, p.Second, p.Kind, string.Join(' ', p.OnlyFirst), string.Join(' ', p.OnlySecond), string.Join(' ', p.InBoth))));
        Assert.Equal([true, true, true, true, false], difference.Pairs.Select(p => p.Differs));
        Assert.Equal([(1, 2), (0, 1), (1, 2), (2, 1), (1, 1)], difference.Pairs.Select(p => (p.FirstClaims, p.SecondClaims)));
    }

    [Theory]
    [InlineData("x", "x,y", ChangeKind.Stronger)]
    [InlineData("x,y", "x", ChangeKind.Weaker)]
    [InlineData("x,x,x", "y", ChangeKind.Same)]
    [InlineData("", "x", ChangeKind.New)]
    [InlineData("x", "", ChangeKind.Gone)]
    public void A_pair_of_the_same_state_is_stronger_or_weaker_by_its_distinct_voices(string first, string second, ChangeKind kind)
    {
        static Claim[] By(string voices, int from) => [.. voices.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((v, i) => One($"{from + i}") with { AssertedBy = v })];

        Assert.Equal(kind, Assert.Single(Difference(By(first, 0), By(second, 100)).Pairs).Kind);
    }

    [Fact]
    public void An_expected_claim_alone_leaves_a_pair_without_a_side()
    {
        var change = Assert.Single(Difference([One("1") with { Status = ClaimStatus.Expected }], [One("2")]).Pairs);

        Assert.Equal((PairState.Expected, PairState.Allied, ChangeKind.Turned), (change.First, change.Second, change.Kind));
    }

    [Fact]
    public void A_view_does_not_differ_from_itself()
    {
        Claim[] claims = [One("1"), One("2", "c", Relation.Negotiation)];

        var difference = Difference(claims, claims);

        Assert.Equal([ChangeKind.Same, ChangeKind.Same], difference.Pairs.Select(p => p.Kind));
        Assert.DoesNotContain(difference.Pairs, p => p.Differs);
        Assert.Equal((2, 0, 0, 0), (difference.InBoth, difference.Reworded, difference.OnlyFirst, difference.OnlySecond));
    }

    private static ViewDifference Difference(Claim[] first, Claim[] second) => ViewDifference.Of(first, second, c => c.AssertedBy, c => c.AssertedBy);

    private static Claim One(string id, string target = "b", Relation? relation = null) => new(
        id, "a", target, relation ?? Relation.Alliance, false, EdtfDate.Parse("2016-06-10"), DateBasis.Explicit, "x", null, Claim.Author, ClaimStatus.Stated, "They met.");
}
