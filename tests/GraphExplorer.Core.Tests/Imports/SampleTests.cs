using System.Text.RegularExpressions;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Tests.Exports;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>The bundled data is an ordinary data folder.</summary>
public sealed class SampleTests
{
    /// <summary>Ids that stood in earlier versions of the data; what they said was found wrong, and they are not used again.</summary>
    private static readonly string[] TakenOut =
    [
        "alavi-soleimani-images-010", "alavi-soleimani-images-035", "alavi-soleimani-images-036", "alavi-soleimani-images-040",
        "alavi-soleimani-images-041", "eskaf-alliance-046", "eskaf-alliance-049", "magnier-difference-019", "magnier-difference-035",
        "magnier-difference-036", "magnier-difference-081",
    ];

    private static Dictionary<string, Func<Stream>> Files =>
        Directory.EnumerateFiles(Beside.Sample, "*.csv").ToDictionary(p => Path.GetFileName(p), p => (Func<Stream>)(() => File.OpenRead(p)));

    [Fact]
    public async Task Its_texts_are_certain_of_nothing_long_after_them()
    {
        var data = (await FolderImport.ReadAsync("sample", Files, TestContext.Current.CancellationToken)).DataSet!;
        var set = new ClaimSet(data.Actors, data.Documents, data.Claims);
        View In2030(WindowMode mode) => View.Everything with { Window = new(new(2030, 1, 1), new(2030, 12, 31), mode) };
        Assert.Empty(set.In(In2030(WindowMode.Certain)));
        Assert.Equal(data.Claims.Count(c => c.Date.OpenEnd), set.In(In2030(WindowMode.Possible)).Length);
        Assert.All(set.Ties(In2030(WindowMode.Possible)), t => Assert.Equal(0, t.Certain));
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("json")]
    [InlineData("graphml")]
    public async Task It_comes_back_as_it_went(string format)
    {
        var data = (await FolderImport.ReadAsync("sample", Files, TestContext.Current.CancellationToken)).DataSet!;
        var input = ExportRun.Input(new(data.Actors, data.Documents, data.Claims));
        var again = ExportRun.Again(format, input);
        Assert.Empty(again.Findings);
        Assert.Empty(again.Dropped);
        Assert.Equal(input.Extract().Actors, again.DataSet!.Actors);
        Assert.Equal(input.Claims, again.DataSet.Claims);
        Assert.Equal(data.Documents.OrderBy(d => d.Id, StringComparer.Ordinal), again.DataSet.Documents.OrderBy(d => d.Id, StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_claim_that_was_taken_out_comes_back()
    {
        var data = (await FolderImport.ReadAsync("sample", Files, TestContext.Current.CancellationToken)).DataSet!;
        Assert.Empty(data.Claims.Select(c => c.Id).Intersect(TakenOut));
    }

    [Theory]
    [InlineData("alavi-took-over-001", "iran = russia negotiation", "2016-12~", DateBasis.Context)]
    [InlineData("eskaf-alliance-032", "iran = russia alliance", "2016-12-03", DateBasis.Context)]
    [InlineData("eskaf-alliance-066", "russia = us negotiation", "2015", DateBasis.Context)]
    [InlineData("mirzaei-iranian-view-061", "syrian-opposition = us alliance", "2016-02/..", DateBasis.Context)]
    [InlineData("mirzaei-iranian-view-062", "saudi-arabia = syrian-opposition alliance", "2016-02/..", DateBasis.Context)]
    [InlineData("mirzaei-iranian-view-063", "syrian-opposition = turkey alliance", "2016-02/..", DateBasis.Context)]
    [InlineData("mirzaei-iranian-view-235", "russia > syrian-opposition rivalry", "2016-06/..", DateBasis.Context)]
    [InlineData("alliance-complicates-078", "iran > russia rivalry", "2017-01~", DateBasis.Publication)]
    [InlineData("alliance-complicates-079", "iran > irgc alliance", "2016-12~", DateBasis.Context)]
    public async Task What_was_mended_or_missing_is_as_a_reader_decided(string id, string says, string date, DateBasis basis)
    {
        var data = (await FolderImport.ReadAsync("sample", Files, TestContext.Current.CancellationToken)).DataSet!;
        var claim = Assert.Single(data.Claims, c => c.Id == id);
        Assert.Equal(says, $"{claim.Source} {(claim.Mutual ? '=' : '>')} {claim.Target} {claim.Relation.Word}");
        Assert.Equal((date, basis), (claim.Date.ToString(), claim.Basis));
    }

    /// <summary>Readers see the voice in front of the summary: "Zarif says: Zarif says that…" would have it twice.</summary>
    [Fact]
    public async Task No_summary_repeats_its_voice()
    {
        var data = (await FolderImport.ReadAsync("sample", Files, TestContext.Current.CancellationToken)).DataSet!;
        Assert.DoesNotContain(data.Claims, c => !c.ByAuthor && Repeats(c));

        // Of a person's name the last word counts by itself: "Mehdi Taeb says: Taeb…". A place where somebody speaks is none.
        static bool Repeats(Claim claim) =>
            new[] { claim.AssertedBy, claim.AssertedBy.Split(' ')[^1] }
                .Where(v => v is not ("Syria" or "sources" or "officials" or "official" or "members" or "media"))
                .Any(v => Regex.IsMatch(claim.Summary, $@"\b{Regex.Escape(v)}\b"));
    }

    [Fact]
    public async Task No_alias_names_two_actors_or_its_own_once_more()
    {
        var data = (await FolderImport.ReadAsync("sample", Files, TestContext.Current.CancellationToken)).DataSet!;
        Assert.All(
            data.Actors.SelectMany(a => a.Aliases.Prepend(a.Name)).CountBy(n => n, StringComparer.OrdinalIgnoreCase),
            n => Assert.True(n.Value == 1, $"'{n.Key}' is there {n.Value} times"));
        Assert.Empty(data.Actors.SelectMany(a => a.Aliases).Intersect(["Lebanese", "the regime", "axis", "opposition", "militants", "proxies"]));
    }
}
