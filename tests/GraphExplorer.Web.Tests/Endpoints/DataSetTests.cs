using System.Net;
using System.Text.Json;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class DataSetTests : IAsyncLifetime
{
    private static readonly (string, string) FromElsewhere = ("X-Forwarded-For", "203.0.113.7");

    /// <summary>Another folder, whose ids are its own.</summary>
    private static readonly SmallFolder Other = new()
    {
        Actors = $"{SmallFolder.ActorHeadings}\ncarey,Carey,state,,\ndoyle,Doyle,state,,\n",
        Documents = $"{SmallFolder.DocumentHeadings}\nletter,A letter,,,2016,,,,,\n",
        Claims = $"{SmallFolder.ClaimHeadings}\no1,carey,doyle,alliance,true,2016,explicit,letter,,,author,stated,They are allied.\n",
    };

    private readonly TestApp _app = new(("GraphExplorer:Seed", "false"));

    public async ValueTask InitializeAsync() =>
        (await _app.PostAsync("/api/import?name=small", new SmallFolder().Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task They_are_listed_with_their_numbers()
    {
        var set = Assert.Single(await SetsAsync());

        Assert.Equal("small", set.GetProperty("name").GetString());
        Assert.Equal((2, 1, 2), (Number(set, "claims"), Number(set, "documents"), Number(set, "actors")));
    }

    [Fact]
    public async Task A_view_of_one_has_its_claims_alone_in_lists_exports_and_pictures_and_a_snapshot_keeps_them()
    {
        (await _app.PostAsync("/api/import?name=other", Other.Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();

        Assert.Equal(["o1"], Ids(await _app.JsonAsync("/api/claims?set=other")));
        Assert.Equal(["c1", "c2", "o1"], Ids(await _app.JsonAsync("/api/claims?set=other&set=small")).Order());
        Assert.Empty(Ids(await _app.JsonAsync("/api/claims?set=other&strength=2")));
        Assert.Equal(1, (await _app.JsonAsync("/api/picture?set=other")).GetProperty("hits").GetArrayLength());
        using var table = await _app.GetAsync("/api/export/csv?set=other");
        var lines = (await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["o1"], lines.Skip(1).Select(l => l.Split(',')[0]));

        using var saved = await _app.PostJsonAsync("/api/snapshots", """{"title":"One","note":"","view":"?set=other&strength=1","positions":{}}""");
        var snapshot = await TestApp.JsonOf(saved);
        Assert.Equal("set=other", snapshot.GetProperty("view").GetString());
        // A snapshot knows no data sets: its claims were chosen when it was saved.
        var id = snapshot.GetProperty("id").GetString();
        Assert.Equal(1, (await _app.JsonAsync($"/api/snapshots/{id}/picture?set=other")).GetProperty("hits").GetArrayLength());
        using var exported = await _app.GetAsync($"/api/snapshots/{id}/export/csv");
        Assert.Contains("\no1,", await exported.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_can_be_taken_out()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Delete, "/api/datasets/small"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(HttpMethod.Delete, "/api/datasets/small"));
        Assert.Empty(await SetsAsync());
        Assert.Equal(0, Number(await _app.JsonAsync("/api/actors"), "total"));
    }

    public static TheoryData<string> Names => [
        "a/b", "a//b", "/a", "a/", "%2F", "a%2Fb", "%252F", "two words", "Übersicht", "عربي", "a?b=c&d#e", "a+b", "a\\b", "a;b:c@d", "'\"<>", new string('x', 100), new string('ü', 200),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    [InlineData(".")]
    [InlineData("..")]
    public async Task One_with_any_name_can_be_taken_out(string name)
    {
        (await _app.PostAsync($"/api/import?name={Uri.EscapeDataString(name)}", Other.Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();
        Assert.Contains(name, (await SetsAsync()).Select(s => s.GetProperty("name").GetString()));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Delete, $"/api/datasets?name={Uri.EscapeDataString(name)}"));

        Assert.Equal("small", Assert.Single(await SetsAsync()).GetProperty("name").GetString());
    }

    /// <summary>But for dots alone: whoever sends a path takes them for steps.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_path_says_which_one_too(string name)
    {
        (await _app.PostAsync($"/api/import?name={Uri.EscapeDataString(name)}", Other.Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Delete, $"/api/datasets/{Uri.EscapeDataString(name)}"));

        Assert.Equal("small", Assert.Single(await SetsAsync()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_slash_in_a_path_may_stand_as_it_is()
    {
        (await _app.PostAsync("/api/import?name=a/b", Other.Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Delete, "/api/datasets/a/b"));
    }

    [Fact]
    public async Task A_name_that_was_given_under_no_rule_can_be_taken_out()
    {
        var store = _app.Services.GetRequiredService<IGraphStore>();
        foreach (var name in (string[])[" a ", "line\nend", "Mu\u0308ller"])
        {
            await store.ImportAsync(new(name, [], [new("d", "T", null, null, EdtfDate.Parse("2016"), null, null, null, null)], []), new(), null, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Delete, $"/api/datasets?name={Uri.EscapeDataString(name)}"));
        }
    }

    [Theory]
    [InlineData("%20")]
    [InlineData("a%0Ab")]
    [InlineData("a%00b")]
    [InlineData("%E2%80%A8x%E2%80%A8y")]
    public async Task A_name_that_is_none_is_refused(string name)
    {
        using var response = await _app.PostAsync($"/api/import?name={name}", Other.Zip(), "application/zip");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("name", Assert.Single((await TestApp.JsonOf(response)).GetProperty("errors").EnumerateArray()).GetProperty("key").GetString());
    }

    [Fact]
    public async Task A_name_is_as_long_as_the_bound_at_most()
    {
        using var response = await _app.PostAsync($"/api/import?name={new string('x', 201)}", Other.Zip(), "application/zip");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Taking_out_needs_a_name() => Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Delete, "/api/datasets"));

    [Fact]
    public async Task The_sample_comes_in_when_somebody_asks_for_it()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Post, "/api/datasets/sample"));
        Assert.Equal(["sample", "small"], (await SetsAsync()).Select(s => s.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Nobody_elsewhere_takes_one_out_or_in()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Delete, "/api/datasets/small", FromElsewhere));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, "/api/datasets/sample", FromElsewhere));
    }

    [Fact]
    public async Task A_preview_says_what_would_come_in_and_writes_nothing()
    {
        var small = new SmallFolder();
        var more = small with
        {
            Claims = small.Claims.Replace("Austen arms", "Austen soon arms", StringComparison.Ordinal)
                + "c3,austen,borland,negotiation,true,2016,explicit,note,,,author,stated,The two meet.\n",
        };

        using var response = await _app.PostAsync("/api/import?name=small&preview=true", more.Zip(), "application/zip");

        var preview = await TestApp.JsonOf(response);
        var claims = preview.GetProperty("claims");
        Assert.Equal((1, 1, 1), (Number(claims, "new"), Number(claims, "known"), Number(claims, "other")));
        Assert.Equal("c1", Assert.Single(preview.GetProperty("conflicts").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(2, Number(await _app.JsonAsync("/api/claims"), "total"));
    }

    private async Task<List<JsonElement>> SetsAsync() => [.. (await _app.JsonAsync("/api/datasets")).GetProperty("items").EnumerateArray()];

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, params (string, string)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await _app.SendAsync(request, headers);
        return response.StatusCode;
    }

    private static IEnumerable<string> Ids(JsonElement list) => list.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!);

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();
}
