using System.Net;
using System.Text.Json;
using GraphExplorer.Core.Analysis.Signed;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class CampTests(SampleApp sample)
{
    private const string DefaultWindow = "from=2015-05-01&to=2017-02-28";

    private readonly TestApp _app = sample.App;

    [Fact]
    public async Task The_default_window_has_two_camps_and_says_what_does_not_fit()
    {
        var camps = await _app.JsonAsync($"/api/camps?{DefaultWindow}");

        Assert.Equal((2, 5, 5, 83), (Number(camps, "k"), Number(camps, "index"), Number(camps, "atLeast"), Number(camps, "signed")));
        Assert.True(camps.GetProperty("exact").GetBoolean());
        Assert.True(camps.GetProperty("unique").GetBoolean());
        var (first, second) = (Ids(camps.GetProperty("camps")[0]), Ids(camps.GetProperty("camps")[1]));
        Assert.True(first.Length >= second.Length);
        Assert.Equal(first.Order(StringComparer.Ordinal), first);
        var russia = first.Contains("russia") ? first : second;
        Assert.All(["russia", "iran", "hezbollah", "syria"], id => Assert.Contains(id, russia));
        Assert.All(["us", "syrian-opposition", "saudi-arabia", "israel"], id => Assert.Contains(id, russia == first ? second : first));
        var misfits = camps.GetProperty("misfits").EnumerateArray().ToList();
        Assert.Equal(5, misfits.Count);
        Assert.All(misfits, m => Assert.True(Number(m, "claims") > 0 && Number(m, "sign") is 1 or -1));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("k=3", 3)]
    [InlineData("camps=4", 4)]
    [InlineData("camps=0", 2)]
    [InlineData("camps=3&k=2", 2)]
    [InlineData("strength=2&rel=alliance&rel=rivalry&k=2", 2)]
    public async Task They_are_those_of_the_views_ties(string query, int k)
    {
        var view = ViewQuery.Read($"{DefaultWindow}&{query}", out _);
        var expected = CampReport.Of(sample.Sample.Ties(view), k, TestContext.Current.CancellationToken);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var camps = await _app.JsonAsync($"/api/camps?{DefaultWindow}&{query}");

            Assert.Equal((k, expected.Camps.Index, expected.SignedPairs, expected.Both, expected.Talking),
                (Number(camps, "k"), Number(camps, "index"), Number(camps, "signed"), Number(camps, "both"), Number(camps, "talking")));
            Assert.Equal(expected.Camps.Groups.Select(g => string.Join(' ', g)), camps.GetProperty("camps").EnumerateArray().Select(g => string.Join(' ', Ids(g))));
            Assert.Equal(expected.Camps.Undetermined, Ids(camps.GetProperty("undetermined")));
            Assert.Equal(expected.Camps.Apart, Ids(camps.GetProperty("apart")));
            Assert.Equal(expected.ClaimsOfMisfits, camps.GetProperty("misfits").EnumerateArray().Select(m => Number(m, "claims")));
        }
    }

    [Fact]
    public async Task A_view_without_signed_pairs_has_no_camps()
    {
        var camps = await _app.JsonAsync("/api/camps?rel=negotiation");

        Assert.Equal((0, 0), (Number(camps, "index"), Number(camps, "signed")));
        Assert.Empty(camps.GetProperty("camps").EnumerateArray());
    }

    [Theory]
    [InlineData("k=1", "k")]
    [InlineData("k=7", "k")]
    [InlineData("k=two", "k")]
    [InlineData("camps=1", "camps")]
    [InlineData("camps=2&camps=3", "camps")]
    [InlineData("limit=3", "limit")]
    public async Task What_means_nothing_is_named_with_400(string query, string key)
    {
        using var response = await _app.GetAsync($"/api/camps?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = Assert.Single((await TestApp.JsonOf(response)).GetProperty("errors").EnumerateArray());
        Assert.Equal(key, error.GetProperty("key").GetString());
    }

    [Fact]
    public async Task How_many_camps_the_picture_shows_changes_no_list() =>
        Assert.Equal((await _app.JsonAsync("/api/ties")).GetRawText(), (await _app.JsonAsync("/api/ties?camps=5")).GetRawText());

    [Fact]
    public async Task A_snapshot_that_is_not_there_has_no_camps()
    {
        using var response = await _app.GetAsync("/api/snapshots/0123456789abcdef/camps");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static string[] Ids(JsonElement list) => [.. list.EnumerateArray().Select(id => id.GetString()!)];
}
