using System.Net;
using System.Text;
using System.Text.Json;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly TestApp _app = new(("GraphExplorer:Seed", "false"));
    private readonly SmallFolder _small = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("texts")]
    public async Task A_zip_comes_in_whether_its_files_are_at_the_root_or_in_a_folder(string? folder)
    {
        using var response = await PostAsync(_small.Zip(folder));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await TestApp.JsonOf(response);
        Assert.Equal((2, 0, 0), Counts(answer, "claims"));
        Assert.Equal((1, 0, 0), Counts(answer, "documents"));
        Assert.Equal((2, 0, 0), Counts(answer, "actors"));
        Assert.Equal(2, (await _app.JsonAsync("/api/claims")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Actors_without_a_place_get_one()
    {
        await ImportAsync();

        var actors = (await _app.JsonAsync("/api/actors")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(2, actors.Select(a => (a.GetProperty("x").GetDouble(), a.GetProperty("y").GetDouble())).Distinct().Count());
    }

    /// <summary>What is offered to be filled in is right as it is.</summary>
    [Fact]
    public async Task The_template_comes_in()
    {
        using var template = await _app.GetAsync("/api/template");
        using var response = await PostAsync(await template.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((5, 0, 0), Counts(await TestApp.JsonOf(response), "claims"));
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        await ImportAsync();
        using var again = await PostAsync(_small.Zip());

        Assert.Equal((0, 0, 2), Counts(await TestApp.JsonOf(again), "claims"));
    }

    [Fact]
    public async Task Known_ids_with_other_content_are_errors_unless_they_are_to_be_replaced()
    {
        await ImportAsync();
        var mended = _small with { Claims = _small.Claims.Replace("Austen arms Borland.", "Austen gives Borland arms.", StringComparison.Ordinal) };

        using var refused = await PostAsync(mended.Zip());
        using var replaced = await PostAsync(mended.Zip(), "?replace=true");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var error = Assert.Single((await TestApp.JsonOf(refused)).GetProperty("errors").EnumerateArray());
        Assert.Equal("claims.csv", error.GetProperty("file").GetString());
        Assert.Equal((2, "id", "c1"), (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetString(), error.GetProperty("value").GetString()));
        Assert.Equal((0, 1, 1), Counts(await TestApp.JsonOf(replaced), "claims"));
    }

    [Fact]
    public async Task Every_bad_row_is_answered_at_once_and_nothing_is_written()
    {
        var bad = _small with
        {
            Claims = $"{SmallFolder.ClaimHeadings}\nc1,austen,borland,alliance,false,2016-13,explicit,note,,,author,stated,One.\n"
                + "c2,austen,nobody,friendship,maybe,2016,explicit,note,5,2,author,stated,Two.\n",
        };

        using var response = await PostAsync(bad.Zip());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var errors = (await TestApp.JsonOf(response)).GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(
            [(2, "date"), (3, "end"), (3, "mutual"), (3, "relation"), (3, "target")],
            errors.Select(e => (e.GetProperty("line").GetInt32(), e.GetProperty("column").GetString()!)).Order());
        Assert.All(errors, e => Assert.Equal("claims.csv", e.GetProperty("file").GetString()));
        Assert.All(errors, e => Assert.NotEmpty(e.GetProperty("reason").GetString()!));
        Assert.Equal("2016-13", errors[0].GetProperty("value").GetString());
        Assert.Equal(0, (await _app.JsonAsync("/api/actors")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task What_is_no_zip_is_refused_as_such()
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes("Not a zip."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Another_kind_of_file_is_refused_before_it_is_read()
    {
        using var response = await _app.PostAsync("/api/import", [1, 2, 3], "image/png");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task More_than_the_bound_is_refused()
    {
        using var response = await PostAsync(new byte[(64 * 1024 * 1024) + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_data_set_is_named_in_the_address()
    {
        using var response = await PostAsync(_small.Zip(), "?name=spring%202016");

        Assert.Equal("spring 2016", (await TestApp.JsonOf(response)).GetProperty("name").GetString());
    }

    private async Task ImportAsync() => (await PostAsync(_small.Zip())).EnsureSuccessStatusCode().Dispose();

    private Task<HttpResponseMessage> PostAsync(byte[] zip, string query = "") => _app.PostAsync($"/api/import{query}", zip, "application/zip");

    private static (int New, int Replaced, int Known) Counts(JsonElement answer, string kind)
    {
        var counts = answer.GetProperty(kind);
        return (counts.GetProperty("new").GetInt32(), counts.GetProperty("replaced").GetInt32(), counts.GetProperty("known").GetInt32());
    }
}
