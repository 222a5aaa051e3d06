using System.Xml;
using System.Xml.Linq;
using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Imports;

/// <summary>
/// GraphML (http://graphml.graphdrawing.org). A file of this program comes back complete; of other files, only attributes that are named
/// like headings of the data folder are read.
/// </summary>
internal sealed class GraphMlImport : XmlImport
{
    /// <summary>Most values that are looked up, for memory.</summary>
    private const int MostPooled = 200_000;

    public override string Format => "graphml";

    public override string Title => "GraphML";

    public override string MediaType => "application/graphml+xml";

    public override string Extension => ".graphml";

    protected override string Root => "graphml";

    protected override int MostBytes => ImportBounds.MostBytes;

    /// <summary>Goes through the file once for each kind of element, and holds no more of them than one node or edge.</summary>
    protected override GraphFile Read(Func<XmlReader> open, DroppedDataCounter dropped, Refusal refuse)
    {
        var keys = Pieces(open, "key").Select(k => k.Element).Where(k => Value(k, "id") is not null).DistinctBy(k => Value(k, "id")).ToDictionary(
            k => Value(k, "id")!,
            k => new Key(
                (Value(k, "attr.name") ?? Value(k, "id")!).ToLowerInvariant(), Value(k, "for") ?? "all",
                Children(k, "default").FirstOrDefault()?.Value.Trim() is { Length: > 0 } text ? text : null),
            StringComparer.Ordinal);
        foreach (var _ in Pieces(open, "hyperedge"))
        {
            dropped.Add("hyperedge", "a claim has two actors");
        }
        var graph = Head(open);
        var directed = graph is not null && Value(graph, "edgedefault") == "directed";
        var pool = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, string> ValuesOf(XElement element, string of) => Values(element, of, keys, pool, dropped);
        var values = graph is null ? [] : ValuesOf(graph, "graph");
        return new(
            values.GetValueOrDefault("title"),
            values.GetValueOrDefault("created") is { Length: >= 10 } created ? created[..10] : null,
            [.. Pieces(open, "node").SelectMany(s => s.Element.DescendantsAndSelf().Where(e => e.Name.LocalName == "node").Select(n => new GraphNode(Id(n, "id") ?? "", s.Line, ValuesOf(n, "node"))))],
            Pieces(open, "edge").Select(e => Edge(e.Element, e.Line, directed, ValuesOf(e.Element, "edge"))));
    }

    /// <summary>The first graph with its own attributes and data, without its nodes and edges; null where there is none.</summary>
    private static XElement? Head(Func<XmlReader> open)
    {
        using var reader = open();
        while (reader.Read() && !(reader.NodeType == XmlNodeType.Element && reader.LocalName == "graph"))
        {
            // What stands before it.
        }
        if (reader.EOF)
        {
            return null;
        }
        var head = new XElement("graph");
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            head.SetAttributeValue(XName.Get(reader.LocalName), reader.Value);
        }
        reader.MoveToElement();
        var depth = reader.Depth;
        var empty = reader.IsEmptyElement;
        reader.Read();
        while (!empty && !reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "data")
            {
                head.Add(XNode.ReadFrom(reader));
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                reader.Skip();
            }
            else
            {
                reader.Read();
            }
        }
        return head;
    }

    private static GraphEdge Edge(XElement edge, int line, bool directed, Dictionary<string, string> values) => new(
        values.ContainsKey("asserted_by") ? Id(edge, "id") : null, Id(edge, "source") ?? "", Id(edge, "target") ?? "",
        Value(edge, "directed") is { } own ? own == "true" : directed, line, values);

    private static string? Id(XElement element, string name) => Value(element, name) is { } id ? XmlConvert.DecodeName(id) : null;

    private static Dictionary<string, string> Values(
        XElement element, string of, Dictionary<string, Key> keys, Dictionary<string, string> pool, DroppedDataCounter dropped)
    {
        var values = keys.Values.Where(k => k.Default is not null && (k.For == of || k.For == "all")).DistinctBy(k => k.Name).ToDictionary(k => k.Name, k => k.Default!, StringComparer.Ordinal);
        foreach (var data in Children(element, "data"))
        {
            var name = Value(data, "key") is { } id ? keys.GetValueOrDefault(id)?.Name ?? id.ToLowerInvariant() : "";
            if (data.HasElements)
            {
                // yEd keeps shapes and colours here; only the label says something about the graph.
                dropped.Add($"drawing in {name}", "this program draws in its own way");
                if (All(data, "NodeLabel").Concat(All(data, "EdgeLabel")).FirstOrDefault()?.Value.Trim() is { Length: > 0 } label)
                {
                    values.TryAdd("label", label);
                }
            }
            else if (data.Value.Trim() is { Length: > 0 } value)
            {
                values[name] = Pooled(pool, value);
            }
        }
        return values;
    }

    /// <summary>One string for all that are alike: every edge says the same of its document.</summary>
    private static string Pooled(Dictionary<string, string> pool, string value)
    {
        if (pool.TryGetValue(value, out var known))
        {
            return known;
        }
        if (pool.Count < MostPooled)
        {
            pool[value] = value;
        }
        return value;
    }

    private sealed record Key(string Name, string For, string? Default);
}
