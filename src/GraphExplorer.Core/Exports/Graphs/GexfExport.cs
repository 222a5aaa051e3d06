using System.Globalization;
using System.Xml;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Exports.Graphs;

/// <summary>
/// GEXF 1.3 (https://gexf.net), dynamic, for Gephi. The format allows one edge per source, target and kind, so that claims become the spells of
/// an edge; spells of an edge must not overlap, so that those which do become one. What the format cannot say (each claim's own
/// date, voice, document) stands at the edge as text.
/// </summary>
internal sealed class GexfExport : IExport
{
    private const string Namespace = "http://gexf.net/1.3";

    /// <summary>After the relation in the kind of an edge without direction, which could else have the ends and kind of a directed one.</summary>
    public const string MutualKind = ", mutual";

    private static readonly ImmutableArray<(string Name, string Type, Func<Actor, string?> Value)> NodeAttributes =
        [.. CsvColumns.Actors.Where(c => c.Heading is "kind" or "part_of" or "aliases").Select(c => (c.Heading, "string", c.Cell))];

    private static readonly ImmutableArray<(string Name, string Type, Func<Bundle, string?> Value)> EdgeAttributes =
    [
        ("relation", "string", b => b.Relation.Word),
        ("claims", "integer", b => b.Claims.Length.ToString(CultureInfo.InvariantCulture)),
        ("voices", "string", b => Joined(b.Voices)),
        ("documents", "string", b => Joined(b.Claims.Select(c => c.Document))),
        ("dates", "string", b => Joined(b.Claims.Select(c => c.Date.Text))),
        ("statuses", "string", b => Joined(b.Claims.Select(c => Words<ClaimStatus>.Of(c.Status)))),
        ("ids", "string", b => Joined(b.Claims.Select(c => c.Id))),
        ("summaries", "string", b => Joined(b.Claims.Select(c => c.Summary))),
        (GraphFields.Voices, "string", b => Joined(b.Claims.Select(c => c.AssertedBy))),
        .. CsvColumns.Documents.Where(c => GraphFields.ListedDocumentHeadings.Contains(c.Heading)).Select(c =>
            (GraphFields.DocumentPrefix + c.Heading + "s", "string", (Func<Bundle, string?>)(b => Joined(b.Documents.Select(d => c.Cell(d) ?? ""))))),
    ];

    public string Format => "gexf";

    public string Title => "GEXF 1.3 (Gephi)";

    public string MediaType => "application/gexf+xml";

    public string Extension => ".gexf";

    public ImmutableArray<string> Limitations { get; } = ["passages", "what a date rests on", "files and hashes of documents"];

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var extract = input.Extract();
        var documents = extract.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var bundles = extract.Claims
            .GroupBy(c => (c.Source, c.Target, c.Relation, c.Mutual))
            .OrderBy(g => g.Key.Source, StringComparer.Ordinal).ThenBy(g => g.Key.Target, StringComparer.Ordinal).ThenBy(g => g.Key.Relation).ThenBy(g => g.Key.Mutual)
            .Select(g => new Bundle([.. g], [.. g.Select(input.Set.VoiceOf).Distinct(StringComparer.Ordinal)], [.. g.Select(c => documents[c.Document])]));
        using var buffered = new BufferedOutput(output);
        using (var xml = XmlText.Writer(buffered))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("gexf", Namespace);
            xml.WriteAttributeString("version", "1.3");
            WriteMeta(xml, input);
            xml.WriteStartElement("graph");
            xml.WriteAttributeString("mode", "dynamic");
            xml.WriteAttributeString("timerepresentation", "interval");
            xml.WriteAttributeString("timeformat", "date");
            xml.WriteAttributeString("defaultedgetype", "directed");
            xml.WriteAttributeString("idtype", "string");
            WriteAttributes(xml, "node", NodeAttributes);
            WriteAttributes(xml, "edge", EdgeAttributes);
            xml.WriteStartElement("nodes");
            foreach (var actor in extract.Actors)
            {
                WriteNode(xml, actor, input.PlaceOf(actor));
                await buffered.DrainAsync(cancellationToken);
            }
            xml.WriteEndElement();
            xml.WriteStartElement("edges");
            var number = 0;
            foreach (var bundle in bundles)
            {
                WriteEdge(xml, number++, bundle);
                await buffered.DrainAsync(cancellationToken);
            }
            xml.WriteEndDocument();
        }
        await buffered.FinishAsync(cancellationToken);
    }

    private void WriteMeta(XmlWriter xml, ExportInput input)
    {
        xml.WriteStartElement("meta");
        xml.WriteAttributeString("lastmodifieddate", IsoDay.Of(DateOnly.FromDateTime(input.Created.UtcDateTime)));
        xml.WriteElementString("creator", About.Program);
        xml.WriteElementString("keywords", input.Title);
        xml.WriteElementString("description", About.Lines(input, Limitations));
        xml.WriteEndElement();
    }

    private static void WriteAttributes<T>(XmlWriter xml, string of, ImmutableArray<(string Name, string Type, Func<T, string?> Value)> attributes)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", of);
        foreach (var (name, type, _) in attributes)
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name);
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteValues<T>(XmlWriter xml, ImmutableArray<(string Name, string Type, Func<T, string?> Value)> attributes, T item)
    {
        xml.WriteStartElement("attvalues");
        foreach (var (name, _, value) in attributes)
        {
            if (value(item) is { Length: > 0 } text)
            {
                xml.WriteStartElement("attvalue");
                xml.WriteAttributeString("for", name);
                xml.WriteAttributeString("value", text);
                xml.WriteEndElement();
            }
        }
        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, Actor actor, Place? place)
    {
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", actor.Id);
        xml.WriteAttributeString("label", actor.Name);
        WriteValues(xml, NodeAttributes, actor);
        if (place is { } at)
        {
            // In Gephi y grows upwards.
            xml.WriteStartElement("position");
            xml.WriteAttributeString("x", EcmaNumber.Write(at.X));
            xml.WriteAttributeString("y", EcmaNumber.Write(-at.Y));
            xml.WriteAttributeString("z", "0");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, int number, Bundle bundle)
    {
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("source", bundle.Claims[0].Source);
        xml.WriteAttributeString("target", bundle.Claims[0].Target);
        xml.WriteAttributeString("type", bundle.Claims[0].Mutual ? "undirected" : "directed");
        xml.WriteAttributeString("kind", bundle.Relation.Word + (bundle.Claims[0].Mutual ? MutualKind : ""));
        xml.WriteAttributeString("label", bundle.Relation.Word);
        xml.WriteAttributeString("weight", bundle.Voices.Length.ToString(CultureInfo.InvariantCulture));
        WriteValues(xml, EdgeAttributes, bundle);
        var spells = Spells(bundle.Claims.Select(c => c.Date));
        // A spell without bounds is how the edge is anyway: always there.
        if (spells is not [(null, null)])
        {
            xml.WriteStartElement("spells");
            foreach (var (start, end) in spells)
            {
                xml.WriteStartElement("spell");
                if (start is { } first)
                {
                    xml.WriteAttributeString("start", IsoDay.Of(first));
                }
                if (end is { } last)
                {
                    xml.WriteAttributeString("end", IsoDay.Of(last));
                }
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>The stretches of time that dates can mean, in order, those with days in common made one. Both ends are in; null is open.</summary>
    internal static ImmutableArray<(DateOnly? Start, DateOnly? End)> Spells(IEnumerable<EdtfDate> dates)
    {
        var merged = new List<(DateOnly First, DateOnly Last)>();
        foreach (var date in dates.OrderBy(d => d.Earliest).ThenBy(d => d.Latest))
        {
            if (merged is [.., var before] && date.Earliest <= before.Last)
            {
                merged[^1] = (before.First, date.Latest > before.Last ? date.Latest : before.Last);
            }
            else
            {
                merged.Add((date.Earliest, date.Latest));
            }
        }
        return [.. merged.Select(s => (s.First == DateOnly.MinValue ? (DateOnly?)null : s.First, s.Last == DateOnly.MaxValue ? (DateOnly?)null : s.Last))];
    }

    private static string Joined(IEnumerable<string> values) => GraphFields.List([.. values]);

    /// <summary>Claims that share source, target, relation and direction: one edge.</summary>
    /// <param name="Documents">That of each claim.</param>
    private sealed record Bundle(ImmutableArray<Claim> Claims, ImmutableArray<string> Voices, ImmutableArray<Document> Documents)
    {
        public Relation Relation => Claims[0].Relation;
    }
}
