using System.Globalization;
using System.Text;
using System.Xml.Linq;
using HarfBuzzSharp;
using SkiaSharp;

namespace GraphExplorer.Skia;

/// <summary>
/// Replaces the text of an SVG by the outlines of its letters, so that it needs no font where it is drawn, and runs the right way in every
/// script. Knows what this program's own SVG uses: x, y, font-size, font-weight, text-anchor, fill, and tspans that follow each other.
/// </summary>
internal sealed class TextOutlines(FontStack fonts)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private sealed record Piece(string Text, double Size, int Weight, string? Fill);

    private sealed record Run(int Level, FontFace Face, string Text);

    /// <summary>Names of the scripts that the words of an SVG have and no font here draws, in order.</summary>
    public ImmutableArray<string> LackingIn(XDocument svg) =>
    [
        .. svg.Descendants(Svg + "text").SelectMany(t => t.Value.EnumerateRunes()).Distinct().Where(r => Scripts.IsSeen(r) && !fonts.Draws(r))
            .Select(Scripts.NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    public void ReplaceIn(XDocument svg, CancellationToken cancellationToken)
    {
        foreach (var text in svg.Descendants(Svg + "text").ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.ReplaceWith(Outlined(text));
        }
    }

    private XElement Outlined(XElement text)
    {
        var pieces = text.Nodes().Select(n => n switch
        {
            XText words => new Piece(words.Value, Size(text), Weight(text), null),
            XElement span => new Piece(span.Value, Size(span), Weight(span), (string?)span.Attribute("fill")),
            _ => null,
        }).OfType<Piece>().Select(p => (Piece: p, Shape: Shape(p))).ToArray();
        var width = pieces.Sum(p => p.Shape.Width);
        var x = Number(text, "x") - ((string?)text.Attribute("text-anchor") switch { "end" => width, "middle" => width / 2, _ => 0 });
        var y = Number(text, "y");
        // The group keeps the text's name, by which halos refer to it.
        var group = new XElement(Svg + "g", text.Attributes().Where(a => a.Name.LocalName is "id" or "fill" or "opacity" or "class" or "transform"));
        foreach (var (piece, (outline, advance)) in pieces)
        {
            if (outline.Length > 0)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"translate({x:0.###} {y:0.###})");
                group.Add(new XElement(Svg + "path", new XAttribute("transform", place), new XAttribute("d", outline), piece.Fill is { } fill ? new XAttribute("fill", fill) : null));
            }
            x += advance;
        }
        return group;
    }

    private (string Outline, double Width) Shape(Piece piece)
    {
        using var outline = new SKPathBuilder();
        var x = 0.0;
        var runs = Runs(piece);
        Bidi.Reorder(runs, r => r.Level);
        foreach (var run in runs)
        {
            using var buffer = new HarfBuzzSharp.Buffer();
            buffer.AddUtf16(run.Text);
            buffer.GuessSegmentProperties();
            buffer.Direction = run.Level % 2 == 1 ? Direction.RightToLeft : Direction.LeftToRight;
            run.Face.Shaper.Shape(buffer);
            using var font = new SKFont(run.Face.Typeface, (float)piece.Size) { Hinting = SKFontHinting.None, LinearMetrics = true };
            var unit = piece.Size / run.Face.Typeface.UnitsPerEm;
            var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
            for (var i = 0; i < infos.Length; i++)
            {
                using var glyph = font.GetGlyphPath((ushort)infos[i].Codepoint);
                if (glyph is not null)
                {
                    outline.AddPath(glyph, (float)(x + (positions[i].XOffset * unit)), (float)(-positions[i].YOffset * unit));
                }
                x += positions[i].XAdvance * unit;
            }
        }
        using var path = outline.Detach();
        return (path.ToSvgPathData(), x);
    }

    /// <summary>The stretches of a text that run the same way in one font, in logical order.</summary>
    private Run[] Runs(Piece piece)
    {
        var runes = piece.Text.EnumerateRunes().ToArray();
        var levels = Bidi.Levels(runes);
        var runs = new List<Run>();
        var text = new StringBuilder();
        FontFace? face = null;
        var level = 0;
        for (var i = 0; i < runes.Length; i++)
        {
            if (Bidi.IsIsolate(runes[i]))
            {
                // Says how the rest runs, and is not drawn.
                continue;
            }
            // Marks and blanks stay with what they stand at.
            var stays = face is not null && levels[i] == level && (Bidi.IsMark(runes[i]) || Rune.IsWhiteSpace(runes[i])) && face.Has(runes[i]);
            var next = stays ? face! : fonts.For(runes[i], piece.Weight);
            if (face is not null && (next != face || levels[i] != level))
            {
                runs.Add(new(level, face, text.ToString()));
                text.Clear();
            }
            (face, level) = (next, levels[i]);
            text.Append(runes[i].ToString());
        }
        if (face is not null)
        {
            runs.Add(new(level, face, text.ToString()));
        }
        return [.. runs];
    }

    private static double Size(XElement element) => double.Parse(Inherited(element, "font-size") ?? "16", CultureInfo.InvariantCulture);

    private static int Weight(XElement element) => int.TryParse(Inherited(element, "font-weight"), CultureInfo.InvariantCulture, out var weight) ? weight : 400;

    private static double Number(XElement element, string name) => double.Parse((string?)element.Attribute(name) ?? "0", CultureInfo.InvariantCulture);

    private static string? Inherited(XElement element, string name) =>
        element.AncestorsAndSelf().Select(e => (string?)e.Attribute(name)).FirstOrDefault(v => v is not null);
}
