using System.Net;
using System.Text.Json;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary>Held to the claims that the list of the same view gives.</summary>
public sealed class AnalysisTests(SampleApp sample)
{
    private const string Autumn = "from=2015-09-01&to=2015-12-31", Summer = "from=2016-06-01&to=2016-08-31";

    private readonly TestApp _app = sample.App;

    [Fact]
    public async Task Two_views_are_told_apart_by_the_ids_of_their_claims()
    {
        var (autumn, summer) = (await ClaimsAsync(Autumn), await ClaimsAsync(Summer));

        var comparison = await _app.JsonAsync($"/api/compare?a={Uri.EscapeDataString(Autumn)}&b={Uri.EscapeDataString(Summer)}");

        var counts = comparison.GetProperty("counts");
        Assert.Equal(
            (autumn.Keys.Intersect(summer.Keys).Count(), autumn.Keys.Except(summer.Keys).Count(), summer.Keys.Except(autumn.Keys).Count()),
            (counts.GetProperty("both").GetInt32(), counts.GetProperty("onlyA").GetInt32(), counts.GetProperty("onlyB").GetInt32()));
        var pairs = Items(comparison, "pairs");
        Assert.Equal(autumn.Values.Concat(summer.Values).Distinct().Count(), pairs.Length);
        foreach (var pair in pairs)
        {
            string[] Ids(Dictionary<string, (string, string)> claims) => [.. claims.Where(c => c.Value == (Text(pair, "first"), Text(pair, "second"))).Select(c => c.Key).Order(StringComparer.Ordinal)];
            Assert.Equal(Ids(autumn), Texts(pair, "onlyA").Concat(Texts(pair, "both")).Order(StringComparer.Ordinal));
            Assert.Equal(Ids(summer), Texts(pair, "onlyB").Concat(Texts(pair, "both")).Order(StringComparer.Ordinal));
            Assert.Equal(Ids(autumn).Length > 0, pair.TryGetProperty("a", out _));
            Assert.Equal(Ids(summer).Length > 0, pair.TryGetProperty("b", out _));
        }
        Assert.Superset(new HashSet<string> { "turned", "new", "stronger" }, pairs.Select(p => Text(p, "change")).ToHashSet());
    }

    [Fact]
    public async Task A_view_beside_itself_is_the_same_and_a_snapshot_stands_for_its_claims()
    {
        await using var app = new TestApp();
        using var saved = await app.PostJsonAsync("/api/snapshots", $$"""{"title":"Summer","positions":{ },"view":"{{Summer}}"}""");
        var id = Text(await TestApp.JsonOf(saved), "id");

        var comparison = await app.JsonAsync($"/api/compare?a=snapshot%3D{id}&b={Uri.EscapeDataString(Summer)}");

        Assert.Equal(0, comparison.GetProperty("counts").GetProperty("onlyA").GetInt32());
        Assert.Equal(0, comparison.GetProperty("counts").GetProperty("onlyB").GetInt32());
        Assert.NotEmpty(Items(comparison, "pairs"));
        Assert.All(Items(comparison, "pairs"), p => Assert.Equal("same", Text(p, "change")));
    }

    [Theory]
    [InlineData("/api/compare", "a", "b")]
    [InlineData("/api/compare?a=&b=from%3Dyesterday", "b: from")]
    [InlineData("/api/compare?a=&b=rel%3Dlove%26colour%3Dred", "b: rel", "b: colour")]
    [InlineData("/api/compare?a=&b=snapshot%3Dx%26from%3D2016-01-01", "b")]
    [InlineData("/api/compare?a=&b=&rel=alliance", "rel")]
    [InlineData("/api/sources?by=weather", "by")]
    [InlineData("/api/balance?step=week&window=0", "step", "window")]
    [InlineData("/api/balance?from=1900-01-01&to=2016-12-31", "step")]
    [InlineData("/api/mediators?from=soon", "from")]
    public async Task What_means_nothing_is_named(string address, params string[] keys)
    {
        using var response = await _app.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(keys.Order(StringComparer.Ordinal), Items(await TestApp.JsonOf(response), "errors").Select(e => Text(e, "key")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_snapshot_that_is_not_there_is_not_found()
    {
        using var response = await _app.GetAsync("/api/compare?a=snapshot%3D0000000000000000&b=");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("document")]
    [InlineData("voice")]
    public async Task Each_source_stands_with_what_the_view_of_it_alone_shows(string by)
    {
        var sources = await _app.JsonAsync($"/api/sources?{Summer}&by={by}");
        var says = Items(sources, "pairs").SelectMany(p => Items(p, "says").Select(s => (Pair: (Text(p, "first"), Text(p, "second")), Source: Text(s, "source"), Claims: s.GetProperty("claims").GetInt32())));

        var counted = sample.Sample.In(ViewQuery.Read(Summer, out _))
            .GroupBy(c => (Pair: (c.Pair.First, c.Pair.Second), Source: by == "voice" ? sample.Sample.VoiceOf(c) : c.Document)).Select(g => (g.Key.Pair, g.Key.Source, Claims: g.Count()));
        Assert.Equal(counted.ToHashSet(), says.ToHashSet());
        var spreads = Items(sources, "pairs").Select(p => p.GetProperty("spread").GetDouble()).ToList();
        Assert.Equal(spreads.OrderDescending(), spreads);
        Assert.Contains(0.5, spreads);
    }

    [Fact]
    public async Task Mediators_stand_with_claims_of_the_view()
    {
        var mediators = await _app.JsonAsync($"/api/mediators?{Summer}");
        var claims = await ClaimsAsync($"{Summer}&rel=negotiation");

        Assert.NotEmpty(Items(mediators, "items"));
        foreach (var (mediator, pair) in Items(mediators, "items").SelectMany(m => Items(m, "pairs").Select(p => (Text(m, "actor"), p))))
        {
            var partners = Texts(pair, "claims").Select(id => claims[id]).SelectMany(p => new[] { p.First, p.Second }).ToHashSet();
            Assert.Equal([.. new[] { mediator, Text(pair, "first"), Text(pair, "second") }.Order(StringComparer.Ordinal)], partners.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Balance_of_one_window_is_that_of_its_view_and_windows_move_by_a_step()
    {
        var moving = Items(await _app.JsonAsync("/api/balance?from=2016-01-01&to=2016-12-31&step=month&window=6"), "items");
        Assert.Equal(7, moving.Length);
        Assert.Equal(("2016-03-01", "2016-08-31"), (Text(moving[2], "from"), Text(moving[2], "to")));

        var alone = Assert.Single(Items(await _app.JsonAsync("/api/balance?from=2016-03-01&to=2016-08-31&step=year&window=1"), "items"));
        Assert.Equal(moving[2].GetRawText(), alone.GetRawText());
        var states = ClaimSet.PairStates(sample.Sample.In(ViewQuery.Read("from=2016-03-01&to=2016-08-31", out _))).Values;
        Assert.Equal(states.Count(s => s is PairState.Allied or PairState.Rival), alone.GetProperty("signed").GetInt32());
        Assert.Equal(states.Count(s => s == PairState.Both), alone.GetProperty("both").GetInt32());
        Assert.True(alone.GetProperty("exact").GetBoolean());
        Assert.Equal(alone.GetProperty("atLeast").GetInt32(), alone.GetProperty("index").GetInt32());
        Assert.Equal(4, alone.GetProperty("triangles").EnumerateObject().Count());
    }

    [Fact]
    public async Task A_view_without_a_window_moves_over_all_that_is_dated_and_one_without_claims_has_no_balance()
    {
        Assert.NotEmpty(Items(await _app.JsonAsync("/api/balance?step=year"), "items"));
        Assert.Empty(Items(await _app.JsonAsync("/api/balance?q=nobodysaysthis"), "items"));
    }

    private async Task<Dictionary<string, (string First, string Second)>> ClaimsAsync(string view) =>
        Items(await _app.JsonAsync($"/api/claims?{view}"), "items").ToDictionary(c => Text(c, "id"), c => ActorPair.Of(Text(c, "source"), Text(c, "target")) is var pair ? (pair.First, pair.Second) : default);

    private static JsonElement[] Items(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray()];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement json, string name) => [.. Items(json, name).Select(t => t.GetString()!)];
}
