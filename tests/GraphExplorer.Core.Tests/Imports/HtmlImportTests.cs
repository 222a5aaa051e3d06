using System.Text.RegularExpressions;
using System.Text;
using FsCheck.Fluent;
using FsCheck;
using GraphExplorer.Core.Exports.Html;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Tests.Exports;

namespace GraphExplorer.Core.Tests.Imports;

public sealed class HtmlImportTests
{
    private static readonly ClaimSet Set = new(
        [new("iran", "Iran", ActorKind.State, null, ["Tehran"], new(1, 2)), new("russia", "Russia", ActorKind.State, null, [], null)],
        [new("doc", "A </script><title>", null, null, EdtfDate.Parse("2016-08~"), "javascript:alert(1)", null, null, new(0, 50))],
        [new("c1", "iran", "russia", Relation.Rivalry, true, EdtfDate.Parse("2016"), DateBasis.Context, "doc", new(3, 9), "author", ClaimStatus.Stated, "They <b>differ</b> & 𐎠 </script>.")]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<string> PageAsync() => ExportRun.TextAsync("html", ExportRun.Input(Set));

    private static Task<ImportReading> ReadAsync(string page) => ImportFormats.OfFile("a.html")!.ReadAsync("data", "a.html", new MemoryStream(Encoding.UTF8.GetBytes(page)), Token);

    private static async Task<string> FindingAsync(string page)
    {
        var reading = await ReadAsync(page);
        Assert.Null(reading.DataSet);
        Assert.Null(reading.Snapshot);
        return Assert.Single(reading.Findings).ToString();
    }

    /// <summary>The page with another block, under a hash that is right.</summary>
    private static async Task<string> WithBlockAsync(Func<string, string> change)
    {
        var page = await PageAsync();
        var block = Regex.Match(page, $"{PageJson.HashAttribute}=\"(.*?)\">(.*?)</script>", RegexOptions.Singleline);
        var changed = change(block.Groups[2].Value);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(changed)));
        return page.Replace(block.Groups[2].Value, changed, StringComparison.Ordinal).Replace(block.Groups[1].Value, hash, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_comes_back_as_it_went() =>
        Prop.ForAll(Graphs.Any, set => ExportRun.SnapshotComesBack("html", set)).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public async Task A_member_that_stands_twice_in_the_data_is_refused()
    {
        var first = new Regex("\"claims\":");
        Assert.EndsWith(": snapshot.claims: the member stands twice", await FindingAsync(await WithBlockAsync(b => first.Replace(b, "\"claims\":[],\"claims\":", 1))), StringComparison.Ordinal);
        Assert.EndsWith(": snapshot: the member stands twice", await FindingAsync(await WithBlockAsync(b => b.Replace("\"snapshot\":", "\"snapshot\":{},\"snapshot\":", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_keeps_to_the_bounds_of_what_can_be_saved()
    {
        var title = new Regex("\"title\":\"[^\"]*\"");
        var reading = await ReadAsync(await WithBlockAsync(b => title.Replace(b, $"\"title\":\"{new string('t', 15_000)}\"", 1)));
        Assert.Null(reading.Snapshot);
        Assert.Contains(reading.Findings, f => f is { Column: "title", Reason: "1 to 200 characters" });
    }

    [Fact]
    public void What_was_imported_gives_the_same_page_again() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var input = ExportRun.Input(set);
            var brought = ExportRun.Again("html", input).DataSet!;
            var once = ExportRun.BytesAsync("html", input, CancellationToken.None).Result;
            var twice = ExportRun.BytesAsync("html", ExportRun.Input(new ClaimSet(brought.Actors, brought.Documents, brought.Claims)), CancellationToken.None).Result;
            Assert.Equal(once, twice);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Ten_thousand_claims_come_back_as_they_went()
    {
        var input = ExportRun.Input(Graphs.Large(10_000));
        Assert.Equal(input.Claims, ExportRun.Again("html", input).DataSet!.Claims);
    }

    [Fact]
    public async Task Nothing_in_the_data_can_end_its_block_or_become_a_tag()
    {
        var page = await PageAsync();

        Assert.Single(Regex.Matches(page, "</script", RegexOptions.IgnoreCase));
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<title>"));
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        Assert.Contains("They &lt;b&gt;differ&lt;/b&gt; &amp; ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_policy_lets_in_its_own_script_and_style_and_nothing_else()
    {
        var input = ExportRun.Input(Set);
        var bytes = await ExportRun.TextAsync("html", new()
        {
            Title = input.Title, Set = Set, Claims = input.Claims, Created = input.Created, Parts = new("go();\r\n", "p { color: red; }"),
        });

        // The hashes are those that browsers work out of the elements' texts.
        Assert.Contains("<script>go();\n</script>", bytes, StringComparison.Ordinal);
        Assert.Contains(
            $"content=\"default-src 'none'; script-src '{Sha("go();\n")}'; style-src '{Sha("p { color: red; }")}'; img-src data:; base-uri 'none'; form-action 'none'\"",
            bytes, StringComparison.Ordinal);

        static string Sha(string text) => "sha256-" + Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("a</SCRIPT>", "")]
    [InlineData("a<!--", "")]
    [InlineData("", "a</style")]
    public void A_script_that_would_end_its_element_is_refused(string script, string style) =>
        Assert.Throws<ArgumentException>(() => new HtmlParts(script, style));

    [Fact]
    public async Task Changed_data_is_noticed_by_its_hash() =>
        Assert.Matches(
            "^a.html: data-sha256: \"[0-9a-f]{64}\": the data was changed: it has another hash$",
            await FindingAsync((await PageAsync()).Replace("\"rivalry\"", "\"alliance\"", StringComparison.Ordinal)));

    [Fact]
    public async Task Data_without_a_hash_is_refused() =>
        Assert.Equal(
            "a.html: data-sha256: missing: nothing tells whether the data is whole",
            await FindingAsync((await PageAsync()).Replace("data-sha256", "data-sum", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"snapshot\":{\"schema\":1", "\"snapshot\":{\"schema\":2", "a.html: schema: \"2\": newer than this program knows (1); a newer program can read it")]
    [InlineData("{\"schema\":1,\"snapshot\"", "{\"schema\":7,\"snapshot\"", "a.html: schema: \"7\": newer than this program knows (1); a newer program can read it")]
    [InlineData("{\"schema\":1,\"snapshot\"", "{\"schema\":1,\"data\"", "a.html: schema: missing: this is no data of a page")]
    [InlineData("{\"schema\":1,\"snapshot\"", "{\"schema\":1;\"snapshot\"", "a.html: the block of data is no JSON, or nested too deeply")]
    public async Task What_is_newer_or_damaged_is_refused_with_a_word(string now, string then, string finding) =>
        Assert.Equal(finding, await FindingAsync(await WithBlockAsync(b => b.Replace(now, then, StringComparison.Ordinal))));

    [Theory]
    [InlineData("", "a.html: no page that this program wrote: it has no block 'graph-explorer-data'")]
    [InlineData("<p>graph-explorer-data</p>", "a.html: no page that this program wrote: it has no block 'graph-explorer-data'")]
    [InlineData("<script id=\"graph-explorer-data\">{}", "a.html: the page is cut off: its block of data has no end")]
    [InlineData("<script id='graph-explorer-data'></script><script id='graph-explorer-data'></script>", "a.html: there is more than one block 'graph-explorer-data'")]
    public async Task What_is_no_page_of_ours_is_refused(string page, string finding) => Assert.Equal(finding, await FindingAsync(page));
}
