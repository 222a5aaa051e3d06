using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Tests.Exports;

namespace GraphExplorer.Core.Tests.Relations;

/// <summary>Tests that put another table of relations in place of the program's run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AnotherTable
{
    public const string Name = "Another table of relations";
}

/// <summary>A relation is a row of the table and nothing else: with a fourth one between the others, all that knows relations knows it.</summary>
[Collection(AnotherTable.Name)]
public sealed partial class FourthRelationTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly IDisposable _table;

    public FourthRelationTests()
    {
        var rows = RelationTable.All;
        _table = RelationTable.Use(new(rows.Insert(1, new()
        {
            Word = "trade",
            Number = rows.Max(r => r.Number) + 1,
            Sign = 0,
            Key = "t",
            Stroke = RelationStroke.Dotted,
            Head = RelationHead.Chevron,
            Verbs = new("sells to", "sell to", "will sell to", "trade with each other"),
            Meaning = "Buying and selling.",
        })));
    }

    public void Dispose() => _table.Dispose();

    private static ClaimSet Set() => new(
        [new("a", "Aland", ActorKind.State, null, [], new(0, 0)), new("b", "Bland", ActorKind.State, null, [], new(400, 0)), new("c", "Cland", ActorKind.State, null, [], new(200, 260))],
        [new("d", "Daily", "Ada", null, EdtfDate.Parse("2016-12-31"), null, null, null, null)],
        [
            Claim("1", "a", "b", "alliance"), Claim("2", "a", "b", "trade"), Claim("3", "a", "b", "trade", by: "Bo"), Claim("4", "b", "a", "negotiation"),
            Claim("5", "a", "b", "rivalry"), Claim("6", "b", "c", "trade", mutual: true),
        ]);

    private static Claim Claim(string id, string source, string target, string relation, string by = "author", bool mutual = false) => new(
        id, source, target, RelationTable.Of(relation), mutual, EdtfDate.Parse("2016-03-05"), DateBasis.Explicit, "d", null, by, ClaimStatus.Stated, $"Somebody says {relation}.");

    private static Tie TradeOf(ClaimSet set) => set.Ties(View.Everything).Single(t => t.Relation.Word == "trade" && t.Source == "a");

    [Fact]
    public void It_is_bundled_beside_the_others()
    {
        var set = Set();
        Assert.Equal((2, 2, 0, 2), (TradeOf(set).Claims, TradeOf(set).Forward, TradeOf(set).Back, TradeOf(set).Voices));
        var pairs = PairSummary.Of(set.Ties(View.Everything));
        Assert.Equal(["alliance", "trade", "negotiation", "rivalry"], pairs.Single(p => p.Pair.Second == "b").Relations.Select(r => r.Word));
        Assert.Equal((PairState.Talking, true), (pairs.Single(p => p.Pair.Second == "c").State, pairs.Single(p => p.Pair.Second == "c").Talking));
    }

    [Fact]
    public void It_has_its_sentence()
    {
        var set = Set();
        Assert.Equal("2 voices in 1 document say, in 2 claims, that Aland sells to Bland.", TieSentence.Of(TradeOf(set), set.Actor("a"), set.Actor("b"), null));
        var mutual = set.Ties(View.Everything).Single(t => t.Target == "c");
        Assert.Equal("Ada says that Bland and Cland trade with each other.", TieSentence.Of(mutual, set.Actor("b"), set.Actor("c"), "Ada"));
    }

    [Fact]
    public void Addresses_ask_for_it()
    {
        var view = ViewQuery.Read("rel=trade", out var faults);
        Assert.Empty(faults);
        Assert.Equal(["2", "3", "6"], Set().In(view).Select(c => c.Id));
        Assert.Contains("rel=trade", ViewQuery.Write(view), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_drawn_in_a_lane_of_its_own_with_legend_and_bar()
    {
        var svg = XElement.Parse(await ExportRun.TextAsync("svg", ExportRun.Input(Set())));
        var ties = svg.Descendants().Where(e => ((string?)e.Attribute("class"))?.StartsWith("tie ", StringComparison.Ordinal) == true && !e.Value.Contains("Cland", StringComparison.Ordinal)).ToList();
        Assert.Equal(["tie alliance", "tie negotiation", "tie rivalry", "tie trade"], ties.Select(t => (string)t.Attribute("class")!).Order(StringComparer.Ordinal));
        // The pair lies level, from left to right: its lanes lie below each other in the order of the table.
        var heights = ties.ToDictionary(t => ((string)t.Attribute("class")!)[4..], HeightAtTheMiddle, StringComparer.Ordinal);
        double[] inOrder = [.. RelationTable.Words.Select(w => heights[w])];
        Assert.All(inOrder.Zip(inOrder.Skip(1)), two => Assert.InRange(two.Second - two.First, 5, 9));

        var texts = svg.Descendants(Svg + "text").Select(t => t.Value).ToList();
        Assert.Contains(texts, t => t.StartsWith("Trade 2 ties, 3 claims", StringComparison.Ordinal));
        Assert.Contains(svg.Descendants(Svg + "pattern"), p => (string?)p.Attribute("id") == "time-trade");
        Assert.Contains(svg.Descendants(Svg + "g").Where(g => (string?)g.Attribute("class") == "bar").Descendants(), r => (string?)r.Attribute("fill") == "url(#time-trade)");
    }

    [Fact]
    public async Task Every_format_that_says_relations_says_it()
    {
        var input = ExportRun.Input(Set());
        foreach (var format in Formats.All.Where(f => f.Format != "png"))
        {
            var bytes = await ExportRun.BytesAsync(format.Format, input, TestContext.Current.CancellationToken);
            var text = format.Format == "zip" ? await EntryAsync(bytes, "claims.csv") : Encoding.UTF8.GetString(bytes);
            Assert.True(text.Contains("trade", StringComparison.OrdinalIgnoreCase), format.Format);
        }
        Assert.Contains("TRADE {id: row[0]}", await ExportRun.TextAsync("cypher", input), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("json")]
    [InlineData("html")]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public void It_comes_back(string format)
    {
        var set = Set();
        var reading = ExportRun.Again(format, ExportRun.Input(set));
        Assert.NotNull(reading.DataSet);
        Assert.Equal(
            set.Claims.Select(c => (c.Id, c.Source, c.Target, c.Relation.Word, c.Mutual)).Order(),
            reading.DataSet.Claims.Select(c => (c.Id, c.Source, c.Target, c.Relation.Word, c.Mutual)).Order());
    }

    [Fact]
    public async Task The_schema_of_snapshots_spells_it()
    {
        using var reader = new StreamReader(SnapshotSchema.Open());
        var schema = JsonNode.Parse(await reader.ReadToEndAsync(TestContext.Current.CancellationToken))!.ToJsonString();
        Assert.Contains("""["alliance","trade","negotiation","rivalry"]""", schema, StringComparison.Ordinal);
    }

    private static double HeightAtTheMiddle(XElement tie)
    {
        double[] numbers = [.. Number().Matches((string)tie.Descendants(Svg + "path").First().Attribute("d")!).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];
        var points = numbers.Chunk(2).ToList();
        var middle = (points[0][0] + points[^1][0]) / 2;
        return points.MinBy(p => Math.Abs(p[0] - middle))![1];
    }

    private static async Task<string> EntryAsync(byte[] zip, string name)
    {
        await using var archive = new ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(await archive.GetEntry(name)!.OpenAsync(TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"-?[0-9]+(?:\.[0-9]+)?")]
    private static partial Regex Number();
}
