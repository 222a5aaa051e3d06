using System.Globalization;
using System.Net;
using System.Xml.Linq;
using GraphExplorer.Web.Tests.App;

namespace GraphExplorer.Web.Tests.Faults;

/// <summary>Files that went wrong: what they say comes in, or the answer says why not; and their pictures keep their size.</summary>
public sealed class FileFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Places_left_of_the_middle_stay_numbers()
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("files", "negative-place.zip"));

        Assert.Contains("tst-a,A,state,,,-5,-7\r\n", await FaultInputs.FileOfZipAsync(app, "actors.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_json_a_member_that_stands_twice_is_refused()
    {
        await using var app = FaultInputs.EmptyApp();
        using var response = await FaultInputs.SendAsync(app, FaultInputs.At("files", "json-claims-twice.json"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("claims", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal("", await FaultInputs.ClaimsAsync(app, ""));
    }

    [Fact]
    public async Task A_zip_with_the_backslashes_of_Windows_is_read()
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("files", "windows-zip-backslash.zip"));

        Assert.Single(await FaultInputs.ItemsAsync(app, "/api/claims"));
        Assert.Equal(["Tst A", "Tst B"], (await FaultInputs.ItemsAsync(app, "/api/actors")).Select(a => a.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_line_for_spreadsheets_is_refused_with_what_to_do()
    {
        await using var app = FaultInputs.EmptyApp();
        using var response = await FaultInputs.SendAsync(app, FaultInputs.At("files", "sep-line-semicolon.zip"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("take it out, and separate the cells by commas", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("long-name.zip")]
    [InlineData("long-title.zip")]
    public async Task A_picture_keeps_its_size_whatever_is_long(string file)
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("files", "claims-set-1.zip"));
        var usual = await SvgAsync(app);
        await using var other = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(other, FaultInputs.At("files", file));
        var long1 = await SvgAsync(other);

        Assert.InRange(long1.Width, usual.Width / 1.5, usual.Width * 1.5);
        Assert.InRange(long1.Height, usual.Height / 1.5, usual.Height * 1.5);
        Assert.Equal(usual.Ties, long1.Ties);
        Assert.InRange(long1.Length, 0, 100_000);
    }

    private static async Task<(double Width, double Height, int Ties, int Length)> SvgAsync(TestApp app)
    {
        // Generous: it takes less than a second, but the machine may be busy. What went wrong took minutes.
        var text = await FaultInputs.TextAsync(app, "/api/export/svg").WaitAsync(TimeSpan.FromSeconds(30), Token);
        var svg = XDocument.Parse(text).Root!;
        double Size(string name) => double.Parse(svg.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        var ties = svg.Descendants().Count(e => e.Attribute("class")?.Value == "pair");
        return (Size("width"), Size("height"), ties, text.Length);
    }
}
