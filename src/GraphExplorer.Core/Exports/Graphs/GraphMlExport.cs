using System.Xml;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Exports.Graphs;

/// <summary>
/// GraphML (http://graphml.graphdrawing.org): one directed edge per claim, with an id. Dates are text, since the format has no type for them. An
/// edge also has all fields of its document, so that nothing of the view is lost. Ids that are no XML NMTOKEN are encoded by
/// <see cref="XmlConvert.EncodeNmToken"/>.
/// </summary>
internal sealed class GraphMlExport : IExport
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The column of ids that XML cannot name, for programs that do not decode them.</summary>
    private const string TrueId = GraphFields.TrueId;

    private static readonly ImmutableArray<string> Unsaid = ["dates as anything but text", "which claims are mutual, but as a column"];

    private static readonly ImmutableArray<CsvColumn<Actor>> NodeColumns = [new("label", a => a.Name), .. CsvColumns.Actors.Where(c => c.Heading != "id")];

    private static readonly ImmutableArray<CsvColumn<Claim>> EdgeColumns =
        [new("label", c => c.Relation.Word), .. CsvColumns.Claims.Where(c => c.Heading is not ("id" or "source" or "target")), .. CsvColumns.Bounds];

    private static readonly ImmutableArray<CsvColumn<Document>> DocumentColumns = [.. CsvColumns.Documents.Where(c => c.Heading != "id")];

    private static readonly ImmutableArray<CsvColumn<ExportInput>> GraphColumns =
        [new("title", i => i.Title), new("description", i => About.Lines(i, Unsaid)), new("view", i => ViewQuery.Write(i.View)), new("created", About.Created)];

    public string Format => "graphml";

    public string Title => "GraphML";

    public string MediaType => "application/graphml+xml";

    public string Extension => ".graphml";

    public ImmutableArray<string> Limitations => Unsaid;

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var extract = input.Extract();
        using var buffered = new BufferedOutput(output);
        using (var xml = XmlText.Writer(buffered))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("graphml", Namespace);
            xml.WriteAttributeString("xsi", "schemaLocation", SchemaInstance, $"{Namespace} {Namespace}/1.0/graphml.xsd");
            WriteKeys(xml, "graph", GraphColumns.Select(c => c.Heading));
            WriteKeys(xml, "node", NodeColumns.Select(c => c.Heading).Prepend(TrueId));
            WriteKeys(xml, "edge", EdgeColumns.Select(c => c.Heading).Prepend(TrueId).Concat(DocumentColumns.Select(c => GraphFields.DocumentPrefix + c.Heading)));
            xml.WriteStartElement("graph");
            xml.WriteAttributeString("id", "view");
            // All edges are directed, since networkx refuses a file with both kinds; 'mutual' is an attribute.
            xml.WriteAttributeString("edgedefault", "directed");
            WriteData(xml, "graph", GraphColumns, input);
            foreach (var actor in extract.Actors)
            {
                xml.WriteStartElement("node");
                WriteId(xml, "node", actor.Id);
                WriteData(xml, "node", NodeColumns, actor with { Place = input.PlaceOf(actor) });
                xml.WriteEndElement();
                await buffered.DrainAsync(cancellationToken);
            }
            foreach (var claim in extract.Claims)
            {
                xml.WriteStartElement("edge");
                xml.WriteAttributeString("id", XmlConvert.EncodeNmToken(claim.Id));
                xml.WriteAttributeString("source", XmlConvert.EncodeNmToken(claim.Source));
                xml.WriteAttributeString("target", XmlConvert.EncodeNmToken(claim.Target));
                xml.WriteAttributeString("directed", "true");
                if (XmlConvert.EncodeNmToken(claim.Id) != claim.Id)
                {
                    WriteTrueId(xml, "edge", claim.Id);
                }
                WriteData(xml, "edge", EdgeColumns, claim);
                WriteData(xml, "edge", DocumentColumns, input.Set.Document(claim.Document), GraphFields.DocumentPrefix);
                xml.WriteEndElement();
                await buffered.DrainAsync(cancellationToken);
            }
            xml.WriteEndDocument();
        }
        await buffered.FinishAsync(cancellationToken);
    }

    /// <summary>The id as XML can name it, and, where that is another one, as it is.</summary>
    private static void WriteId(XmlWriter xml, string of, string id)
    {
        var written = XmlConvert.EncodeNmToken(id);
        xml.WriteAttributeString("id", written);
        if (written != id)
        {
            WriteTrueId(xml, of, id);
        }
    }

    private static void WriteTrueId(XmlWriter xml, string of, string id)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", KeyOf(of, TrueId));
        xml.WriteString(id);
        xml.WriteEndElement();
    }

    private static void WriteKeys(XmlWriter xml, string of, IEnumerable<string> headings)
    {
        foreach (var heading in headings)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", KeyOf(of, heading));
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", heading);
            xml.WriteAttributeString("attr.type", TypeOf(heading));
            xml.WriteEndElement();
        }
    }

    private static void WriteData<T>(XmlWriter xml, string of, ImmutableArray<CsvColumn<T>> columns, T item, string prefix = "")
    {
        foreach (var column in columns)
        {
            if (column.Cell(item) is { Length: > 0 } cell)
            {
                xml.WriteStartElement("data");
                xml.WriteAttributeString("key", KeyOf(of, prefix + column.Heading));
                xml.WriteString(cell);
                xml.WriteEndElement();
            }
        }
    }

    private static string KeyOf(string of, string heading) => $"{of}_{heading}";

    private static string TypeOf(string heading) => heading switch
    {
        "x" or "y" => "double",
        "mutual" => "boolean",
        "start" or "end" or GraphFields.DocumentPrefix + "start" or GraphFields.DocumentPrefix + "end" => "int",
        _ => "string",
    };
}
