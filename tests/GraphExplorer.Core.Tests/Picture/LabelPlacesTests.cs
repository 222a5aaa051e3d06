using GraphExplorer.Core.Picture;
using GraphExplorer.Core.Scenes;

namespace GraphExplorer.Core.Tests.Picture;

public sealed class LabelPlacesTests
{
    [Theory]
    [InlineData(28, 110, 1)]
    [InlineData(28, 110, 2)]
    [InlineData(40, 160, 3)]
    [InlineData(150, 500, 4)]
    public void No_name_meets_another_name_or_mark(int actors, int pairs, int seed)
    {
        var graph = SeededGraph.Camps(actors, pairs, seed);
        var scene = SceneBuilder.Build(graph.Claims(graph.Place()), "1", 0, true, false, TestContext.Current.CancellationToken);
        var named = scene.Actors.Where(a => a.Label != LabelPlaces.None).ToArray();
        Assert.True(named.Length >= scene.Actors.Length * 0.95);
        foreach (var actor in named)
        {
            var box = BoxOf(actor);
            Assert.DoesNotContain(named, other => other != actor && BoxOf(other).Meets(box));
            Assert.DoesNotContain(scene.Actors, other => other != actor && MarkOf(other).Meets(box));
        }
    }

    [Fact]
    public void A_name_alone_stands_below() => Assert.Equal([0], Choose([Named(0, 0)], []));

    [Fact]
    public void A_name_keeps_off_lines()
    {
        var line = (PairLine.Between(new(0, 0), new(0, 200), 0), 3);
        Assert.Equal(1, Choose([Named(0, 0)], [line])[0]);
    }

    [Fact]
    public void Larger_marks_choose_first_and_who_finds_no_room_has_no_name()
    {
        var ring = Enumerable.Range(0, 36).Select(i => Named(Math.Cos(i * Math.PI / 18) * 40, Math.Sin(i * Math.PI / 18) * 40) with { Width = 0 });
        var places = Choose([Named(0, 0) with { Radius = 5 }, .. ring], []);
        Assert.Equal(LabelPlaces.None, places[0]);
    }

    [Theory]
    [InlineData(0, 0, 20)]
    [InlineData(1, 0, -20)]
    [InlineData(2, 40, 0)]
    [InlineData(3, -40, 0)]
    [InlineData(4, 40, 15)]
    [InlineData(5, -40, 15)]
    [InlineData(6, 40, -15)]
    [InlineData(7, -40, -15)]
    public void A_name_lies_on_its_side_of_the_mark(int place, double x, double y)
    {
        var box = LabelPlaces.BoxAt(place, new(0, 0), ActorKind.State, 10, 50, 1);
        Assert.Equal((Math.Sign(x), Math.Sign(y)), (Side(box.Left, box.Right), Side(box.Top, box.Bottom)));
        static int Side(double from, double to) => from >= 0 ? 1 : to <= 0 ? -1 : 0;
    }

    private static LabelPlaces.Named Named(double x, double y) => new(new(x, y), ActorKind.State, 10, 60, false);

    private static int[] Choose(LabelPlaces.Named[] actors, (PairLine, int)[] lines) =>
        LabelPlaces.Choose(actors, lines, TestContext.Current.CancellationToken);

    private static Box BoxOf(PictureActor a) => LabelPlaces.BoxAt(a.Label, new(a.X, a.Y), a.Kind, a.Radius, a.LabelWidth, 1);

    private static Box MarkOf(PictureActor a) => new Box(a.X, a.Y, a.X, a.Y).Grow(a.Radius, a.Radius);
}
