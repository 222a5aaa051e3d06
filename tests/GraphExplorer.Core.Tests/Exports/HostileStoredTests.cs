using System.Text;
using System.Xml.Linq;
using GraphExplorer.Core.Exports;

namespace GraphExplorer.Core.Tests.Exports;

/// <summary>A store may hold, from before any door refused them, characters that not every format can say. Every export is written all the same.</summary>
public sealed class HostileStoredTests
{
    private const string Hostile = "a\u0000b\u0001\u000C\u001B[0m\u0085\uFFFE\uFFFF\uD83D";

    public static TheoryData<string> AllFormats { get; } = new(Formats.All.Select(f => f.Format).Where(f => f != "png"));

    [Theory]
    [MemberData(nameof(AllFormats))]
    public async Task It_is_written_in_every_format(string format) => Assert.NotEmpty(await ExportRun.BytesAsync(format, Input(), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("svg")]
    public async Task What_is_written_as_XML_is_XML(string format)
    {
        var text = await ExportRun.TextAsync(format, Input());

        Assert.NotNull(XDocument.Parse(text).Root);
        Assert.Contains("a\uFFFDb\uFFFD\uFFFD\uFFFD[0m", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_works_alone_has_none_of_them()
    {
        var text = await ExportRun.TextAsync("html", Input());

        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
    }

    private static ExportInput Input()
    {
        var (iran, russia) = (new Actor("iran", Hostile, ActorKind.State, null, [Hostile], new(0, 0)), new Actor("russia", "Russia", ActorKind.State, null, [], new(100, 50)));
        var document = new Document("text", Hostile, Hostile, Hostile, EdtfDate.Parse("2016-07-01"), null, null, null, null);
        var claim = new Claim("c1", "iran", "russia", Relation.Alliance, false, EdtfDate.Parse("2016-06"), DateBasis.Explicit, "text", null, Hostile, ClaimStatus.Reported, Hostile);
        var set = new ClaimSet([iran, russia], [document], [claim]);
        return new()
        {
            Title = Hostile,
            Note = Hostile,
            Set = set,
            View = View.Everything with { Search = Hostile, Documents = View.NoText.Add(Hostile) },
            Claims = set.In(View.Everything),
            Created = ExportRun.Moment,
            Link = "https://example.org/",
            Selection = "actor:" + Hostile,
        };
    }
}
