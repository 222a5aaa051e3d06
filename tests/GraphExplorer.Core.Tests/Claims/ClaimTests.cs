namespace GraphExplorer.Core.Tests.Claims;

public sealed class ClaimTests
{
    private static readonly Claim One = new(
        "id", "b", "a", Relation.Alliance, false, EdtfDate.Parse("2016"), DateBasis.Explicit, "d", new Passage(3, 9), Claim.Author, ClaimStatus.Stated, "B backs A.");

    [Fact]
    public void A_pair_is_the_same_from_both_sides()
    {
        Assert.Equal(new ActorPair("a", "b"), One.Pair);
        Assert.Equal(One.Pair, (One with { Source = "a", Target = "b" }).Pair);
        Assert.Equal("b", One.Pair.Other("a"));
        Assert.Equal("a", One.Pair.Other("b"));
        Assert.True(One.Pair.Has("a") && One.Pair.Has("b") && !One.Pair.Has("c"));
    }

    [Fact]
    public void Pairs_are_ordered_by_ordinal_ids()
    {
        var pairs = new[] { ActorPair.Of("b", "a"), ActorPair.Of("a", "B"), ActorPair.Of("a", "c"), ActorPair.Of("Z", "a") };
        Assert.Equal([new("B", "a"), new("Z", "a"), new("a", "b"), new("a", "c")], pairs.Order());
        Assert.True(pairs[1] < pairs[0] && pairs[0] > pairs[1] && pairs[0] <= pairs[2] && pairs[2] >= pairs[0]);
    }

    [Fact]
    public void The_author_speaks_by_name_and_else_the_document_by_its_title()
    {
        var document = new Document("d", "The Title", "Ann", "Outlet", EdtfDate.Parse("2016"), null, null, null, null);
        Assert.Equal("Ann", One.Voice(document));
        Assert.Equal("The Title", One.Voice(document with { Author = null }));
        Assert.Equal("Bob", (One with { AssertedBy = "Bob" }).Voice(document));
        Assert.True(One.ByAuthor && !(One with { AssertedBy = "Author" }).ByAuthor);
    }

    [Fact]
    public void Claims_are_equal_when_all_their_cells_are()
    {
        Assert.Equal(One, One with { Date = EdtfDate.Parse("2016"), Passage = new Passage(3, 9) });
        Assert.NotEqual(One, One with { Passage = null });
        Assert.NotEqual(One, One with { Date = EdtfDate.Parse("2016~") });
    }

    [Fact]
    public void Actors_are_equal_with_equal_aliases_in_order()
    {
        var actor = new Actor("a", "A", ActorKind.State, null, ["x", "y"], new Place(1, 2));
        Assert.Equal(actor, actor with { Aliases = ["x", "y"] });
        Assert.Equal(actor.GetHashCode(), (actor with { Aliases = ["x", "y"] }).GetHashCode());
        Assert.NotEqual(actor, actor with { Aliases = ["y", "x"] });
        Assert.NotEqual(actor, actor with { Place = null });
        Assert.True(actor.SameWords(actor with { Place = null }));
        Assert.False(actor.SameWords(actor with { PartOf = "b" }));
    }

    [Theory]
    [InlineData(0, 10, true)]
    [InlineData(3, 9, true)]
    [InlineData(3, 10, true)]
    [InlineData(2, 10, true)]
    [InlineData(0, 11, false)]
    [InlineData(10, 12, false)]
    public void A_passage_contains_what_does_not_stick_out(int start, int end, bool contains) =>
        Assert.Equal(contains, new Passage(0, 10).Contains(new Passage(start, end)));
}
