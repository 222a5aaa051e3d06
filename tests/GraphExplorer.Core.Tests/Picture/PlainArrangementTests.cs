using GraphExplorer.Core.Layout;

namespace GraphExplorer.Core.Tests.Picture;

/// <summary>More actors than are arranged by their ties.</summary>
public sealed class PlainArrangementTests
{
    private static readonly ImmutableArray<(ActorPair, Relation, int)> Star =
        [.. Enumerable.Range(1, 4999).Select(i => (ActorPair.Of("a0000", $"a{i:0000}"), RelationTable.All[i % 3], 1))];

    [Fact]
    public void A_star_of_five_thousand_has_its_middle_in_the_middle_and_everybody_a_place_of_their_own()
    {
        var placed = Place([.. Enumerable.Range(0, 5000).Select(i => Actor(i, null))]);

        Assert.Equal(new Place(0, 0), placed[0].Place);
        Assert.Equal(5000, placed.Select(a => a.Place!.Value).Distinct().Count());
        var (width, height) = (placed.Max(a => a.Place!.Value.X) - placed.Min(a => a.Place!.Value.X), placed.Max(a => a.Place!.Value.Y) - placed.Min(a => a.Place!.Value.Y));
        Assert.InRange(width / height, 1.2, 1.5);
    }

    [Fact]
    public void Who_stands_already_stays_and_the_others_stand_outside()
    {
        var placed = Place([.. Enumerable.Range(0, 3000).Select(i => Actor(i, i < 20 ? new Place(i * 40, i * -25) : null))]);

        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal(new Place(i * 40, i * -25), placed[i].Place));
        Assert.Equal(3000, placed.Select(a => a.Place!.Value).Distinct().Count());
        Assert.All(placed.Skip(20), a => Assert.False(a.Place!.Value.X is > 0 and < 760 && a.Place.Value.Y is > -475 and < 0));
    }

    private static Actor Actor(int number, Place? place) => new($"a{number:0000}", $"Actor {number}", ActorKind.State, null, [], place);

    private static ImmutableArray<Actor> Place(ImmutableArray<Actor> actors) =>
        CommonLayout.Place(actors, Star, CommonLayout.DefaultSeed, TestContext.Current.CancellationToken);
}
