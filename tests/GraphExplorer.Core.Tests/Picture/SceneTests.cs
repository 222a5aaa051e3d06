using System.Text.Json;
using GraphExplorer.Core.Scenes;

namespace GraphExplorer.Core.Tests.Picture;

public sealed class SceneTests
{
    private static readonly Document First = new("d1", "First", "Writer", null, EdtfDate.Parse("2016"), null, null, null, null);
    private static readonly Document Second = new("d2", "Second", null, null, EdtfDate.Parse("2017"), null, null, null, null);

    private static Claim Claim(string id, string source, string target, Relation? relation = null, string date = "2016", string document = "d1", string by = "author", bool mutual = false) =>
        new(id, source, target, relation ?? Relation.Alliance, mutual, EdtfDate.Parse(date), DateBasis.Context, document, null, by, ClaimStatus.Reported, $"{source} stands to {target}.");

    private static ClaimSet Set(params Claim[] claims) =>
        new([SeededGraph.Actor("a", place: new(0, 0)), SeededGraph.Actor("b", place: new(200, 0)), SeededGraph.Actor("c", partOf: "a", place: new(0, 90))], [Second, First], claims);

    private static PictureData Build(ClaimSet set) => SceneBuilder.Build(set, "7", set.Claims.Length, true, false, TestContext.Current.CancellationToken);

    [Fact]
    public void Claims_become_columns_in_their_order()
    {
        var scene = Build(Set(
            Claim("3", "b", "a", Relation.Rivalry, "2016-05", "d2"), Claim("2", "a", "b", by: "Zarif"), Claim("1", "a", "c", date: "2015", mutual: true, relation: Relation.Negotiation)));
        Assert.Equal(["1", "2", "3"], scene.Claims.Id);
        Assert.Equal([1, 0, 0], scene.Claims.Pair);
        Assert.Equal([1, 0, 2], scene.Claims.Relation);
        Assert.Equal([2, 0, 1], scene.Claims.Direction);
        Assert.Equal(["2015", "2016", "May 2016"], scene.Claims.Date.Select(d => scene.Dates[d].Words));
        Assert.Equal(["First", "First", "Second"], scene.Claims.Document.Select(d => scene.Documents[d].Title));
        Assert.Equal(["Writer", "Zarif", "Second"], scene.Claims.Voice.Select(v => scene.Voices[v]));
        Assert.Equal([1, 0, 1], scene.Claims.Author);
        Assert.Equal([1, 1, 1], scene.Claims.Status);
        Assert.Equal([1, 1, 1], scene.Claims.Basis);
    }

    [Fact]
    public void An_open_end_is_a_date_for_each_day_that_its_documents_reach_to()
    {
        var scene = Build(Set(
            Claim("1", "a", "b", date: "2016-05/.."), Claim("2", "a", "b", date: "2016-05/..", document: "d2"), Claim("3", "a", "b", date: "2016-05/.."),
            Claim("4", "a", "b", date: "2016-05/"), Claim("5", "a", "b", date: "2016-05/", document: "d2"), Claim("6", "a", "b", date: "2016-06", document: "d2")));
        Assert.Equal([0, 1, 0, 2, 2, 3], scene.Claims.Date);
        Assert.Equal(["2016-12-31", "2017-12-31", "9999-12-31", "2016-06-30"], scene.Dates.Select(d => $"{DateOnly.FromDayNumber(d.Until):yyyy-MM-dd}"));
        Assert.Equal([DateOnly.MaxValue.DayNumber, DateOnly.MaxValue.DayNumber], scene.Dates.Take(2).Select(d => d.EarliestEnd));
    }

    [Fact]
    public void A_pair_has_the_relations_of_all_time()
    {
        var scene = Build(Set(Claim("1", "a", "b"), Claim("2", "b", "a", Relation.Rivalry), Claim("3", "c", "a", Relation.Negotiation)));
        Assert.Equal([(0, 1, 5), (0, 2, 2)], scene.Pairs.Select(p => (p.A, p.B, p.Relations)));
    }

    [Fact]
    public void Pairs_and_radii_do_not_shrink_where_only_some_claims_are_there()
    {
        var whole = Set(Claim("1", "a", "b"), Claim("2", "b", "c", Relation.Rivalry));
        var part = SceneBuilder.Build(
            new() { Revision = "7", Claims = Set(whole.Claims[0]), Ties = whole.Ties(View.Everything), Complete = false, Total = 1 },
            TestContext.Current.CancellationToken);
        Assert.Equal(Build(whole).Pairs, part.Pairs);
        Assert.Equal(Build(whole).Actors.Select(a => a.Radius), part.Actors.Select(a => a.Radius));
    }

    [Fact]
    public void A_part_knows_its_whole_and_marks_grow_with_partners()
    {
        var scene = Build(Set(Claim("1", "a", "b"), Claim("2", "a", "c")));
        Assert.Equal([-1, -1, 0], scene.Actors.Select(a => a.Whole));
        Assert.True(scene.Actors[0].Radius > scene.Actors[1].Radius);
    }

    [Fact]
    public void A_line_bows_around_a_third_actor_only()
    {
        var set = new ClaimSet(
            [SeededGraph.Actor("a", place: new(0, 0)), SeededGraph.Actor("b", place: new(300, 0)), SeededGraph.Actor("c", place: new(150, 5)), SeededGraph.Actor("d", place: new(150, 200))],
            [First], [Claim("1", "a", "b"), Claim("2", "a", "d")]);
        Assert.Equal([true, false], Build(set).Pairs.Select(p => p.Bow != 0));
    }

    [Fact]
    public void A_search_names_the_claims_that_pass()
    {
        var set = Set(Claim("1", "a", "b", date: "2015"), Claim("2", "a", "b", by: "Zarif"), Claim("3", "a", "c"));
        var scene = SceneBuilder.Build(new() { Revision = "7", Claims = set, View = new() { Search = "zar" } }, TestContext.Current.CancellationToken);
        Assert.Equal([1], scene.Hits!.Value);
        Assert.Null(Build(set).Hits);
    }

    [Fact]
    public void Actors_without_a_place_get_one()
    {
        var graph = SeededGraph.Camps(15, 40, seed: 3);
        var scene = Build(graph.Claims(graph.Actors));
        Assert.Equal(15, scene.Actors.Select(a => (a.X, a.Y)).Distinct().Count());
    }

    [Fact]
    public void The_same_claims_give_the_same_scene_byte_for_byte()
    {
        var graph = SeededGraph.Camps(28, 110, seed: 6);
        string Json(SeededGraph from) => JsonSerializer.Serialize(Build(from.Claims(from.Actors)));
        Assert.Equal(Json(graph), Json(new([.. graph.Actors.Reverse()], graph.Ties)));
    }

    [Fact]
    public void A_scene_without_claims_has_its_actors()
    {
        var scene = SceneBuilder.Build(Set(), "7", 90_000, false, true, TestContext.Current.CancellationToken);
        Assert.Equal(3, scene.Actors.Length);
        Assert.Empty(scene.Claims.Id);
        Assert.Equal(90_000, scene.Total);
    }
}
