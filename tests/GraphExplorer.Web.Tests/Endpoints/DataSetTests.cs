using System.Net;
using System.Text.Json;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class DataSetTests : IAsyncLifetime
{
    private static readonly (string, string) FromElsewhere = ("X-Forwarded-For", "203.0.113.7");

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
    public async Task One_can_be_taken_out()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Delete, "/api/datasets/small"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(HttpMethod.Delete, "/api/datasets/small"));
        Assert.Empty(await SetsAsync());
        Assert.Equal(0, Number(await _app.JsonAsync("/api/actors"), "total"));
    }

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

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();
}
