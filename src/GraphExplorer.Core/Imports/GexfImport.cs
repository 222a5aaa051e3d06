using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Json;

namespace GraphExplorer.Core.Imports;

/// <summary>
/// GEXF of any version (https://gexf.net). Each spell of an edge becomes one claim that lasts as long as the spell. A file of this program
/// has lists of dates and claim ids at each edge, and one claim is made for each entry; passages, bases, and which of several voices makes
/// which claim are not in the format and are lost.
/// </summary>
internal sealed class GexfImport : XmlImport
{
    /// <summary>Edge attributes of this program's files that list one value per claim, each with the heading in <c>claims.csv</c> of its values.</summary>
    private static readonly ImmutableArray<(string Name, string Heading)> Lists =
        [("ids", "id"), ("dates", "date"), ("documents", "document"), ("statuses", "status"), ("summaries", "summary")];

    public override string Format => "gexf";

    public override string Title => "GEXF";

    public override string MediaType => "application/gexf+xml";

    public override string Extension => ".gexf";

    protected override string Root => "gexf";

    protected override GraphFile Read(Func<XmlReader> open, DroppedDataCounter dropped) => ReadGraph(Whole(open), dropped);

    private static GraphFile ReadGraph(XElement root, DroppedDataCounter dropped)
    {
        var meta = Children(root, "meta").FirstOrDefault();
        var graph = Children(root, "graph").FirstOrDefault();
        var nodes = Titles(root, "node");
        var edges = Titles(root, "edge");
        var directed = graph is not null && Value(graph, "defaultedgetype") == "directed";
        return new(
            meta is null ? null : Children(meta, "keywords").FirstOrDefault()?.Value.Trim() is { Length: > 0 } title ? title : null,
            meta is null ? null : Value(meta, "lastmodifieddate"),
            [.. All(root, "node").Select(n => Node(n, nodes, dropped))],
            [.. All(root, "edge").SelectMany(e => Claims(e, directed, edges, dropped))]);
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

    private static GraphNode Node(XElement node, Dictionary<string, string> titles, DroppedDataCounter dropped)
    {
        var values = Values(node, titles, dropped);
        if (Children(node, "position").FirstOrDefault() is { } position
            && double.TryParse(Value(position, "x"), NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
            && double.TryParse(Value(position, "y"), NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
            && double.IsFinite(x) && double.IsFinite(y))
        {
            // In Gephi y grows upwards.
            (values["x"], values["y"]) = (EcmaNumber.Write(x), EcmaNumber.Write(-y));
        }
        if (Value(node, "pid") is { } whole)
        {
            values.TryAdd("part_of", whole);
        }
        return new(Value(node, "id") ?? "", Line(node), values);
    }

    private static IEnumerable<GraphEdge> Claims(XElement edge, bool directed, Dictionary<string, string> titles, DroppedDataCounter dropped)
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
            return OurClaims(values, Parts(dates).Length).Select(c => Claim(c["id"], c));
        }
        if (Value(edge, "weight") is { } weight && weight is not ("1" or "1.0"))
        {
            dropped.Add("weight of edges", "a tie is as wide as it has voices");
        }
        var spells = All(edge, "spell").Prepend(edge).Select(Spell).Where(s => s is not null).ToList();
        return spells.Count == 0 ? [Claim(null, values)] : spells.Select(s => Claim(null, new(values, StringComparer.Ordinal) { ["date"] = s! }));
    }

    /// <summary>The claims that this program wrote into one edge. A list that does not have exactly one value per claim is dropped.</summary>
    private static IEnumerable<Dictionary<string, string>> OurClaims(Dictionary<string, string> values, int count)
    {
        var lists = Lists.Select(l => (l.Heading, Parts: values.GetValueOrDefault(l.Name) is { } list ? Parts(list) : [])).Where(l => l.Parts.Length == count).ToList();
        var shared = values.Where(v => v.Key is not ("claims" or "voices" or "label" or "kind") && Lists.All(l => l.Name != v.Key)).ToList();
        for (var i = 0; i < count; i++)
        {
            var claim = new Dictionary<string, string>(shared, StringComparer.Ordinal);
            foreach (var (heading, parts) in lists)
            {
                claim[heading] = parts[i];
            }
            if (values.GetValueOrDefault("voices") is { } voices && Parts(voices) is [var only])
            {
                claim["asserted_by"] = only;
            }
            claim.TryAdd("id", $"{values["ids"]}-{(i + 1).ToString(CultureInfo.InvariantCulture)}");
            yield return claim;
        }
    }

    private static string[] Parts(string list) => list.Split(GraphFields.ListSeparator);

    /// <summary>The date of a spell, or of an element with the same attributes; null where it has none.</summary>
    private static string? Spell(XElement spell)
    {
        var (start, end) = (Day(Value(spell, "start") ?? Value(spell, "timestamp")), Day(Value(spell, "end") ?? Value(spell, "timestamp")));
        return (start, end) switch
        {
            (null, null) => null,
            (null, _) => $"../{end}",
            (_, null) => $"{start}/..",
            _ => start == end ? start : $"{start}/{end}",
        };
    }

    /// <summary>The day of a date and time; a plain number is a year. Anything else is returned as it is, and the date parser refuses it.</summary>
    private static string? Day(string? time) =>
        time is { Length: > 10 } && time[10] == 'T' ? time[..10]
        : double.TryParse(time, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999 && year == Math.Floor(year)
            ? ((int)year).ToString("0000", CultureInfo.InvariantCulture)
            : time;
}
