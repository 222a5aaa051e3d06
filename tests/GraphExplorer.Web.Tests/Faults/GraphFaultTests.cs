using System.Net;
using System.Text;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Faults;

/// <summary>Graphs of other programs, and names of other scripts.</summary>
public sealed class GraphFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("A14/a14_intervals.gexf", "2008-01-01/2009-01-01")]
    [InlineData("A14/a14_open.gexf", "2008-01-02/2008-01-14")]
    [InlineData("A14/a14_timestamps.gexf", "2008-01-01")]
    [InlineData("files/gexf-startopen-intervals.gexf", "2015-01-01/2015-02-01 2015-01-02/2015-12-31")]
    public async Task Times_in_every_form_are_those_of_the_file(string file, string dates)
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At(file.Split('/')));

        Assert.Equal(dates, string.Join(' ', (await FaultInputs.ItemsAsync(app, "/api/claims")).Select(c => c.GetProperty("date").GetString()).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("A14/a14_steps.gexf", "1 to 3")]
    [InlineData("B05/b05b.gexf", "ends before it starts")]
    [InlineData("files/gexf-integer-time.gexf", "12 to 40.0")]
    public async Task Steps_are_no_years_and_what_runs_backwards_is_named(string file, string said)
    {
        await using var app = FaultInputs.EmptyApp();
        using var response = await FaultInputs.SendAsync(app, FaultInputs.At(file.Split('/')));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(said, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nested_nodes_are_parts_and_a_declared_encoding_is_read()
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("A04", "cp1252.gexf"), "western");
        Assert.Equal("côté", (await FaultInputs.ItemsAsync(app, "/api/actors")).Single(a => a.GetProperty("id").GetString() == "a").GetProperty("name").GetString());

        // Its edge has no time, and the file's own day stands for it, which is said.
        await using var other = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(other, FaultInputs.At("files", "gexf-nested-nodes.gexf"));
        Assert.Equal("iran", (await FaultInputs.ItemsAsync(other, "/api/actors")).Single(a => a.GetProperty("id").GetString() == "irgc").GetProperty("partOf").GetString());
    }

    [Fact]
    public async Task Our_own_GEXF_comes_back_with_the_dates_and_authors_of_its_documents_and_no_new_voice()
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("B11", "a22"));
        using var gexf = await app.GetAsync("/api/export/gexf");
        await using var again = FaultInputs.EmptyApp();
        (await again.PostAsync("/api/import?name=again", await gexf.Content.ReadAsByteArrayAsync(Token), "application/gexf+xml")).EnsureSuccessStatusCode().Dispose();

        foreach (var (list, fields) in new[] { ("documents", new[] { "id", "title", "author", "outlet", "date" }), ("claims", ["id", "assertedBy", "date", "summary"]) })
        {
            var (there, back) = (await FaultInputs.ItemsAsync(app, $"/api/{list}"), await FaultInputs.ItemsAsync(again, $"/api/{list}"));
            string[] Cells(System.Text.Json.JsonElement item) => [.. fields.Select(f => item.TryGetProperty(f, out var cell) ? cell.GetString() ?? "" : "")];
            Assert.Equal(there.Select(Cells), back.Select(Cells));
        }
    }

    [Fact]
    public async Task Names_that_run_to_the_left_are_isolated_in_the_page_and_the_picture()
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("A23", "a23"));
        var claim = (await FaultInputs.ItemsAsync(app, "/api/claims"))[0];
        var source = (await FaultInputs.ItemsAsync(app, "/api/actors")).Single(a => a.GetProperty("id").GetString() == claim.GetProperty("source").GetString()).GetProperty("name").GetString();

        var page = WebUtility.HtmlDecode(await FaultInputs.TextAsync(app, $"/?sel=claim:{claim.GetProperty("id").GetString()}"));
        Assert.Contains($"<bdi>{source}</bdi>", page, StringComparison.Ordinal);
        Assert.Contains($"\u2068{source}\u2069</text>", await FaultInputs.TextAsync(app, "/api/export/svg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_script_is_drawn_or_named()
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("B07", "b07"));
        using var image = await app.GetAsync("/api/export/png");
        Assert.Equal(HttpStatusCode.OK, image.StatusCode);
    }

    [Fact]
    public async Task The_same_view_gives_the_same_bytes_when_it_is_said_when_it_was_made()
    {
        await using var app = new TestApp();
        foreach (var format in new[] { "svg", "html", "gexf", "graphml", "json", "zip", "jsonld" })
        {
            var address = $"/api/export/{format}?from=2016-01-01&to=2016-12-31&created=2016-08-01T12:00:00Z";
            using var first = await app.GetAsync(address);
            using var second = await app.GetAsync(address);
            Assert.Equal(await first.Content.ReadAsByteArrayAsync(Token), await second.Content.ReadAsByteArrayAsync(Token));
            Assert.DoesNotContain(format is "zip" ? "no year" : $"{DateTime.UtcNow.Year}-", Encoding.UTF8.GetString(await first.Content.ReadAsByteArrayAsync(Token)), StringComparison.Ordinal);
        }
        using var wrong = await app.GetAsync("/api/export/svg?created=yesterday");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }
}
