using System.Globalization;
using System.Text.Json;
using System.Xml;
using FsCheck.Fluent;

namespace GraphExplorer.Core.Tests.Exports;

/// <summary>What programs that are not ours understand of the exports is what the view says.</summary>
public sealed class OtherProgramsTests
{
    private static readonly ClaimSet[] Sets = [.. Graphs.Sample(Graphs.Any.Generator, 12), Graphs.Large(400)];

    private static Task<(ClaimSet Set, JsonElement Seen)[]> ReadAsync(string format) => ReadAsync(format, OtherPrograms.ReadAsync);

    private static async Task<(ClaimSet Set, JsonElement Seen)[]> ReadAsync(string format, Func<string, IReadOnlyList<byte[]>, Task<JsonElement[]>> read)
    {
        var exports = new List<byte[]>();
        foreach (var set in Sets)
        {
            exports.Add(await ExportRun.BytesAsync(format, ExportRun.Input(set), TestContext.Current.CancellationToken));
        }
        return [.. Sets.Zip(await read(format, exports))];
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement seen, string list) => seen.GetProperty(list).EnumerateArray();

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.ToString() : null;

    [Fact]
    public async Task Graphology_reads_every_claim_of_the_GraphML()
    {
        foreach (var (set, seen) in await ReadAsync("graphml"))
        {
            var extract = ExportRun.Input(set).Extract();
            Assert.Equal(
                extract.Actors.Select(a => (XmlConvert.EncodeNmToken(a.Id), a.Name)),
                Items(seen, "nodes").Select(n => (Text(n, "id")!, Text(n, "label")!)));
            Assert.Equal(
                extract.Claims.Select(c => (XmlConvert.EncodeNmToken(c.Id), XmlConvert.EncodeNmToken(c.Source), XmlConvert.EncodeNmToken(c.Target), true, c.Mutual, c.Date.Text, c.Summary)),
                Items(seen, "edges").Select(e => (Text(e, "id")!, Text(e, "source")!, Text(e, "target")!, e.GetProperty("directed").GetBoolean(), e.GetProperty("mutual").GetBoolean(), Text(e, "date")!, Text(e, "summary")!)));
        }
    }

    [Fact]
    public async Task Networkx_reads_every_claim_of_the_GraphML()
    {
        foreach (var (set, seen) in await ReadAsync("graphml", OtherPrograms.ReadByPythonAsync))
        {
            var extract = ExportRun.Input(set).Extract();
            Assert.Equal(("True", "Who sides <with> whom"), (Text(seen, "directed"), Text(seen, "title")));
            Assert.Equal(
                extract.Actors.Select(a => (XmlConvert.EncodeNmToken(a.Id), a.Name, Words<ActorKind>.Of(a.Kind))),
                Items(seen, "nodes").Select(n => (Text(n, "id")!, Text(n, "label")!, Text(n, "kind")!)));
            Assert.Equal(
                extract.Claims.Select(c => (XmlConvert.EncodeNmToken(c.Id), XmlConvert.EncodeNmToken(c.Source), XmlConvert.EncodeNmToken(c.Target), c.Mutual, c.Date.Text, c.Summary)).OrderBy(c => c.Item1, StringComparer.Ordinal),
                Items(seen, "edges").Select(e => (Text(e, "id")!, Text(e, "source")!, Text(e, "target")!, e.GetProperty("mutual").GetBoolean(), Text(e, "date")!, Text(e, "summary")!)).OrderBy(e => e.Item1, StringComparer.Ordinal));
        }
    }

    /// <summary>Cells that would begin as a formula and are no numbers have an apostrophe in front, which is the importer's to take off.</summary>
    private static string Cell(string text) => text is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\'', ..] && !double.TryParse(text, CultureInfo.InvariantCulture, out _) ? "'" + text : text;

    [Fact]
    public async Task Python_reads_every_row_of_the_table()
    {
        foreach (var (set, seen) in await ReadAsync("csv", OtherPrograms.ReadByPythonAsync))
        {
            Assert.Equal(
                ExportRun.Input(set).Extract().Claims.Select(c => (Cell(c.Id), Cell(c.Source), Cell(c.Target), Cell(c.Date.Text), Cell(c.AssertedBy), Cell(c.Summary))),
                seen.EnumerateArray().Select(r => (Text(r, "id")!, Text(r, "source")!, Text(r, "target")!, Text(r, "date")!, Text(r, "asserted_by")!, Text(r, "summary")!)));
        }
    }

    [Fact]
    public async Task Python_reads_every_file_of_the_zip()
    {
        foreach (var (set, seen) in await ReadAsync("zip", OtherPrograms.ReadByPythonAsync))
        {
            var extract = ExportRun.Input(set).Extract();
            Assert.Equal(extract.Actors.Select(a => (Cell(a.Id), Cell(a.Name))), Items(seen, "actors").Select(r => (Text(r, "id")!, Text(r, "name")!)));
            Assert.Equal(extract.Documents.Select(d => (Cell(d.Id), Cell(d.Title))), Items(seen, "documents").Select(r => (Text(r, "id")!, Text(r, "title")!)));
            Assert.Equal(extract.Claims.Select(c => Cell(c.Id)), Items(seen, "claims").Select(r => Text(r, "id")!));
            Assert.Equal(extract.Claims.Select(c => (Cell(c.Source), Cell(c.Target))), Items(seen, "edges").Select(r => (Text(r, "Source")!, Text(r, "Target")!)));
        }
    }

    [Fact]
    public async Task Graphology_reads_every_bundle_of_the_GEXF()
    {
        foreach (var (set, seen) in await ReadAsync("gexf"))
        {
            var extract = ExportRun.Input(set).Extract();
            Assert.Equal(extract.Actors.Select(a => (a.Id, a.Name)), Items(seen, "nodes").Select(n => (Text(n, "id")!, Text(n, "label")!)));
            Assert.Equal(
                extract.Claims.GroupBy(c => (c.Source, c.Target, c.Relation.Word, !c.Mutual)).Select(g => (g.Key, g.Count())).OrderBy(g => $"{g.Key}", StringComparer.Ordinal),
                Items(seen, "edges").Select(e => ((Text(e, "source")!, Text(e, "target")!, Text(e, "relation")!, e.GetProperty("directed").GetBoolean()), e.GetProperty("claims").GetInt32())).OrderBy(e => $"{e.Item1}", StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Cytoscape_reads_every_claim_and_place()
    {
        foreach (var (set, seen) in await ReadAsync("cyjs"))
        {
            var extract = ExportRun.Input(set).Extract();
            Assert.Equal(
                extract.Actors.Select(a => (a.Id, a.Name, a.Place ?? default)),
                Items(seen, "nodes").Select(n => (Text(n, "id")!, Text(n, "name")!, new Place(n.GetProperty("position").GetProperty("x").GetDouble(), n.GetProperty("position").GetProperty("y").GetDouble()))));
            Assert.Equal(
                extract.Claims.Select(c => (c.Source, c.Target, c.Relation.Word, c.Summary)),
                Items(seen, "edges").Select(e => (Text(e, "source")!, Text(e, "target")!, Text(e, "relation")!, Text(e, "summary")!)));
        }
    }

    [Fact]
    public async Task A_claim_in_JSON_LD_is_the_triples_that_it_should_be()
    {
        var set = new ClaimSet(
            [new("iran", "Iran", ActorKind.State, null, ["Tehran"], null), new("x y", "X \"Y\"", ActorKind.Bloc, "iran", [], new(1, -2.5))],
            [new("doc", "A title", "A. Writer", null, EdtfDate.Parse("2016-08~"), "https://example.org/a", null, null, null)],
            [new("c/1", "x y", "iran", Relation.Alliance, false, EdtfDate.Parse("2016-06/.."), DateBasis.Explicit, "doc", new(3, 9), "author", ClaimStatus.Stated, "They\nagree.")]);
        var export = await ExportRun.BytesAsync("jsonld", ExportRun.Input(set), TestContext.Current.CancellationToken);
        var lines = Assert.Single(await OtherPrograms.ReadAsync("jsonld", [export])).EnumerateArray().Select(l => l.GetString()!).ToHashSet();
        const string claim = "<urn:graph-explorer:claim:c%2F1> ";
        const string xsd = "http://www.w3.org/2001/XMLSchema#";
        Assert.Equal(
            new[]
            {
                claim + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:graph-explorer:term:Claim> .",
                claim + "<urn:graph-explorer:term:source> <urn:graph-explorer:actor:x%20y> .",
                claim + "<urn:graph-explorer:term:target> <urn:graph-explorer:actor:iran> .",
                claim + "<urn:graph-explorer:term:relation> \"alliance\" .",
                claim + $"<urn:graph-explorer:term:mutual> \"false\"^^<{xsd}boolean> .",
                claim + "<http://purl.org/dc/terms/date> \"2016-06/..\"^^<http://id.loc.gov/datatypes/edtf> .",
                claim + $"<urn:graph-explorer:term:earliest> \"2016-06-01\"^^<{xsd}date> .",
                claim + "<urn:graph-explorer:term:basis> \"explicit\" .",
                claim + "<http://www.w3.org/ns/prov#hadPrimarySource> <urn:graph-explorer:document:doc> .",
                claim + $"<urn:graph-explorer:term:start> \"3\"^^<{xsd}integer> .",
                claim + $"<urn:graph-explorer:term:end> \"9\"^^<{xsd}integer> .",
                claim + "<http://www.w3.org/ns/prov#wasAttributedTo> <urn:graph-explorer:voice:A.%20Writer> .",
                claim + $"<urn:graph-explorer:term:byAuthor> \"true\"^^<{xsd}boolean> .",
                claim + "<urn:graph-explorer:term:status> \"stated\" .",
                claim + "<http://purl.org/dc/terms/abstract> \"They\\nagree.\" .",
            }.Order(StringComparer.Ordinal),
            lines.Where(l => l.StartsWith(claim, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("<urn:graph-explorer:actor:x%20y> <http://purl.org/dc/terms/isPartOf> <urn:graph-explorer:actor:iran> .", lines);
        Assert.Contains("<urn:graph-explorer:document:doc> <http://purl.org/dc/terms/creator> \"A. Writer\" .", lines);
        Assert.Contains("<https://example.org/?from=2016-01-01&rel=alliance> <http://www.w3.org/ns/prov#hadMember> <urn:graph-explorer:claim:c%2F1> .", lines);
    }

    [Fact]
    public async Task Every_claim_in_JSON_LD_has_its_two_actors()
    {
        foreach (var (set, seen) in await ReadAsync("jsonld"))
        {
            var lines = seen.EnumerateArray().Select(l => l.GetString()!).ToHashSet();
            foreach (var claim in set.Claims)
            {
                var id = Uri.EscapeDataString(claim.Id);
                Assert.Contains($"<urn:graph-explorer:claim:{id}> <urn:graph-explorer:term:source> <urn:graph-explorer:actor:{Uri.EscapeDataString(claim.Source)}> .", lines);
                Assert.Contains($"<urn:graph-explorer:claim:{id}> <urn:graph-explorer:term:target> <urn:graph-explorer:actor:{Uri.EscapeDataString(claim.Target)}> .", lines);
            }
            Assert.Equal(set.Claims.Length, lines.Count(l => l.EndsWith("#type> <urn:graph-explorer:term:Claim> .", StringComparison.Ordinal)));
        }
    }
}
