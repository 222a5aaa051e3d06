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
    public override string Format => "graphml";

    public override string Title => "GraphML";

    public override string MediaType => "application/graphml+xml";

    public override string Extension => ".graphml";

    protected override string Root => "graphml";

    protected override GraphFile ReadGraph(XElement root, DroppedDataCounter dropped)
    {
        var keys = Children(root, "key").Where(k => Value(k, "id") is not null).DistinctBy(k => Value(k, "id")).ToDictionary(
            k => Value(k, "id")!,
            k => new Key(
                (Value(k, "attr.name") ?? Value(k, "id")!).ToLowerInvariant(), Value(k, "for") ?? "all",
                Children(k, "default").FirstOrDefault()?.Value.Trim() is { Length: > 0 } text ? text : null),
            StringComparer.Ordinal);
        var graph = Children(root, "graph").FirstOrDefault();
        foreach (var hyperedge in All(root, "hyperedge"))
        {
            dropped.Add("hyperedge", "a claim has two actors");
        }
        var directed = graph is not null && Value(graph, "edgedefault") == "directed";
        var values = graph is null ? [] : Values(graph, "graph", keys, dropped);
        return new(
            values.GetValueOrDefault("title"),
            values.GetValueOrDefault("created") is { Length: >= 10 } created ? created[..10] : null,
            [.. All(root, "node").Select(n => new GraphNode(Id(n, "id") ?? "", Line(n), Values(n, "node", keys, dropped)))],
            [.. All(root, "edge").Select(e => Edge(e, directed, Values(e, "edge", keys, dropped)))]);
    }

    private static GraphEdge Edge(XElement edge, bool directed, Dictionary<string, string> values) => new(
        values.ContainsKey("asserted_by") ? Id(edge, "id") : null, Id(edge, "source") ?? "", Id(edge, "target") ?? "",
        Value(edge, "directed") is { } own ? own == "true" : directed, Line(edge), values);

    private static string? Id(XElement element, string name) => Value(element, name) is { } id ? XmlConvert.DecodeName(id) : null;

    private static Dictionary<string, string> Values(XElement element, string of, Dictionary<string, Key> keys, DroppedDataCounter dropped)
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
                values[name] = value;
            }
        }
        return values;
    }

    private sealed record Key(string Name, string For, string? Default);
}
