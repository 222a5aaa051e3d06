using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Json;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary>Control characters are refused at every door, with where they stand; what a store holds of them from before is written all the same.</summary>
public sealed class ControlCharacterTests(SampleApp sample)
{
    private readonly TestApp _app = sample.App;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("q=A%0CB")]
    [InlineData("q=%01")]
    [InlineData("q=%00")]
    [InlineData("q=%C2%85")]
    [InlineData("q=%EF%BF%BF")]
    [InlineData("voice=A%0CB")]
    [InlineData("doc=A%0CB")]
    [InlineData("actor=A%0CB")]
    [InlineData("rel=alliance%01")]
    [InlineData("A%0CB=1")]
    public async Task In_a_query_they_are_refused_whatever_is_asked_for(string query)
    {
        foreach (var path in (string[])["api/claims", "api/ties", "api/picture", .. Formats.All.Select(f => $"api/export/{f.Format}")])
        {
            using var response = await _app.GetAsync($"/{path}?{query}");
            var problem = await TestApp.JsonOf(response);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
            Assert.Equal(Uri.UnescapeDataString(query.Split('=')[0]).Replace('\f', '\uFFFD'), error.GetProperty("key").GetString());
            Assert.DoesNotContain(problem.GetProperty("detail").GetString()!, char.IsControl);
        }
    }

    [Theory]
    [InlineData("sel=actor:A%0CB")]
    [InlineData("sel=claim:A%0A")]
    public async Task In_a_selection_too(string query)
    {
        using var response = await _app.GetAsync($"/api/export/svg?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_page_names_them_and_goes_on()
    {
        using var response = await _app.GetAsync("/?q=A%0CB&from=2016-01-01");
        var page = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(page, c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
    }

    [Theory]
    [InlineData("""{"title":"A\u0000B","view":""}""", "title")]
    [InlineData("""{"title":"A\u001B[0m","view":""}""", "title")]
    [InlineData("""{"title":"A\uFFFF","view":""}""", "title")]
    [InlineData("""{"title":"A\nB","view":""}""", "title")]
    [InlineData("""{"title":"A","note":"two\nlines\u0007","view":""}""", "note")]
    [InlineData("""{"title":"A","view":"q=%01"}""", "view.q")]
    [InlineData("""{"title":"A","view":"q=\u0001"}""", "view.q")]
    [InlineData("""{"title":"A","view":"sel=actor:%01"}""", "view.sel")]
    [InlineData("""{"title":"A","view":"","positions":{"ir\u0001an":[1,2]}}""", "positions.ir\uFFFDan")]
    public async Task No_snapshot_is_saved_with_them(string json, string key)
    {
        using var response = await _app.PostJsonAsync("/api/snapshots", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains((await TestApp.JsonOf(response)).GetProperty("errors").EnumerateArray(), e => e.GetProperty("key").GetString() == key);
    }

    [Fact]
    public async Task No_snapshot_is_saved_with_half_a_character()
    {
        using var response = await _app.PostJsonAsync("/api/snapshots", """{"title":"A\ud83d","view":""}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\u001B")]
    [InlineData("\u0085")]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    public async Task No_file_brings_them_in(string bad)
    {
        var folder = new SmallFolder();
        // Without an id of its own a row's is made from all its cells, those that are refused too.
        var claims = folder with { Claims = folder.Claims.Replace("\nc1,", "\n,", StringComparison.Ordinal).Replace("Austen arms", $"Austen{bad}arms", StringComparison.Ordinal) };

        using var response = await _app.PostAsync("/api/import?name=bad", claims.Zip(), "application/zip");
        var error = Assert.Single((await TestApp.JsonOf(response)).GetProperty("errors").EnumerateArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(("claims.csv", 2, "summary"), (error.GetProperty("file").GetString(), error.GetProperty("line").GetInt32(), error.GetProperty("column").GetString()));
        using var named = await _app.PostAsync($"/api/import?name={Uri.EscapeDataString("a" + bad + "b")}", folder.Zip(), "application/zip");
        Assert.Equal(HttpStatusCode.BadRequest, named.StatusCode);
    }

    [Fact]
    public async Task A_snapshot_that_has_them_from_before_is_written_in_every_format()
    {
        const string hostile = "A\u0000B\u001B\uFFFF\f";
        await using var app = new TestApp(("GraphExplorer:Seed", "false"));
        using (await app.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip"))
        {
            // Now there is something to keep.
        }
        var store = app.Services.GetRequiredService<IGraphStore>();
        var set = new ClaimSet(await store.GetActorsAsync(Token), await store.GetDocumentsAsync(Token), (await store.GetClaimsAsync(new() { View = View.Everything }, Token)).Items);
        var kept = (new ExportInput
        {
            Title = hostile, Note = hostile, Set = set, View = View.Everything, Claims = set.In(View.Everything), Created = DateTimeOffset.UnixEpoch, Link = "https://example.org/",
        }).ToSnapshot("q=A%0CB");
        await store.SaveSnapshotAsync(new(kept.Id, kept.Title, kept.Created, JsonSerializer.Serialize(kept, WireJson.Compact.SnapshotJson)), Token);

        foreach (var format in Formats.All)
        {
            using var response = await app.GetAsync($"/api/snapshots/{kept.Id}/export/{format.Format}");
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{format.Format}: {(int)response.StatusCode}");
            if (format.Format is "graphml" or "gexf" or "svg")
            {
                Assert.NotNull(XDocument.Parse(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(Token))).Root);
            }
        }
        foreach (var path in (string[])["/snapshots", $"/s/{kept.Id}", $"/embed/s/{kept.Id}"])
        {
            using var page = await app.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }
}
