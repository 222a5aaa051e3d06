using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Json;

namespace GraphExplorer.Core.Imports;

/// <summary>
/// GEXF, of any version: a spell of an edge is a claim that lasts as long. What this program wrote it knows by the lists of dates and
/// ids at an edge, and makes one claim of each; passages and bases are lost.
/// </summary>
internal sealed class GexfImport : XmlImport
{
    /// <summary>Edge attributes of this program's files that list one value per claim, each with the heading in <c>claims.csv</c> of its values.</summary>
    private static readonly ImmutableArray<(string Name, string Heading)> Lists =
    [
        ("ids", "id"), ("dates", "date"), ("documents", "document"), ("statuses", "status"), ("summaries", "summary"), (GraphFields.Voices, "asserted_by"),
        .. GraphFields.ListedDocumentHeadings.Select(h => (GraphFields.DocumentPrefix + h + "s", GraphFields.DocumentPrefix + h)),
    ];

    public override string Format => "gexf";

    public override string Title => "GEXF";

    public override string MediaType => "application/gexf+xml";

    public override string Extension => ".gexf";

    protected override string Root => "gexf";

    protected override GraphFile Read(Func<XmlReader> open, DroppedDataCounter dropped, Refusal refuse) => ReadGraph(Whole(open), dropped, refuse);

    private static GraphFile ReadGraph(XElement root, DroppedDataCounter dropped, Refusal refuse)
    {
        var times = new GexfTimes(root);
        if (times.HasYears)
        {
            dropped.Add("times that are numbers", "each is read as a year");
        }
        var meta = Children(root, "meta").FirstOrDefault();
        var graph = Children(root, "graph").FirstOrDefault();
        var nodes = Titles(root, "node");
        var edges = Titles(root, "edge");
        var directed = graph is not null && Value(graph, "defaultedgetype") == "directed";
        return new(
            meta is null ? null : Children(meta, "keywords").FirstOrDefault()?.Value.Trim() is { Length: > 0 } title ? title : null,
            meta is null ? null : Value(meta, "lastmodifieddate"),
            [.. All(root, "node").Select(n => Node(n, nodes, dropped, refuse))],
            [.. All(root, "edge").SelectMany(e => Claims(e, directed, edges, times, dropped, refuse))]);
    }

    /// <summary>Titles of the attributes of nodes or edges, by their ids.</summary>
    private static Dictionary<string, string> Titles(XElement root, string of) => All(root, "attributes").Where(a => Value(a, "class") == of)
        .SelectMany(a => Children(a, "attribute")).Where(a => Value(a, "id") is not null).DistinctBy(a => Value(a, "id"))
        .ToDictionary(a => Value(a, "id")!, a => (Value(a, "title") ?? Value(a, "id")!).ToLowerInvariant(), StringComparer.Ordinal);

    private static Dictionary<string, string> Values(XElement element, Dictionary<string, string> titles, DroppedDataCounter dropped)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in Children(element, "attvalues").SelectMany(a => Children(a, "attvalue")))
        {
            // Before version 1.2 'for' was called 'id'.
            var id = Value(value, "for") ?? Value(value, "id") ?? "";
            if (Value(value, "value") is { } text && !values.TryAdd(titles.GetValueOrDefault(id, id), text))
            {
                dropped.Add($"attribute {titles.GetValueOrDefault(id, id)} at another time", "only the first value is taken");
            }
        }
        foreach (var look in element.Elements().Where(e => e.Name.LocalName is "color" or "size" or "shape" or "thickness"))
        {
            dropped.Add(look.Name.LocalName, "this program draws in its own way");
        }
        if (Value(element, "label") is { } label)
        {
            values["label"] = label;
        }
        return values;
    }

    private static GraphNode Node(XElement node, Dictionary<string, string> titles, DroppedDataCounter dropped, Refusal refuse)
    {
        foreach (var spell in GexfTimes.Of(node))
        {
            dropped.Add("time of nodes", "actors have no time of their own");
            if (GexfTimes.IsBackwards(spell))
            {
                refuse(node, "start", spell.ToString(), "ends before it starts");
            }
        }
        var values = Values(node, titles, dropped);
        if (Children(node, "position").FirstOrDefault() is { } position
            && double.TryParse(Value(position, "x"), NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
            && double.TryParse(Value(position, "y"), NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
            && double.IsFinite(x) && double.IsFinite(y))
        {
            // In Gephi y grows upwards.
            (values["x"], values["y"]) = (EcmaNumber.Write(x), EcmaNumber.Write(-y));
        }
        // A node within another is a part of it, as one that names it is.
        var around = node.Parent is { Name.LocalName: "nodes", Parent: { Name.LocalName: "node" } outer } ? Value(outer, "id") : null;
        if ((Value(node, "pid") ?? around) is { } whole)
        {
            values.TryAdd("part_of", whole);
        }
        return new(Value(node, "id") ?? "", Line(node), values);
    }

    private static IEnumerable<GraphEdge> Claims(
        XElement edge, bool directed, Dictionary<string, string> titles, GexfTimes times, DroppedDataCounter dropped, Refusal refuse)
    {
        var values = Values(edge, titles, dropped);
        if (Value(edge, "kind") is { } kind)
        {
            values.TryAdd("kind", kind);
        }
        var isDirected = Value(edge, "type") is { } type ? type == "directed" : directed;
        GraphEdge Claim(string? id, Dictionary<string, string> of) =>
            new(id, Value(edge, "source") ?? "", Value(edge, "target") ?? "", isDirected, Line(edge), of);
        if (values.TryGetValue("dates", out var dates) && values.ContainsKey("ids"))
        {
            return OurClaims(values, GraphFields.Parts(dates).Length).Select(c => Claim(c["id"], c));
        }
        if (Value(edge, "weight") is { } weight && weight is not ("1" or "1.0"))
        {
            dropped.Add("weight of edges", "a tie is as wide as it has voices");
        }
        var spells = GexfTimes.Of(edge).ToList();
        if (spells.Count == 0)
        {
            return [Claim(null, values)];
        }
        var claims = new List<GraphEdge>();
        foreach (var spell in spells)
        {
            if (times.DateOf(spell, out var reason) is { } date)
            {
                claims.Add(Claim(null, new(values, StringComparer.Ordinal) { ["date"] = date }));
            }
            else
            {
                // Never the day on which the file was saved in its place.
                refuse(edge, "date", spell.ToString(), reason!);
            }
        }
        return claims;
    }

    /// <summary>The claims that this program wrote into one edge. A list that does not have exactly one value per claim is dropped.</summary>
    private static IEnumerable<Dictionary<string, string>> OurClaims(Dictionary<string, string> values, int count)
    {
        var lists = Lists.Select(l => (l.Heading, Parts: values.GetValueOrDefault(l.Name) is { } list ? GraphFields.Parts(list) : [])).Where(l => l.Parts.Length == count).ToList();
        var shared = values.Where(v => v.Key is not ("claims" or "voices" or "label" or "kind") && Lists.All(l => l.Name != v.Key)).ToList();
        for (var i = 0; i < count; i++)
        {
            var claim = new Dictionary<string, string>(shared, StringComparer.Ordinal);
            foreach (var (heading, parts) in lists.Where(l => l.Parts[i].Length > 0))
            {
                claim[heading] = parts[i];
            }
            if (values.GetValueOrDefault("voices") is { } voices && GraphFields.Parts(voices) is [var only])
            {
                // Files of earlier versions name the voices of an edge, and not which is whose.
                claim.TryAdd("asserted_by", only);
            }
            claim.TryAdd("id", $"{values["ids"]}-{(i + 1).ToString(CultureInfo.InvariantCulture)}");
            yield return claim;
        }
    }
}
