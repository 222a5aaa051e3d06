using System.Net;
using System.Xml.Linq;
using GraphExplorer.Web.Tests.Verbs;

namespace GraphExplorer.Web.Tests.Faults;

/// <summary>Old years, control characters in an address, names that look like formulas, places left of the middle.</summary>
public sealed class ViewFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Years_below_a_thousand_have_four_digits()
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("A12", "a12w"));

        foreach (var (claim, words) in new[] { ("y14", "0014"), ("d14", "10 Jun 0014"), ("i", "0099 – 0101"), ("c5", "c. 0005"), ("x", "0001–0009") })
        {
            Assert.Contains($"<dd>{words} <code", WebUtility.HtmlDecode(await FaultInputs.TextAsync(app, $"/?sel=claim:{claim}")), StringComparison.Ordinal);
        }
        Assert.Contains("10 Jun 0014", await FaultInputs.TextAsync(app, "/api/export/html"), StringComparison.Ordinal);
        Assert.Contains("0001 – 0100", await FaultInputs.TextAsync(app, "/api/export/svg?from=0001-01-01&to=0100-12-31"), StringComparison.Ordinal);
        Assert.Contains("0014-06-10", await FaultInputs.FileOfZipAsync(app, "claims.csv"), StringComparison.Ordinal);
        Assert.Equal("d14", await FaultInputs.ClaimsAsync(app, "from=0014-06-01&to=0014-06-30"));
    }

    [Fact]
    public async Task A_control_character_in_an_address_is_refused_or_cleaned()
    {
        var folder = FaultInputs.At("A16", "a16ok");
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, folder);
        using var runs = new Runs();
        Assert.Equal(0, (await runs.InProcessAsync("import", folder)).Code);

        foreach (var format in new[] { "gexf", "graphml" })
        {
            foreach (var key in new[] { "q", "voice", "doc", "actor" })
            {
                using var response = await app.GetAsync($"/api/export/{format}?{key}=A%0CB");
                Assert.Contains(response.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    XDocument.Parse(await response.Content.ReadAsStringAsync(Token));
                }
            }
            var (code, output, error) = await runs.InProcessAsync("export", format, "--view", "q=A%0CB");
            Assert.InRange(code, 0, 2);
            Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Coordinates_are_numbers_and_names_that_look_like_formulas_come_back()
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("A22", "a22"));

        Assert.Contains(",-12.5,-0.85", await FaultInputs.FileOfZipAsync(app, "actors.csv"), StringComparison.Ordinal);
        using var zip = await app.GetAsync("/api/export/zip");
        await using var again = FaultInputs.EmptyApp();
        (await again.PostAsync("/api/import?name=again", await zip.Content.ReadAsByteArrayAsync(Token), "application/zip")).EnsureSuccessStatusCode().Dispose();
        foreach (var list in new[] { "/api/documents", "/api/claims" })
        {
            Assert.Equal((await app.JsonAsync(list)).GetRawText(), (await again.JsonAsync(list)).GetRawText());
        }
        // Of the actors a view has those of its claims.
        var known = (await FaultInputs.ItemsAsync(app, "/api/actors")).Select(a => a.GetRawText()).ToHashSet(StringComparer.Ordinal);
        Assert.All(await FaultInputs.ItemsAsync(again, "/api/actors"), a => Assert.Contains(a.GetRawText(), known));
    }

    [Fact]
    public async Task A_zip_in_which_places_have_an_apostrophe_is_read()
    {
        await using var app = FaultInputs.EmptyApp();
        await FaultInputs.ImportAsync(app, FaultInputs.At("A22", "a22.zip"));

        var first = (await FaultInputs.ItemsAsync(app, "/api/actors")).Single(a => a.GetProperty("id").GetString() == "a0");
        Assert.Equal((-12.5, -0.85), (first.GetProperty("x").GetDouble(), first.GetProperty("y").GetDouble()));
        Assert.Equal("=HYPERLINK(\"http://x\",\"a\")", first.GetProperty("name").GetString());
    }
}
