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
        MaxCharactersInDocument = ImportBounds.MostXmlBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public abstract string Format { get; }

    public abstract string Title { get; }

    public abstract string MediaType { get; }

    public abstract string Extension { get; }

    /// <summary>Name of the outermost element.</summary>
    protected abstract string Root { get; }

    public async Task<ImportReading> ReadAsync(string dataSet, string file, Stream input, CancellationToken cancellationToken)
    {
        ImportReading Refuse(int? line, string reason) => new(null, [new(file, line, null, null, reason)], []);
        var bytes = await BoundedCopy.ReadAllAsync(input, ImportBounds.MostXmlBytes, cancellationToken);
        if (bytes is null)
        {
            return Refuse(null, $"more than {ImportBounds.MostXmlBytes} bytes");
        }
        try
        {
            if (TooDeepAt(bytes) is { } line)
            {
                return Refuse(line, $"nested deeper than {ImportBounds.Deepest}");
            }
            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            if (root.Name.LocalName != Root)
            {
                return Refuse(Line(root), $"no {Title}: the outermost element is not '{Root}'");
            }
            var (findings, dropped) = (new Findings(), new DroppedDataCounter());
            var graph = ReadGraph(root, dropped);
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

    protected abstract GraphFile ReadGraph(XElement root, DroppedDataCounter dropped);

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
