using GraphExplorer.Core.Analysis;

namespace GraphExplorer.Core.Tests.Analysis;

public sealed class ViewDifferenceTests
{
    [Fact]
    public void Claims_are_told_apart_by_their_ids_and_a_known_one_may_say_something_else()
    {
        var difference = ViewDifference.Of([One("1"), One("2"), One("3")], [One("2"), One("3", relation: Relation.Rivalry), One("4"), One("5")]);

        Assert.Equal((2, 1, 1, 2), (difference.InBoth, difference.Reworded, difference.OnlyFirst, difference.OnlySecond));
    }

    [Fact]
    public void Pairs_that_stand_otherwise_come_first_then_those_with_most_claims_that_came_and_went()
    {
        Claim[] first = [One("1"), One("2", "c"), One("3", "d"), One("4", "e"), One("5", "e")];
        Claim[] second = [One("1"), One("6", relation: Relation.Rivalry), One("2", "c"), One("7", "d"), One("8", "d"), One("9", "f"), One("10", "e")];

        var difference = ViewDifference.Of(first, second);

        Assert.Equal(
            [
                new PairChange(ActorPair.Of("a", "b"), PairState.Allied, PairState.Both, 1, 2),
                new PairChange(ActorPair.Of("a", "f"), null, PairState.Allied, 0, 1),
                new PairChange(ActorPair.Of("a", "d"), PairState.Allied, PairState.Allied, 1, 2),
                new PairChange(ActorPair.Of("a", "e"), PairState.Allied, PairState.Allied, 2, 1),
            ],
            difference.Pairs);
        Assert.Equal([true, true, false, false], difference.Pairs.Select(p => p.Turned));
        Assert.Equal(1, difference.SamePairs);
    }

    [Fact]
    public void A_view_does_not_differ_from_itself()
    {
        Claim[] claims = [One("1"), One("2", "c", Relation.Negotiation)];

        var difference = ViewDifference.Of(claims, claims);

        Assert.Empty(difference.Pairs);
        Assert.Equal((2, 0, 0, 0, 2), (difference.InBoth, difference.Reworded, difference.OnlyFirst, difference.OnlySecond, difference.SamePairs));
    }

    private static Claim One(string id, string target = "b", Relation? relation = null) => new(
        id, "a", target, relation ?? Relation.Alliance, false, EdtfDate.Parse("2016-06-10"), DateBasis.Explicit, "x", null, Claim.Author, ClaimStatus.Stated, "They met.");
}
