using System.Net;
using System.Text.Json;
using GraphExplorer.Core.Json;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class SnapshotTests : IAsyncLifetime
{
    private const string Request = """{"title":"Spring","note":"As of now.","view":"?rel=rivalry&from=2016-05-01&theme=dark&sel=actor:austen","positions":{"austen":[12.5,-3]}}""";

    private readonly TestApp _app = new(("GraphExplorer:Seed", "false"));

    public async ValueTask InitializeAsync() => (await _app.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_snapshot_holds_the_claims_of_its_view_and_what_they_name()
    {
        using var saved = await _app.PostJsonAsync("/api/snapshots", Request);

        Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        var id = (await TestApp.JsonOf(saved)).GetProperty("id").GetString();
        Assert.Equal($"/api/snapshots/{id}", saved.Headers.Location?.OriginalString);
        var snapshot = await _app.JsonAsync($"/api/snapshots/{id}");
        Assert.Equal(1, snapshot.GetProperty("schema").GetInt32());
        Assert.Equal(("Spring", "As of now."), (Text(snapshot, "title"), Text(snapshot, "note")));
        Assert.Equal("from=2016-05-01&rel=rivalry&sel=actor:austen&theme=dark", Text(snapshot, "view"));
        Assert.Equal(["c2"], Ids(snapshot, "claims"));
        Assert.Equal(["austen", "borland"], Ids(snapshot, "actors"));
        Assert.Equal(["note"], Ids(snapshot, "documents"));
        Assert.Equal([12.5, -3], snapshot.GetProperty("positions").GetProperty("austen").EnumerateArray().Select(n => n.GetDouble()));
        Assert.Equal(2, snapshot.GetProperty("positions").GetProperty("borland").GetArrayLength());
    }

    [Fact]
    public async Task All_snapshots_together_have_a_bound_in_bytes()
    {
        var services = _app.Services;
        using var tight = new Snapshots(
            services.GetRequiredService<IGraphStore>(), services.GetRequiredService<ExportSource>(), TimeProvider.System, mostInAll: 3000);
        async Task<Saving> SaveAsync(string view) =>
            (await tight.SaveAsync(new() { View = ViewQuery.Read(view, out _), Title = "A" }, PageState.Read(view, out _), TestContext.Current.CancellationToken)).Saving;

        Assert.Equal(Saving.Saved, await SaveAsync("rel=alliance"));
        Assert.Equal(Saving.Saved, await SaveAsync("rel=rivalry"));
        var further = new List<Saving>();
        for (var i = 1; i < 6; i++)
        {
            further.Add(await SaveAsync($"from=2016-05-0{i}"));
        }
        Assert.Equal(Saving.TooMany, further[^1]);
        // What is there already is no more.
        Assert.Equal(Saving.Known, await SaveAsync("rel=alliance"));
    }

    [Fact]
    public async Task A_snapshot_of_strong_ties_keeps_the_strength_in_its_view()
    {
        (await _app.PostAsync("/api/import?name=more", new SmallFolder
        {
            Claims = $"{SmallFolder.ClaimHeadings}\nc3,borland,austen,alliance,false,2016-07,explicit,note,,,Envoy,expected,Borland will help Austen.\n",
        }.Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();

        using var saved = await _app.PostJsonAsync("/api/snapshots", """{"title":"Strong","note":"","view":"?strength=2","positions":{}}""");

        var snapshot = await TestApp.JsonOf(saved);
        Assert.Equal("strength=2", Text(snapshot, "view"));
        Assert.Equal(["c1", "c3"], Ids(snapshot, "claims"));
    }

    [Fact]
    public async Task Its_id_is_made_from_its_content()
    {
        using var saved = await _app.PostJsonAsync("/api/snapshots", Request);
        var json = await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var snapshot = JsonSerializer.Deserialize(json, WireJson.Compact.SnapshotJson)!;

        Assert.Equal(snapshot.Content.Id(), snapshot.Id);
    }

    [Fact]
    public async Task Saving_the_same_again_gives_the_first_one_whose_title_stands()
    {
        (await _app.PostJsonAsync("/api/snapshots", Request)).Dispose();
        using var again = await _app.PostJsonAsync("/api/snapshots", Request.Replace("Spring", "Another title", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal("Spring", Text(await TestApp.JsonOf(again), "title"));
        Assert.Equal(1, (await _app.JsonAsync("/api/snapshots")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("html", "text/html")]
    public async Task Its_file_brings_claims_view_and_places_into_another_store(string format, string mediaType)
    {
        using var saved = await _app.PostJsonAsync("/api/snapshots", Request);
        var id = Text(await TestApp.JsonOf(saved), "id");
        using var file = await _app.GetAsync($"/api/snapshots/{id}/export/{format}");
        await using var other = new TestApp(("GraphExplorer:Seed", "false"));

        using var response = await other.PostAsync("/api/import", await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), mediaType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(id, Text(await TestApp.JsonOf(response), "snapshot"));
        Assert.Equal(["c2"], Ids(await other.JsonAsync("/api/claims"), "items"));
        var (here, there) = (await _app.JsonAsync($"/api/snapshots/{id}"), await other.JsonAsync($"/api/snapshots/{id}"));
        Assert.Equal(here.GetRawText(), there.GetRawText());
    }

    [Fact]
    public async Task It_stays_as_it_is_when_the_data_changes()
    {
        using var saved = await _app.PostJsonAsync("/api/snapshots", Request);
        var before = await TestApp.JsonOf(saved);
        var mended = new SmallFolder() with { Claims = new SmallFolder().Claims.Replace("The two distrust", "They distrust", StringComparison.Ordinal) };
        (await _app.PostAsync("/api/import?replace=true", mended.Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();

        var after = await _app.JsonAsync($"/api/snapshots/{Text(before, "id")}");

        Assert.Equal(before.GetRawText(), after.GetRawText());
    }

    [Fact]
    public async Task The_page_draws_it_where_its_actors_were_put()
    {
        using var saved = await _app.PostJsonAsync("/api/snapshots", Request);
        var id = Text(await TestApp.JsonOf(saved), "id");

        var picture = await _app.JsonAsync($"/api/snapshots/{id}/picture");

        Assert.Equal(id, Text(picture, "revision"));
        Assert.Equal(["c2"], picture.GetProperty("claims").GetProperty("id").EnumerateArray().Select(i => i.GetString()));
        var austen = picture.GetProperty("actors").EnumerateArray().Single(a => Text(a, "id") == "austen");
        Assert.Equal((12.5, -3), (austen.GetProperty("x").GetDouble(), austen.GetProperty("y").GetDouble()));
    }

    [Fact]
    public async Task Snapshots_are_listed_by_the_page_with_their_size()
    {
        (await _app.PostJsonAsync("/api/snapshots", """{"title":"One","view":"rel=rivalry"}""")).Dispose();
        (await _app.PostJsonAsync("/api/snapshots", """{"title":"Two","view":"rel=alliance"}""")).Dispose();

        var page = await _app.JsonAsync("/api/snapshots?limit=1");

        Assert.Equal(2, page.GetProperty("total").GetInt32());
        var item = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.True(item.GetProperty("bytes").GetInt64() > 100);
        Assert.Matches("^(One|Two)$", Text(item, "title"));
    }

    [Fact]
    public async Task A_deleted_one_is_gone()
    {
        using var saved = await _app.PostJsonAsync("/api/snapshots", Request);
        var path = $"/api/snapshots/{Text(await TestApp.JsonOf(saved), "id")}";
        (await _app.GetAsync($"{path}/picture")).EnsureSuccessStatusCode().Dispose();

        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        using var deleted = await _app.SendAsync(request);
        using var once = new HttpRequestMessage(HttpMethod.Delete, path);
        using var twice = await _app.SendAsync(once);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, twice.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.GetAsync($"{path}/picture")).StatusCode);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_request_is_named_at_once()
    {
        using var response = await _app.PostJsonAsync(
            "/api/snapshots", """{"title":" ","view":"rel=x&colour=red","positions":{"austen":[1],"borland":[1,2000000]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            ["positions.austen", "positions.borland", "title", "view.colour", "view.rel"],
            (await TestApp.JsonOf(response)).GetProperty("errors").EnumerateArray().Select(e => Text(e, "key")).Order());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"title":"A","view":"","colour":"red"}""")]
    [InlineData("""{"title":"A","view":"","title":"B"}""")]
    [InlineData("""{"title":"A","view":"","positions":{"austen":[1,2],"austen":[3,4]}}""")]
    [InlineData("""{"title":"A","view":"","positions":{"austen":["1","2"]}}""")]
    public async Task What_is_no_request_is_refused(string json)
    {
        using var response = await _app.PostJsonAsync("/api/snapshots", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_request_beyond_the_bound_is_refused()
    {
        using var response = await _app.PostJsonAsync("/api/snapshots", $$"""{"title":"A","view":"","note":"{{new string('x', 2 * 1024 * 1024)}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static IEnumerable<string> Ids(JsonElement snapshot, string list) => snapshot.GetProperty(list).EnumerateArray().Select(i => Text(i, "id"));

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
