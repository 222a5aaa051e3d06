using FsCheck;
using FsCheck.Fluent;
using GraphExplorer.Core.Analysis;
using GraphExplorer.Core.Tests.Exports;

namespace GraphExplorer.Core.Tests.Analysis;

public sealed class MediatorTests
{
    [Fact]
    public void Who_talks_with_both_sides_of_a_rival_pair_stands_with_those_claims()
    {
        Claim[] claims =
        [
            One("1", "a", "b", Relation.Rivalry), One("2", "m", "a", Relation.Negotiation), One("3", "b", "m", Relation.Negotiation), One("4", "a", "m", Relation.Negotiation),
            One("5", "n", "a", Relation.Negotiation), One("6", "m", "b", Relation.Alliance),
        ];

        var mediator = Assert.Single(Mediator.Of(claims));

        Assert.Equal("m", mediator.Actor);
        Assert.Equal((ActorPair.Of("a", "b"), "2 3 4"), (Assert.Single(mediator.Pairs).Pair, string.Join(' ', mediator.Pairs[0].Claims)));
    }

    [Fact]
    public void A_pair_both_allied_and_rival_counts_and_one_that_is_only_allied_or_only_talks_does_not()
    {
        Claim[] Talks(string a, string b) => [One($"{a}{b}1", "m", a, Relation.Negotiation), One($"{a}{b}2", "m", b, Relation.Negotiation)];
        Claim[] claims =
        [
            One("1", "a", "b", Relation.Rivalry), One("2", "b", "a", Relation.Alliance), .. Talks("a", "b"),
            One("3", "c", "d", Relation.Alliance), .. Talks("c", "d"), One("4", "e", "f", Relation.Negotiation), .. Talks("e", "f"),
        ];

        // m talks with everybody; e and f talk with each other and with m, who is at odds with none of them.
        Assert.Equal([ActorPair.Of("a", "b")], Assert.Single(Mediator.Of(claims)).Pairs.Select(p => p.Pair));
    }

    [Fact]
    public void What_is_only_expected_makes_neither_a_rival_pair_nor_a_talk()
    {
        Claim[] claims = [One("1", "a", "b", Relation.Rivalry), One("2", "m", "a", Relation.Negotiation), One("3", "m", "b", Relation.Negotiation)];

        Assert.Single(Mediator.Of(claims));
        Assert.All(claims.Index(), c => Assert.Empty(Mediator.Of([.. claims.Select(o => o.Id == c.Item.Id ? o with { Status = ClaimStatus.Expected } : o)])));
    }

    [Fact]
    public void All_triples_of_actors_say_the_same() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var states = ClaimSet.PairStates(set.Claims);
            bool Talk(string x, string y) => set.Claims.Any(c => c.Pair == ActorPair.Of(x, y) && c.Relation == Relation.Negotiation && c.Status != ClaimStatus.Expected);
            var ids = set.Actors.Select(a => a.Id).ToList();
            var expected =
                from m in ids
                from s in states
                where s.Value is PairState.Rival or PairState.Both && m != s.Key.First && m != s.Key.Second && Talk(m, s.Key.First) && Talk(m, s.Key.Second)
                select (m, s.Key);
            Assert.Equal(expected.ToHashSet(), Mediator.Of(set.Claims).SelectMany(m => m.Pairs, (m, p) => (m.Actor, p.Pair)).ToHashSet());
        }).QuickCheckThrowOnFailure();

    private static Claim One(string id, string source, string target, Relation relation) => new(
        id, source, target, relation, false, EdtfDate.Parse("2016-06-10"), DateBasis.Explicit, "x", null, Claim.Author, ClaimStatus.Stated, "They met.");
}
