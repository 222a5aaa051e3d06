using System.Globalization;
using System.Text;
using System.Xml;
using GraphExplorer.Core.Picture;
using GraphExplorer.Core.Streams;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>
/// Writes SVG elements, buffered. Numbers have a point and at most two decimals. Text is encoded, and characters that are not allowed in
/// texts (<see cref="Writable"/>) become U+FFFD.
/// </summary>
internal sealed class SvgWriter : IDisposable
{
    /// <summary>System fonts only, so that a picture in an article loads no font.</summary>
    public const string FontFamily =
        "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

    private const string XLink = "http://www.w3.org/1999/xlink";

    private readonly BufferedOutput _buffer;
    private readonly XmlWriter _xml;

    public SvgWriter(Stream output)
    {
        _buffer = new(output);
        _xml = XmlWriter.Create(_buffer, new() { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n" });
    }

    /// <summary>Writes the buffer to the output if it is large enough.</summary>
    public ValueTask PassOnAsync(CancellationToken cancellationToken) => _buffer.DrainAsync(cancellationToken);

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        _xml.Flush();
        await _buffer.FlushAsync(cancellationToken);
    }

    public void Dispose()
    {
        _xml.Dispose();
        _buffer.Dispose();
    }

    public SvgWriter Start(string name)
    {
        _xml.WriteStartElement(name, "http://www.w3.org/2000/svg");
        return this;
    }

    public SvgWriter Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _xml.WriteAttributeString(name, Writable.Cleaned(value));
        }
        return this;
    }

    /// <summary>A reference to another element, as <c>xlink:href</c> of SVG 1.1: many programs do not read SVG 2's <c>href</c>.</summary>
    public SvgWriter Reference(string address)
    {
        _xml.WriteAttributeString("xlink", "href", XLink, Writable.Cleaned(address));
        return this;
    }

    /// <summary>Begins the root element.</summary>
    public SvgWriter StartRoot()
    {
        Start("svg");
        _xml.WriteAttributeString("xmlns", "xlink", null, XLink);
        return this;
    }

    public SvgWriter Attribute(string name, double value) => Attribute(name, Number(value));

    public void End() => _xml.WriteEndElement();

    /// <summary>Writes an element that contains only text.</summary>
    public void Element(string name, string text)
    {
        Start(name);
        _xml.WriteString(Writable.Cleaned(text));
        End();
    }

    /// <summary>Writes text and ends the open element.</summary>
    public void EndWith(string text)
    {
        _xml.WriteString(Writable.Cleaned(text));
        End();
    }

    /// <summary>Writes text in the open element.</summary>
    public SvgWriter Words(string text)
    {
        _xml.WriteString(Writable.Cleaned(text));
        return this;
    }

    public void Rectangle(double x, double y, double width, double height, string fill, double corner = 0)
    {
        Start("rect").Attribute("x", x).Attribute("y", y).Attribute("width", width).Attribute("height", height).Attribute("fill", fill);
        if (corner > 0)
        {
            Attribute("rx", corner);
        }
        End();
    }

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width)
    {
        Start("line").Attribute("x1", x1).Attribute("y1", y1).Attribute("x2", x2).Attribute("y2", y2).Attribute("stroke", stroke).Attribute("stroke-width", width);
        End();
    }

    public void Circle(double x, double y, double radius, string fill)
    {
        Start("circle").Attribute("cx", x).Attribute("cy", y).Attribute("r", radius).Attribute("fill", fill);
        End();
    }

    /// <param name="anchor">start, middle or end.</param>
    public void Text(double x, double y, string text, double size, string fill, int weight = 400, string anchor = "start")
    {
        Start("text").Attribute("x", x).Attribute("y", y).Attribute("font-size", size).Attribute("fill", fill);
        if (weight != 400)
        {
            Attribute("font-weight", weight);
        }
        if (anchor != "start")
        {
            Attribute("text-anchor", anchor);
        }
        EndWith(text);
    }

    /// <summary>A polyline as path data.</summary>
    public static string PathOf(IEnumerable<Spot> points, bool closed = false)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Number(x)).Append(' ').Append(Number(y));
        }
        return (closed ? path.Append('Z') : path).ToString();
    }

    public static string Number(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
