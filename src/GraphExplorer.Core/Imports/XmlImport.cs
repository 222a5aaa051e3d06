using System.Text;
using System.Xml;
using System.Xml.Linq;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.Imports;

/// <summary>
/// Reads graphs in XML, up to <see cref="ImportBounds.MostXmlBytes"/>. Document type declarations are refused, so that there are no entities,
/// and nothing outside the file is loaded.
/// </summary>
internal abstract class XmlImport : IImport
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ImportBounds.MostBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    static XmlImport() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Says that something of an element cannot be taken, and so the file.</summary>
    protected delegate void Refusal(XElement element, string column, string? value, string reason);

    /// <summary>Most bytes of a file.</summary>
    protected virtual int MostBytes => ImportBounds.MostXmlBytes;

    public abstract string Format { get; }

    public abstract string Title { get; }

    public abstract string MediaType { get; }

    public abstract string Extension { get; }

    /// <summary>Name of the outermost element.</summary>
    protected abstract string Root { get; }

    public async Task<ImportReading> ReadAsync(string dataSet, string file, Stream input, CancellationToken cancellationToken)
    {
        ImportReading Refuse(int? line, string reason) => new(null, [new(file, line, null, null, reason)], []);
        var bytes = await BoundedCopy.ReadAllAsync(input, MostBytes, cancellationToken);
        if (bytes is null)
        {
            return Refuse(null, $"more than {MostBytes} bytes");
        }
        try
        {
            if (TooDeepAt(bytes) is { } line)
            {
                return Refuse(line, $"nested deeper than {ImportBounds.Deepest}");
            }
            XmlReader Open() => XmlReader.Create(new MemoryStream(bytes), Settings);
            using (var start = Open())
            {
                start.MoveToContent();
                if (start.LocalName != Root)
                {
                    return Refuse(((IXmlLineInfo)start).LineNumber, $"no {Title}: the outermost element is not '{Root}'");
                }
            }
            var (findings, dropped) = (new Findings(), new DroppedDataCounter());
            var graph = Read(Open, dropped, (element, column, value, reason) => findings.Add(new(file, Line(element), column, value, reason)));
            var tables = GraphTables.Of(dataSet, file, graph, dropped);
            foreach (var row in tables.Contradictions)
            {
                findings.Add(row);
            }
            var parsed = DataSetParser.Parse(dataSet, tables.Actors, tables.Documents, tables.Claims, findings);
            var brought = parsed is null ? null : parsed.DataSet with { MissingFields = tables.MissingFields };
            return new(brought, findings.ToImmutable(), dropped.ToImmutable()) { Parsed = parsed };
        }
        catch (XmlException e)
        {
            return Refuse(e.LineNumber > 0 ? e.LineNumber : null, e.Message.Contains("DTD", StringComparison.Ordinal)
                ? "a document type, which could bring entities in, is not read"
                : "no XML, or damaged");
        }
    }

    /// <summary>Reads the graph.</summary>
    /// <param name="open">Begins the file anew. It is whole, and nested no deeper than it may be.</param>
    protected abstract GraphFile Read(Func<XmlReader> open, DroppedDataCounter dropped, Refusal refuse);

    /// <summary>All of the file at once: it takes twenty times as much memory.</summary>
    protected static XElement Whole(Func<XmlReader> open)
    {
        using var reader = open();
        return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
    }

    /// <summary>Elements of a name, one after the other, each with the line that it begins in; those within one of them are left in it.</summary>
    protected static IEnumerable<(XElement Element, int Line)> Pieces(Func<XmlReader> open, string name)
    {
        using var reader = open();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name)
            {
                var line = ((IXmlLineInfo)reader).LineNumber;
                // Goes on to what stands behind the element.
                yield return ((XElement)XNode.ReadFrom(reader), line);
            }
            else
            {
                reader.Read();
            }
        }
    }

    /// <summary>All descendants with a local name, in any namespace: programs that write these formats use different namespaces.</summary>
    protected static IEnumerable<XElement> All(XElement within, string name) => within.Descendants().Where(e => e.Name.LocalName == name);

    protected static IEnumerable<XElement> Children(XElement of, string name) => of.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>The value of an attribute, or null where it is not there or blank.</summary>
    protected static string? Value(XElement element, string name) => element.Attribute(name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    protected static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;

    private static int? TooDeepAt(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        while (reader.Read())
        {
            if (reader.Depth > ImportBounds.Deepest)
            {
                return ((IXmlLineInfo)reader).LineNumber;
            }
        }
        return null;
    }
}
