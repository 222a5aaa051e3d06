using System.Text;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Imports;

namespace GraphExplorer.Core.Tests.Imports;

/// <summary>Times of other programs: read, or refused with the reason; never the day on which the file was saved.</summary>
public sealed class GexfTimeTests
{
    private static Task<ImportReading> ReadAsync(string edges, string nodes = "<node id=\"a\" label=\"A\"/><node id=\"b\" label=\"B\"/>") => ReadBytesAsync(Encoding.UTF8.GetBytes(
        $"<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\"><meta lastmodifieddate=\"2026-11-28\"/><graph defaultedgetype=\"directed\" mode=\"dynamic\">\n<nodes>{nodes}</nodes>\n<edges>\n{edges}\n</edges></graph></gexf>"));

    private static Task<ImportReading> ReadBytesAsync(byte[] bytes, string file = "a.gexf") =>
        ImportFormats.OfFile(file)!.ReadAsync("data", file, new MemoryStream(bytes), TestContext.Current.CancellationToken);

    private static string Edge(string times) => $"<edge source=\"a\" target=\"b\" kind=\"rivalry\" {times}/>";

    [Theory]
    [InlineData("startopen=\"2008-01-01\" endopen=\"2008-01-15\"", "2008-01-02/2008-01-14")]
    [InlineData("start=\"2008-01-01\" endopen=\"2008-01-15\"", "2008-01-01/2008-01-14")]
    [InlineData("start=\"2008-01-01T08:00:00\" endopen=\"2008-01-15T00:00:00\"", "2008-01-01/2008-01-14")]
    [InlineData("start=\"2008-01-01T08:00:00\" endopen=\"2008-01-15T12:00:00\"", "2008-01-01/2008-01-15")]
    [InlineData("intervals=\"&lt;[2008-01-01, 2009-01-01]&gt;\"", "2008-01-01/2009-01-01")]
    [InlineData("intervals=\"&lt;[2008-01-01, 2009-01-01); (2010-01-01, Infinity]&gt;\"", "2008-01-01/2008-12-31 2010-01-02/..")]
    [InlineData("timestamps=\"&lt;[2008-01-01]&gt;\"", "2008-01-01")]
    [InlineData("timestamps=\"&lt;[2008-01-01, 2009]&gt;\"", "2008-01-01 2009")]
    [InlineData("start=\"1914.0\" end=\"1918.0\"", "1914/1918")]
    public async Task Every_form_of_the_format_is_read(string times, string dates)
    {
        var reading = await ReadAsync(Edge(times));
        Assert.Empty(reading.Findings);
        Assert.Equal(dates, string.Join(' ', reading.DataSet!.Claims.Select(c => c.Date.Text)));
        Assert.All(reading.DataSet.Claims, c => Assert.Equal(DateBasis.Explicit, c.Basis));
    }

    [Theory]
    [InlineData("start=\"1\" end=\"3\"", "1 to 3")]
    [InlineData("timestamp=\"40.0\"", "40.0")]
    [InlineData("timestamps=\"&lt;[1.0, 2.0]&gt;\"", "1.0")]
    [InlineData("start=\"2014.5\"", "2014.5 to ")]
    [InlineData("start=\"2014\" end=\"13\"", "2014 to 13")]
    public async Task Numbers_that_are_no_years_are_refused(string times, string value)
    {
        var reading = await ReadAsync(Edge(times));
        Assert.Null(reading.DataSet);
        Assert.Equal($"a.gexf:4: date: \"{value}\": {GexfTimes.NoYear}", reading.Findings[0].ToString());
    }

    [Theory]
    [InlineData("start=\"yesterday\"")]
    [InlineData("intervals=\"sometimes\"")]
    [InlineData("start=\"2009-01-01\" end=\"2008-01-01\"")]
    public async Task What_is_no_time_is_refused(string times)
    {
        var reading = await ReadAsync(Edge(times));
        Assert.Null(reading.DataSet);
        Assert.Equal((4, "date"), (reading.Findings[0].Line, reading.Findings[0].Column));
    }

    [Fact]
    public async Task Years_are_told_as_such() =>
        Assert.Contains(await DroppedAsync(Edge("start=\"1914\" end=\"1918\"")), d => d == "times that are numbers (1): each is read as a year");

    [Fact]
    public async Task Times_of_nodes_are_listed_and_one_that_ends_before_it_starts_is_named()
    {
        Assert.Contains(
            await DroppedAsync(Edge(""), "<node id=\"a\" label=\"A\" start=\"2014-01-01\"><spells><spell start=\"2014-01-01\" end=\"2014-06-01\"/></spells></node><node id=\"b\" label=\"B\"/>"),
            d => d == "time of nodes (2): actors have no time of their own");
        var backwards = await ReadAsync(Edge(""), "<node id=\"a\" label=\"A\" start=\"13\" end=\"2\"/><node id=\"b\" label=\"B\"/>");
        Assert.Contains("a.gexf:2: start: \"13 to 2\": ends before it starts", backwards.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public async Task A_node_within_another_is_a_part_of_it()
    {
        var reading = await ReadAsync(Edge("start=\"2014\""), "<node id=\"a\" label=\"A\"><nodes><node id=\"c\" label=\"C\"/></nodes></node><node id=\"b\" label=\"B\" pid=\"a\"/>");
        Assert.Equal([("a", null), ("b", "a"), ("c", "a")], reading.DataSet!.Actors.Select(a => (a.Id, a.PartOf)).OrderBy(a => a.Id, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("windows-1252", 1252)]
    [InlineData("iso-8859-6", 28596)]
    [InlineData("utf-16", 1200)]
    public async Task A_declared_encoding_is_believed(string name, int page)
    {
        var word = page == 28596 ? "حزب" : "côté";
        foreach (var (file, graph) in new[]
        {
            ("a.gexf", $"<gexf><graph><nodes><node id=\"a\" label=\"{word}\"/><node id=\"b\"/></nodes><edges><edge source=\"a\" target=\"b\" kind=\"rivalry\" start=\"2014\"/></edges></graph></gexf>"),
            ("a.graphml", $"<graphml><key id=\"n\" for=\"node\" attr.name=\"name\"/><graph><node id=\"a\"><data key=\"n\">{word}</data></node><node id=\"b\"/><edge source=\"a\" target=\"b\"><data key=\"relation\">rivalry</data><data key=\"date\">2014</data></edge></graph></graphml>"),
        })
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
            var reading = await ReadBytesAsync([.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>{graph}")], file);
            Assert.Empty(reading.Findings);
            Assert.Equal(word, reading.DataSet!.Actors.Single(a => a.Id == "a").Name);
        }
    }

    [Fact]
    public async Task Times_of_a_GraphML_that_names_no_documents_are_no_offsets_of_passages()
    {
        var reading = await ReadBytesAsync(Encoding.UTF8.GetBytes(
            "<graphml><graph><node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\"><data key=\"relation\">rivalry</data><data key=\"date\">2014</data><data key=\"start\">1</data><data key=\"end\">3</data></edge></graph></graphml>"), "a.graphml");
        Assert.Empty(reading.Findings);
        Assert.Null(reading.DataSet!.Claims[0].Passage);
        Assert.Equal(2, reading.Dropped.Count(d => d.What is "attribute start of edges" or "attribute end of edges"));
    }

    private static async Task<IEnumerable<string>> DroppedAsync(string edges, params string[] nodes)
    {
        var reading = nodes is [var only] ? await ReadAsync(edges, only) : await ReadAsync(edges);
        Assert.Empty(reading.Findings);
        return reading.Dropped.Select(d => d.ToString());
    }
}
