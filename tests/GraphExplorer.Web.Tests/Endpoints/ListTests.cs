using System.Net;
using System.Text.Json;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class ListTests(SampleApp sample)
{
    private readonly TestApp _app = sample.App;

    [Fact]
    public async Task All_actors_come_whatever_the_view()
    {
        var list = await _app.JsonAsync("/api/actors?rel=rivalry&from=2016-01-01");

        Assert.Equal(sample.Sample.Actors.Select(a => a.Id), Ids(list));
        Assert.Equal(sample.Sample.Actors.Length, list.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_actor_has_the_names_of_its_headings_and_a_place()
    {
        var known = sample.Sample.Actor("irgc");
        var irgc = Items(await _app.JsonAsync("/api/actors")).Single(a => a.GetProperty("id").GetString() == "irgc");

        Assert.Equal(known.Name, irgc.GetProperty("name").GetString());
        Assert.Equal("armed group", irgc.GetProperty("kind").GetString());
        Assert.Equal("iran", irgc.GetProperty("partOf").GetString());
        Assert.Equal(known.Aliases, irgc.GetProperty("aliases").EnumerateArray().Select(a => a.GetString()));
        Assert.Equal(JsonValueKind.Number, irgc.GetProperty("x").ValueKind);
        Assert.Equal(JsonValueKind.Number, irgc.GetProperty("y").ValueKind);
    }

    [Fact]
    public async Task What_is_empty_is_absent()
    {
        foreach (var path in new[] { "/api/actors", "/api/documents", "/api/claims", "/api/ties" })
        {
            using var response = await _app.GetAsync(path);
            Assert.DoesNotContain("null", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        var states = Items(await _app.JsonAsync("/api/actors")).Where(a => a.GetProperty("id").GetString() == "iran");
        Assert.All(states, s => Assert.False(s.TryGetProperty("partOf", out _)));
    }

    [Fact]
    public async Task An_open_end_has_no_day()
    {
        var open = sample.Sample.Claims.First(c => c.Date.OpenEnd && !c.Date.OpenStart);
        var claim = Items(await _app.JsonAsync("/api/claims")).Single(c => c.GetProperty("id").GetString() == open.Id);

        Assert.Equal(open.Date.Text, claim.GetProperty("date").GetString());
        Assert.Equal(open.Date.Earliest.ToString("yyyy-MM-dd"), claim.GetProperty("earliest").GetString());
        Assert.False(claim.TryGetProperty("latest", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("from=2016-06-01&to=2016-08-31")]
    [InlineData("from=2016-06-01&to=2016-08-31&mode=possible")]
    [InlineData("rel=alliance&rel=rivalry&status=stated")]
    [InlineData("actor=turkey&hops=2&from=2015-01-01")]
    [InlineData("pair=both&kind=state")]
    [InlineData("strength=2")]
    [InlineData("strength=2&pair=both&from=2015-06-01&to=2016-06-30&set=sample")]
    [InlineData("set=sample&rel=rivalry")]
    [InlineData("voice=author&basis=publication&q=syria%20war")]
    public async Task The_claims_and_ties_of_a_view_are_those_of_the_reference(string query)
    {
        var view = ViewQuery.Read(query, out _);

        var claims = await _app.JsonAsync($"/api/claims?{query}");
        var ties = await _app.JsonAsync($"/api/ties?{query}");

        Assert.Equal(sample.Sample.In(view).Select(c => c.Id), Ids(claims));
        Assert.Equal(
            sample.Sample.Ties(view).Select(t => (t.Source, t.Target, t.Relation.Word, t.Claims, t.Forward, t.Back, t.Mutual, t.Voices, t.Documents, t.Certain, t.Expected)),
            Items(ties).Select(t => (Text(t, "source"), Text(t, "target"), Text(t, "relation"), Number(t, "claims"), Number(t, "forward"), Number(t, "back"),
                Number(t, "mutual"), Number(t, "voices"), Number(t, "documents"), Number(t, "certain"), Number(t, "expected"))));
    }

    [Fact]
    public async Task A_page_of_claims_says_how_many_there_are_before_paging()
    {
        var view = ViewQuery.Read("rel=alliance", out _);
        var all = sample.Sample.In(view);

        var page = await _app.JsonAsync("/api/claims?rel=alliance&limit=5&offset=10");

        Assert.Equal(all.Length, page.GetProperty("total").GetInt32());
        Assert.Equal(all.Skip(10).Take(5).Select(c => c.Id), Ids(page));
    }

    [Fact]
    public async Task Beyond_the_last_page_there_is_nothing_and_still_the_total()
    {
        var page = await _app.JsonAsync("/api/actors?offset=100000");

        Assert.Empty(Items(page));
        Assert.Equal(sample.Sample.Actors.Length, page.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Selection_look_and_theme_do_not_change_a_list()
    {
        var plain = await _app.JsonAsync("/api/ties?rel=rivalry");
        var dressed = await _app.JsonAsync("/api/ties?rel=rivalry&sel=actor:iran&show=table&theme=dark");

        Assert.Equal(plain.GetRawText(), dressed.GetRawText());
    }

    [Theory]
    [InlineData("from=2016-13-01", "from", "2016-13-01")]
    [InlineData("from=2016-06-02&to=2016-06-01", "from", "2016-06-02")]
    [InlineData("rel=friendship", "rel", "friendship")]
    [InlineData("rel=alliance,rivalry", "rel", "alliance,rivalry")]
    [InlineData("mode=maybe", "mode", "maybe")]
    [InlineData("pair=none", "pair", "none")]
    [InlineData("hops=3", "hops", "3")]
    [InlineData("hops=0", "hops", "0")]
    [InlineData("none=actor", "none", "actor")]
    [InlineData("none=rel&rel=alliance", "none", "rel")]
    [InlineData("strength=0", "strength", "0")]
    [InlineData("strength=many", "strength", "many")]
    [InlineData("set=", "set", "")]
    [InlineData("limit=0", "limit", "0")]
    [InlineData("limit=10001", "limit", "10001")]
    [InlineData("offset=-1", "offset", "-1")]
    [InlineData("colour=red", "colour", "red")]
    [InlineData("limit=1&limit=2", "limit", "2")]
    public async Task What_means_nothing_is_named_with_400(string query, string key, string value)
    {
        foreach (var path in new[] { "actors", "documents", "claims", "ties" })
        {
            using var response = await _app.GetAsync($"/api/{path}?{query}");

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            var error = Assert.Single((await TestApp.JsonOf(response)).GetProperty("errors").EnumerateArray());
            Assert.Equal((key, value), (Text(error, "key"), Text(error, "value")));
            Assert.NotEmpty(Text(error, "reason"));
        }
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_named_at_once()
    {
        using var response = await _app.GetAsync("/api/claims?from=x&rel=y&kind=z&limit=0&further=1");

        var problem = await TestApp.JsonOf(response);
        Assert.Equal(["from", "further", "kind", "limit", "rel"], problem.GetProperty("errors").EnumerateArray().Select(e => Text(e, "key")).Order());
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task An_unknown_address_under_api_is_a_problem_and_no_page()
    {
        using var response = await _app.GetAsync("/api/nothing");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static List<JsonElement> Items(JsonElement list) => [.. list.GetProperty("items").EnumerateArray()];

    private static IEnumerable<string> Ids(JsonElement list) => Items(list).Select(i => Text(i, "id"));

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();
}
