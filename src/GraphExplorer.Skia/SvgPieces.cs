using System.Xml.Linq;

namespace GraphExplorer.Skia;

/// <summary>
/// Cuts an SVG into pieces that are drawn one after the other, each an SVG of its own: between two of them one can stop, and no piece takes
/// much memory. Knows what this program's own SVG uses.
/// </summary>
internal static class SvgPieces
{
    /// <summary>Elements of one piece, about.</summary>
    private const int Size = 1000;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XName Link = XName.Get("href", "http://www.w3.org/1999/xlink");

    /// <summary>Attributes that make a group one thing, which its parts by themselves would not be.</summary>
    private static readonly string[] Whole = ["opacity", "mask", "filter", "clip-path"];

    /// <summary>Takes out what is read and not drawn.</summary>
    public static void RemoveWords(XDocument document) =>
        document.Descendants().Where(e => e.Name.LocalName is "title" or "desc" or "metadata").Remove();

    /// <summary>Puts what is referred to in the place of each reference, so that no piece needs another.</summary>
    public static void Resolve(XDocument document)
    {
        var byId = document.Descendants().Where(e => e.Attribute("id") is not null).DistinctBy(e => e.Attribute("id")!.Value)
            .ToDictionary(e => e.Attribute("id")!.Value, StringComparer.Ordinal);
        foreach (var use in document.Descendants(Svg + "use").ToArray())
        {
            if ((use.Attribute(Link) ?? use.Attribute("href"))?.Value is ['#', .. var id] && byId.TryGetValue(id, out var target))
            {
                var copy = new XElement(target);
                copy.SetAttributeValue("id", null);
                use.ReplaceWith(new XElement(Svg + "g", use.Attributes().Where(a => a.Name.LocalName is not ("href" or "id")), copy));
            }
        }
    }

    /// <summary>The pieces, in the order in which they are drawn.</summary>
    public static IEnumerable<XElement> Of(XDocument document)
    {
        var root = document.Root!;
        var definitions = root.Elements(Svg + "defs").ToArray();
        return Cut(root, content => new XElement(root.Name, root.Attributes(), definitions.Select(d => new XElement(d)), content));
    }

    /// <param name="wrap">Puts parts of the element into copies of all that they stand in.</param>
    private static IEnumerable<XElement> Cut(XElement element, Func<IEnumerable<XElement>, XElement> wrap)
    {
        var held = new List<XElement>();
        var size = 0;
        foreach (var child in element.Elements().Where(c => c.Name != Svg + "defs"))
        {
            var own = child.DescendantsAndSelf().Count();
            if (size + own <= Size)
            {
                held.Add(child);
                size += own;
                continue;
            }
            if (held.Count > 0)
            {
                yield return wrap(held.Select(e => new XElement(e)));
                held.Clear();
                size = 0;
            }
            if (own > Size && child.Name == Svg + "g" && !child.Attributes().Any(a => Whole.Contains(a.Name.LocalName)))
            {
                foreach (var piece in Cut(child, content => wrap([new XElement(child.Name, child.Attributes(), content)])))
                {
                    yield return piece;
                }
                continue;
            }
            held.Add(child);
            size += own;
        }
        if (held.Count > 0)
        {
            yield return wrap(held.Select(e => new XElement(e)));
        }
    }
}
