using System.Xml.Linq;
using System.Xml.Schema;
using System.Xml;
using FsCheck.Fluent;
using FsCheck;
using GraphExplorer.Core.Exports.Graphs;
using GraphExplorer.Core.Tests.Imports;

namespace GraphExplorer.Core.Tests.Exports;

public sealed class GexfExportTests
{
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";

    private static XDocument Export(ClaimSet set) =>
        XDocument.Load(new MemoryStream(ExportRun.BytesAsync("gexf", ExportRun.Input(set), CancellationToken.None).Result));

    private static string SpellsOf(params string[] dates) =>
        string.Join(" ", GexfExport.Spells(dates.Select(EdtfDate.Parse)).Select(s => $"{s.Start:yyyy-MM-dd}..{s.End:yyyy-MM-dd}"));

    [Fact]
    public void Dates_with_days_in_common_are_one_spell()
    {
        Assert.Equal("2015-01-01..2015-12-31 2016-06-01..2016-06-30", SpellsOf("2016-06", "2015"));
        Assert.Equal("2016-06-01..2016-07-31", SpellsOf("2016-06", "2016-06-30/2016-07"));
        Assert.Equal("2016-06-01..2016-06-30 2016-07-01..2016-07-31", SpellsOf("2016-06", "2016-07"));
        Assert.Equal("2016-01-01..2016-12-31", SpellsOf("2016", "2016-06-10"));
        Assert.Equal("2016-06-01..", SpellsOf("2016-06/..", "2018", "2020/.."));
        Assert.Equal("..2016-06-30 2018-01-01..", SpellsOf("../2016-06", "2018/", "2015"));
        Assert.Equal("..", SpellsOf("../2016-06", "2016/.."));
    }

    [Fact]
    public void No_two_edges_share_source_target_and_kind_and_no_spells_overlap() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var edges = Export(set).Descendants(Gexf + "edge").ToList();
            Assert.Distinct(edges.Select(e => ((string?)e.Attribute("source"), (string?)e.Attribute("target"), (string?)e.Attribute("kind"))));
            foreach (var edge in edges)
            {
                var days = edge.Descendants(Gexf + "spell")
                    .Select(s => (First: (string?)s.Attribute("start") ?? "0001-01-01", Last: (string?)s.Attribute("end") ?? "9999-12-31")).ToList();
                Assert.All(days, d => Assert.True(string.CompareOrdinal(d.First, d.Last) <= 0));
                Assert.All(days.Zip(days.Skip(1)), p => Assert.True(string.CompareOrdinal(p.First.Last, p.Second.First) < 0));
            }
            Assert.Equal(set.Claims.Length, edges.SelectMany(e => e.Descendants(Gexf + "attvalue")).Where(v => (string?)v.Attribute("for") == "claims").Sum(v => (int)v.Attribute("value")!));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_valid_against_the_formats_own_schema()
    {
        Assert.SkipWhen(Beside.Schemas is null, "GRAPHEXPLORER_TEST_FORMATS names no folder with gexf-1.3/gexf.xsd.");
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(Gexf.NamespaceName, Path.Combine(Beside.Schemas!, "gexf-1.3", "gexf.xsd"));
        Prop.ForAll(Graphs.Any, set => Export(set).Validate(schemas, (_, e) => throw e.Exception)).QuickCheckThrowOnFailure();
    }
}
