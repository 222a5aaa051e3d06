using GraphExplorer.Core.Layout;
using GraphExplorer.Core.Picture;
using GraphExplorer.Core.Scenes;

namespace GraphExplorer.Core.Tests.Picture;

public sealed class LayoutTests
{
    [Fact]
    public void The_same_graph_is_laid_out_the_same_in_whatever_order_it_comes()
    {
        var graph = SeededGraph.Camps(28, 110, seed: 5);
        var shuffled = new SeededGraph([.. graph.Actors.Reverse()], [.. graph.Ties.OrderBy(t => t.Voices).ThenByDescending(t => t.Pair)]);
        Assert.Equal(graph.Place(), shuffled.Place());
    }

    [Fact]
    public void Places_are_rounded_to_a_tenth_and_never_minus_zero()
    {
        var places = SeededGraph.Camps(12, 30, seed: 1).Place().Select(a => a.Place!.Value).ToArray();
        Assert.All(places, p => Assert.Equal(Math.Round(p.X, 1), p.X));
        Assert.All(places, p => Assert.False((double.IsNegative(p.X) && p.X == 0) || (double.IsNegative(p.Y) && p.Y == 0)));
    }

    [Fact]
    public void Another_seed_gives_another_layout()
    {
        var graph = SeededGraph.Camps(20, 60, seed: 2);
        Assert.NotEqual(graph.Place(seed: 1), graph.Place(seed: 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Known_places_stay(int seed)
    {
        var graph = SeededGraph.Camps(24, 80, seed);
        var known = graph.Place().Select((a, i) => i % 3 == 0 ? a with { Place = null } : a).ToImmutableArray();
        var placed = CommonLayout.Place(known, graph.Ties, 9, TestContext.Current.CancellationToken);
        Assert.All(known.Zip(placed), p => Assert.Equal(p.First.Place ?? p.Second.Place, p.Second.Place));
        Assert.All(placed, a => Assert.NotNull(a.Place));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Newcomers_cover_none_of_the_known_even_those_they_have_no_tie_to(int seed)
    {
        var graph = SeededGraph.Camps(24, 80, seed);
        var known = graph.Place();
        var strangers = Enumerable.Range(0, 40).Select(i => SeededGraph.Actor($"known{i:00}", place: new((i % 8 * 120) - 420, (i / 8 * 120) - 240)));
        Actor[] newcomers = [.. Enumerable.Range(0, 4).Select(i => SeededGraph.Actor($"new{i}"))];
        var ties = graph.Ties.Concat(newcomers.SelectMany((n, i) => known.Skip(i).Take(3).Select(k => (ActorPair.Of(n.Id, k.Id), Relation.Alliance, 2))));
        Actor[] there = [.. known, .. strangers];
        var placed = CommonLayout.PlaceIncoming(there, newcomers, ties, 1, TestContext.Current.CancellationToken);
        Assert.All(placed, n => Assert.All(there, k => Assert.True(Distance(n.Place!.Value, k.Place!.Value) > 20, $"{n.Id} covers {k.Id}")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Hardly_any_line_runs_over_a_third_actor(int seed)
    {
        var graph = SeededGraph.Camps(28, 110, seed);
        var scene = SceneBuilder.Build(graph.Claims(graph.Place()), "1", 0, true, false, TestContext.Current.CancellationToken);
        var blocked = scene.Pairs.Count(p =>
        {
            var line = PairLine.Between(At(scene.Actors[p.A]), At(scene.Actors[p.B]), p.Bow);
            var points = Enumerable.Range(0, 25).Select(i => line.At(i / 24.0)).ToArray();
            return scene.Actors.Where((_, i) => i != p.A && i != p.B)
                .Any(a => points.Zip(points.Skip(1)).Min(piece => PairLine.ToSegment(At(a), piece.First, piece.Second)) < a.Radius);
        });
        Assert.InRange(blocked, 0, 1);
        static Place At(PictureActor actor) => new(actor.X, actor.Y);
    }

    [Fact]
    public void A_new_actor_stands_nearer_to_its_friends_than_to_its_foes()
    {
        var graph = SeededGraph.Camps(20, 60, seed: 4);
        var known = graph.Place();
        var newcomer = SeededGraph.Actor("new");
        var byX = known.OrderBy(a => a.Place!.Value.X).ToArray();
        (ActorPair, Relation, int)[] ties =
        [
            .. graph.Ties, .. byX.Take(3).Select(a => (ActorPair.Of("new", a.Id), Relation.Alliance, 3)),
            .. byX.TakeLast(3).Select(a => (ActorPair.Of("new", a.Id), Relation.Rivalry, 3)),
        ];
        var placed = CommonLayout.PlaceIncoming(known, [newcomer], ties, CommonLayout.DefaultSeed, TestContext.Current.CancellationToken);
        var at = Assert.Single(placed).Place!.Value;
        Assert.True(byX.Take(3).Average(a => Distance(at, a.Place!.Value)) < byX.TakeLast(3).Average(a => Distance(at, a.Place!.Value)));
    }

    [Fact]
    public void An_actor_that_comes_again_without_a_place_takes_the_one_it_has()
    {
        var known = SeededGraph.Actor("a", place: new(12.5, -3));
        var placed = CommonLayout.PlaceIncoming([known, SeededGraph.Actor("b", place: new(0, 0))], [SeededGraph.Actor("a")], [], 1, TestContext.Current.CancellationToken);
        Assert.Equal(known, Assert.Single(placed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_part_stands_24_px_clear_of_its_whole(int seed)
    {
        var graph = SeededGraph.Camps(24, 80, seed);
        var withParts = new SeededGraph([.. graph.Actors.Select((a, i) => i is 5 or 6 or 7 ? a with { PartOf = "a0001" } : i == 9 ? a with { PartOf = "a0007" } : a)], graph.Ties);
        var placed = withParts.Place().ToDictionary(a => a.Id);
        var partners = graph.Ties.SelectMany(t => new[] { (t.Pair.First, t.Pair.Second), (t.Pair.Second, t.Pair.First) }).Distinct().ToLookup(p => p.Item1);
        foreach (var part in placed.Values.Where(a => a.PartOf is not null))
        {
            var clear = Distance(part.Place!.Value, placed[part.PartOf!].Place!.Value)
                - ActorShapes.RadiusFor(partners[part.Id].Count()) - ActorShapes.RadiusFor(partners[part.PartOf!].Count());
            Assert.InRange(clear, 23.8, 24.2);
        }
    }

    [Fact]
    public void Actors_that_are_parts_of_each_other_are_laid_out_all_the_same()
    {
        Actor[] actors = [SeededGraph.Actor("a", partOf: "b"), SeededGraph.Actor("b", partOf: "a"), SeededGraph.Actor("c", partOf: "c")];
        Assert.All(CommonLayout.Place(actors, [], 1, TestContext.Current.CancellationToken), a => Assert.NotNull(a.Place));
    }

    [Theory]
    [InlineData(28, 110, 1)]
    [InlineData(28, 110, 2)]
    [InlineData(40, 150, 3)]
    [InlineData(200, 600, 4)]
    [InlineData(400, 1500, 5)]
    public void No_mark_covers_another(int actors, int pairs, int seed)
    {
        var graph = SeededGraph.Camps(actors, pairs, seed);
        var scene = SceneBuilder.Build(graph.Claims(graph.Place()), "1", 0, true, false, TestContext.Current.CancellationToken);
        for (var i = 0; i < scene.Actors.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (scene.Actors[i], scene.Actors[j]);
                Assert.True(Distance(new(a.X, a.Y), new(b.X, b.Y)) > (1.16 * (a.Radius + b.Radius)) + 4, $"{a.Id} and {b.Id}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Allies_stand_nearer_to_each_other_than_rivals(int seed)
    {
        var graph = SeededGraph.Camps(28, 110, seed);
        var places = graph.Place().ToDictionary(a => a.Id, a => a.Place!.Value);
        double Mean(Relation relation) => graph.Ties.Where(t => t.Relation == relation).Average(t => Distance(places[t.Pair.First], places[t.Pair.Second]));
        Assert.True(Mean(Relation.Alliance) * 1.3 < Mean(Relation.Rivalry));
    }

    [Fact]
    public void A_graph_like_the_bundled_one_fills_a_landscape_page_around_the_origin()
    {
        var places = SeededGraph.Camps(28, 110, seed: 7).Place().Select(a => a.Place!.Value).ToArray();
        var (width, height) = (places.Max(p => p.X) - places.Min(p => p.X), places.Max(p => p.Y) - places.Min(p => p.Y));
        Assert.InRange(width, 700, 1100);
        Assert.InRange(width / height, 1.0, 1.8);
        Assert.InRange(places.Max(p => p.X) + places.Min(p => p.X), -0.3, 0.3);
        Assert.InRange(places.Max(p => p.Y) + places.Min(p => p.Y), -0.3, 0.3);
    }

    [Fact]
    public void Whom_no_tie_connects_stands_beside_the_others_on_no_line()
    {
        var graph = SeededGraph.Camps(20, 60, seed: 8);
        var alone = new SeededGraph([.. graph.Actors, SeededGraph.Actor("z1"), SeededGraph.Actor("z2"), SeededGraph.Actor("z3")], graph.Ties);
        var places = alone.Place().ToDictionary(a => a.Id, a => a.Place!.Value);
        foreach (var id in new[] { "z1", "z2", "z3" })
        {
            Assert.All(graph.Ties, t => Assert.True(PairLine.ToSegment(places[id], places[t.Pair.First], places[t.Pair.Second]) > 12));
            Assert.InRange(places[id].X, -900, 900);
        }
    }

    [Fact]
    public void A_thousand_actors_and_ten_thousand_ties_come_to_rest()
    {
        var graph = SeededGraph.Camps(1000, 5000, seed: 3);
        var (x, y) = (new double[1000], new double[1000]);
        var layout = LayoutGraph.Of([.. graph.Actors], graph.Ties);
        var distances = new DesiredDistances(layout, Sides.Of(layout, TestContext.Current.CancellationToken), 160);
        var model = StressModel.Of(layout, distances, TestContext.Current.CancellationToken);
        Assert.True(model.Rows.Sum(r => r.Count) < 100_000);
        ClassicalScaling.Run(layout, distances, x, y, new(1), TestContext.Current.CancellationToken);
        var before = model.Stress(x, y);
        var rounds = Majorisation.Run(model, x, y, layout.Fixed, TestContext.Current.CancellationToken);
        Assert.True(rounds <= Majorisation.MostRounds);
        Assert.True(model.Stress(x, y) < before / 2);
    }

    [Fact]
    public void A_layout_that_is_no_longer_wanted_stops()
    {
        var graph = SeededGraph.Camps(30, 100, seed: 1);
        Assert.Throws<OperationCanceledException>(() => CommonLayout.Place(graph.Actors, graph.Ties, 1, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Nobody_and_one_alone_are_laid_out()
    {
        Assert.Empty(CommonLayout.Place([], [], 1, TestContext.Current.CancellationToken));
        Assert.Equal(new Place(0, 0), Assert.Single(CommonLayout.Place([SeededGraph.Actor("a")], [], 1, TestContext.Current.CancellationToken)).Place);
    }

    private static double Distance(Place a, Place b) => PairLine.Distance(a, b);
}
