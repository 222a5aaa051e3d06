using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Endpoints;

public sealed class ExportTests(SampleApp sample)
{
    private const string View = "from=2016-01-01&to=2016-12-31&rel=alliance&rel=rivalry";

    private readonly TestApp _app = sample.App;

    public static TheoryData<string> AllFormats => [.. Formats.All.Select(f => f.Format)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AllFormats))]
    public async Task Every_format_is_a_file_whose_name_tells_view_and_date(string format)
    {
        var export = Formats.Find(format)!;

        using var response = await _app.GetAsync($"/api/export/{format}?{View}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(export.MediaType.Split(';')[0], response.Content.Headers.ContentType?.MediaType);
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Matches($@"^""?graph-explorer_2016-01-01_to_2016-12-31_alliance_rivalry_\d{{4}}-\d\d-\d\d{export.Extension}""?$", disposition.FileName!);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task The_table_has_one_row_for_each_claim_of_the_view()
    {
        var claims = sample.Sample.In(ViewQuery.Read(View, out _));

        using var response = await _app.GetAsync($"/api/export/csv?{View}");
        var lines = (await response.Content.ReadAsStringAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal($"{SmallFolder.ClaimHeadings},earliest,latest", lines[0]);
        Assert.Equal(claims.Select(c => c.Id), lines.Skip(1).Select(l => l.Split(',')[0]));
    }

    [Fact]
    public async Task The_zip_can_be_read_as_a_data_folder_again()
    {
        using var response = await _app.GetAsync("/api/export/zip");
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync(Token));
        var files = zip.Entries.ToDictionary(e => e.Name, e => (Func<Stream>)e.Open, StringComparer.Ordinal);

        var reading = await FolderImport.ReadAsync("again", files, Token);

        Assert.Empty(reading.Findings);
        Assert.Equal(sample.Sample.Claims, reading.DataSet!.Claims.OrderBy(c => c.Date.Earliest).ThenBy(c => c.Id, StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unknown_format_is_told_the_known_ones()
    {
        using var response = await _app.GetAsync("/api/export/paper");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var problem = await TestApp.JsonOf(response);
        Assert.Equal(Formats.All.Select(f => f.Format), problem.GetProperty("formats").EnumerateArray().Select(f => f.GetString()));
    }

    [Theory]
    [InlineData("theme=pink", "theme")]
    [InlineData("sel=everything", "sel")]
    [InlineData("from=yesterday", "from")]
    [InlineData("scale=3", "scale", "png")]
    [InlineData("background=pink", "background", "png")]
    [InlineData("scale=2", "scale", "svg")]
    [InlineData("background=none", "background", "csv")]
    public async Task What_means_nothing_to_the_picture_is_refused(string query, string key, string format = "csv")
    {
        using var response = await _app.GetAsync($"/api/export/{format}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(key, Assert.Single((await TestApp.JsonOf(response)).GetProperty("errors").EnumerateArray()).GetProperty("key").GetString());
    }

    [Fact]
    public async Task An_image_has_the_size_that_was_chosen_and_says_so_in_its_name()
    {
        using var response = await _app.GetAsync($"/api/export/png?{View}&scale=2&background=none");

        Assert.EndsWith("_2x.png", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        // A PNG's first chunk is its head, which begins with the width.
        Assert.Equal(2000, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
    }

    [Fact]
    public async Task A_picture_leads_back_to_the_page_and_not_to_how_it_was_drawn()
    {
        using var response = await _app.GetAsync($"/api/export/svg?{View}&background=none");

        var svg = await response.Content.ReadAsStringAsync(Token);
        Assert.Contains("/?from=2016-01-01&amp;to=2016-12-31&amp;rel=alliance&amp;rel=rivalry", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("background", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotations_quote_the_texts_of_the_configured_folder()
    {
        using var folder = new TempFolder();
        const string text = "𐎠 It began so. Austen arms Borland. It went on.";
        await File.WriteAllTextAsync(Path.Combine(folder.Folder("texts"), "note.txt"), text, Token);
        await using var app = new TestApp(("GraphExplorer:Texts", folder.Folder("texts")), ("GraphExplorer:Seed", "false"));
        var small = new SmallFolder
        {
            Documents = $"{SmallFolder.DocumentHeadings}\nnote,A note,,,2016-07-01,,note.txt,{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))},,\n",
            Claims = $"{SmallFolder.ClaimHeadings}\nc1,austen,borland,alliance,false,2016-06-10,explicit,note,15,35,author,stated,Austen gives arms.\n",
        };
        using var import = await app.PostAsync("/api/import", small.Zip(), "application/zip");
        Assert.Equal(HttpStatusCode.OK, import.StatusCode);

        var annotations = await app.JsonAsync("/api/export/annotations");

        var target = Assert.Single(annotations.GetProperty("first").GetProperty("items").EnumerateArray()).GetProperty("target");
        Assert.Equal("Austen arms Borland.", target.GetProperty("selector")[1].GetProperty("exact").GetString());
    }
}
