using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Tests.Exports;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>GraphML and GEXF come in: our own, those of others, and hostile ones.</summary>
public sealed class GraphImportTests
{
    private static Task<ImportReading> ReadAsync(string file, string text) => ImportFormats.OfFile(file)!.ReadAsync(
        "data", file, new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);

    private static string GraphMl(string content) => $"<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n{content}\n</graphml>";

    private static string Gexf(string content, string defaultType = "directed") =>
        $"<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"><meta lastmodifieddate=\"2016-08-01\"/><graph defaultedgetype=\"{defaultType}\">\n"
        + $"<nodes><node id=\"a\" label=\"A\"/><node id=\"b\" label=\"B\"/></nodes>\n<edges>\n{content}\n</edges></graph></gexf>";

    [Fact]
    public void Our_GraphML_comes_back_as_it_went() =>
        Prop.ForAll(Graphs.Any, set => { ExportRun.ComesBack("graphml", set); }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Edges_without_a_relation_are_told_once_with_the_words_that_it_may_be()
    {
        var edges = string.Concat(Enumerable.Range(0, 50).Select(_ => "<edge source=\"a\" target=\"b\"/>\n"));
        var reading = await ReadAsync("a.graphml", GraphMl($"<graph><node id=\"a\"/><node id=\"b\"/>\n{edges}</graph>"));

        Assert.Null(reading.DataSet);
        Assert.Equal(
            "a.graphml:3: relation: 50 edges say no relation, this one first: an attribute relation, kind, type, label says one of alliance, negotiation, rivalry",
            Assert.Single(reading.Findings).ToString());
    }

    [Fact]
    public async Task GraphML_is_read_piece_by_piece_wherever_its_parts_stand()
    {
        // Within each other, and keys last.
        var reading = await ReadAsync("a.graphml", GraphMl("""
            <graph edgedefault="directed"><data key="t">Named</data>
            <node id="a"><graph><node id="a::b"><data key="n">B</data></node><edge source="a" target="a::b"><data key="r">alliance</data><data key="d">2016</data></edge></graph></node>
            <edge source="a::b" target="a"><data key="r">rivalry</data><data key="d">2017</data></edge></graph>
            <key id="t" for="graph" attr.name="title"/><key id="n" for="node" attr.name="name"/><key id="r" for="edge" attr.name="relation"/><key id="d" for="edge" attr.name="date"/>
            """));

        Assert.Empty(reading.Findings);
        Assert.Equal(["a", "B"], reading.DataSet!.Actors.Select(a => a.Name));
        Assert.Equal(["alliance", "rivalry"], reading.DataSet.Claims.Select(c => c.Relation.Word));
        Assert.Equal(["Named"], reading.DataSet.Documents.Select(d => d.Title));
    }

    [Fact]
    public void Ten_thousand_claims_in_GraphML_come_back_as_they_went()
    {
        var input = ExportRun.Input(Graphs.Large(10_000));
        Assert.Equal(input.Claims, ExportRun.Again("graphml", input).DataSet!.Claims);
    }

    [Fact]
    public void Our_GEXF_comes_back_but_for_what_the_format_cannot_say() =>
        Prop.ForAll(Graphs.Any, set =>
        {
            var input = ExportRun.Input(set);
            var again = ExportRun.Again("gexf", input);
            Assert.Empty(again.Findings);
            Assert.Equal(input.Extract().Actors, again.DataSet!.Actors);
            Assert.Equal(
                input.Extract().Documents.Select(d => (d.Id, d.Title, d.Author, d.Outlet, d.Date, d.Url)),
                again.DataSet.Documents.Select(d => (d.Id, d.Title, d.Author, d.Outlet, d.Date, d.Url)).OrderBy(d => d.Id, StringComparer.Ordinal));
            Assert.Equal(
                input.Claims.Select(c => (c.Id, c.Source, c.Target, c.Relation, c.Mutual, c.Date, c.Document, c.Status, c.AssertedBy)).OrderBy(c => c.Id, StringComparer.Ordinal),
                again.DataSet.Claims.Select(c => (c.Id, c.Source, c.Target, c.Relation, c.Mutual, c.Date, c.Document, c.Status, c.AssertedBy)).OrderBy(c => c.Id, StringComparer.Ordinal));
            if (set.Claims.Length > 0)
            {
                Assert.Contains(again.Dropped, l => l.What == "basis of a date" && l.Count == set.Claims.Length);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_GraphML_of_others_says_what_stands_in_for_what_it_lacks()
    {
        var reading = await ReadAsync("theirs.graphml", GraphMl("""
            <key id="d0" for="node" attr.name="label" attr.type="string"><default>Nobody</default></key>
            <key id="d1" for="edge" attr.name="Relation" attr.type="string"/>
            <key id="d2" for="edge" attr.name="date" attr.type="string"/>
            <key id="d3" for="edge" attr.name="weight" attr.type="double"/>
            <graph edgedefault="directed">
              <node id="n0"><data key="d0">Iran</data></node>
              <node id="n1"/>
              <edge source="n0" target="n1"><data key="d1">Alliance</data><data key="d2">2016-06</data><data key="d3">2</data></edge>
              <edge id="e7" source="n1" target="n0" directed="false"><data key="d1">rivalry</data><data key="d2">2015</data></edge>
            </graph>
            """));
        Assert.Empty(reading.Findings);
        Assert.Equal([("n0", "Iran", ActorKind.Organisation), ("n1", "Nobody", ActorKind.Organisation)], reading.DataSet!.Actors.Select(a => (a.Id, a.Name, a.Kind)));
        Assert.Equal(
            [("data-1", "n0", "n1", Relation.Alliance, false, "2016-06", "Iran backs Nobody."), ("data-2", "n0", "n1", Relation.Rivalry, true, "2015", "Nobody and Iran stand against each other.")],
            reading.DataSet.Claims.Select(c => (c.Id, c.Source, c.Target, c.Relation, c.Mutual, c.Date.Text, c.Summary)));
        Assert.Equal(("data", "theirs.graphml", "2016-06-01/.."), reading.DataSet.Documents.Select(d => (d.Id, d.Title, d.Date.Text)).Single());
        Assert.Equal(
            [
                "attribute weight of edges (1): this program has no place for it",
                "basis of a date (2): 'explicit' stands in its place",
                "date of a document (1): its first claim's stands in its place where the store knows none",
                "document (2): the file itself stands in its place",
                "kind of an actor (2): 'organisation' stands in its place where the store knows none",
                "status (2): 'stated' stands in its place",
                "summary (2): a sentence made of the names stands in its place",
                "voice (2): 'author' stands in its place",
            ],
            reading.Dropped.Select(l => l.ToString()));
    }

    [Fact]
    public async Task What_is_wrong_in_a_graph_is_named_with_its_line()
    {
        var reading = await ReadAsync("a.graphml", GraphMl("""
            <graph edgedefault="directed">
            <node id="a"/>
            <edge source="a" target="c"><data key="relation">friendship</data></edge>
            </graph>
            """));
        Assert.Null(reading.DataSet);
        Assert.Equal(
            [
                "a.graphml:4: document_date: \"\": no date",
                "a.graphml:4: target: \"c\": no actor has this id",
                "a.graphml:4: relation: \"friendship\": none of alliance, negotiation, rivalry",
                "a.graphml:4: date: \"\": no date",
            ],
            reading.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task Edges_that_contradict_each_other_about_a_document_are_named()
    {
        var both = GraphMl("""
            <graph edgedefault="directed"><node id="a"/><node id="b"/>
            <edge source="a" target="b"><data key="relation">alliance</data><data key="date">2016</data><data key="document">d</data><data key="document_title">One</data></edge>
            <edge source="a" target="b"><data key="relation">rivalry</data><data key="date">2016</data><data key="document">d</data><data key="document_title">Two</data></edge>
            </graph>
            """);
        Assert.Equal(
            ["a.graphml:4: document_title: \"Two\": not what line 3 says of the document"],
            (await ReadAsync("a.graphml", both)).Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task A_label_that_yEd_draws_is_a_name()
    {
        var reading = await ReadAsync("a.graphml", GraphMl("""
            <key id="d5" for="node" yfiles.type="nodegraphics"/>
            <graph edgedefault="directed">
            <node id="a"><data key="d5"><y:ShapeNode xmlns:y="http://www.yworks.com/xml/graphml"><y:NodeLabel>Iran</y:NodeLabel></y:ShapeNode></data></node>
            </graph>
            """));
        Assert.Equal("Iran", reading.DataSet!.Actors[0].Name);
        Assert.Contains(reading.Dropped, l => l.What == "drawing in d5");
    }

    [Theory]
    [InlineData("<spells><spell start=\"2015-01-01\" end=\"2015-06-30\"/><spell start=\"2016-01-01T10:00:00Z\"/></spells>", "", "2015-01-01/2015-06-30 2016-01-01/..")]
    [InlineData("<spells><spell end=\"2015-06-30\"/><spell timestamp=\"2016\"/></spells>", "", "../2015-06-30 2016")]
    [InlineData("", "start=\"2014.0\" end=\"2015\"", "2014/2015")]
    [InlineData("", "", "2016-08-01")]
    public async Task A_spell_is_a_claim_that_lasts_as_long(string spells, string attributes, string dates)
    {
        var reading = await ReadAsync("a.gexf", Gexf($"<edge id=\"0\" source=\"a\" target=\"b\" kind=\"rivalry\" {attributes}>{spells}</edge>"));
        Assert.Empty(reading.Findings);
        Assert.Equal(dates, string.Join(' ', reading.DataSet!.Claims.Select(c => c.Date.Text)));
        Assert.Equal(dates == "2016-08-01" ? DateBasis.Publication : DateBasis.Explicit, reading.DataSet.Claims[0].Basis);
        Assert.Equal("2016-08-01", reading.DataSet.Documents[0].Date.Text);
    }

    [Fact]
    public async Task An_edge_is_mutual_if_it_or_its_graph_has_no_direction()
    {
        const string edges = "<edge id=\"0\" source=\"b\" target=\"a\" kind=\"alliance\"/><edge id=\"1\" source=\"b\" target=\"a\" kind=\"alliance\" type=\"directed\"/>";
        var claims = (await ReadAsync("a.gexf", Gexf(edges, "undirected"))).DataSet!.Claims;
        Assert.Equal([("a", true), ("b", false)], claims.Select(c => (c.Source, c.Mutual)));
    }

    [Theory]
    [InlineData("a.graphml", "<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><graphml><graph><node id=\"&x;\"/></graph></graphml>", "a.graphml: a document type, which could bring entities in, is not read")]
    [InlineData("a.gexf", "<!DOCTYPE gexf SYSTEM \"http://example.org/a.dtd\"><gexf/>", "a.gexf: a document type, which could bring entities in, is not read")]
    [InlineData("a.gexf", "<gexf><graph></gexf>", "a.gexf:1: no XML, or damaged")]
    [InlineData("a.gexf", "", "a.gexf: no XML, or damaged")]
    [InlineData("a.gexf", "\n<svg/>", "a.gexf:2: no GEXF: the outermost element is not 'gexf'")]
    [InlineData("a.graphml", "<graphml>&x;</graphml>", "a.graphml:1: no XML, or damaged")]
    public async Task Hostile_and_damaged_files_are_refused(string file, string text, string finding) =>
        Assert.Equal([finding], (await ReadAsync(file, text)).Findings.Select(f => f.ToString()));

    [Fact]
    public async Task Nesting_beyond_the_bound_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<node id=\"a\"><graph>", 200)) + string.Concat(Enumerable.Repeat("</graph></node>", 200));
        Assert.Equal(["a.graphml:2: nested deeper than 32"], (await ReadAsync("a.graphml", GraphMl(deep))).Findings.Select(f => f.ToString()));
    }
}
