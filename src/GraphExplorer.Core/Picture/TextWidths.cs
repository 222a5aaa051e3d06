using System.Text;
using System.Text.Json;

namespace GraphExplorer.Core.Picture;

/// <summary>
/// Estimates text widths in a common sans-serif font from a table of advance widths. The browser uses the same table
/// (src/GraphExplorer.Canvas/src/geometry/text-widths.json), so that label places are the same on every machine, whatever its fonts.
/// </summary>
public static class TextWidths
{
    private const int FirstAscii = 0x20;
    private static readonly Table Widths = Read();

    private sealed record Table(int[] Ascii, int[][] Ranges, int Other, double Bold);

    /// <summary>Width in pixels at a font size in pixels. A code point that is not in the table counts as 0.6 of the size.</summary>
    /// <param name="bold">True for font weights of 600 and more.</param>
    public static double Of(string text, double size, bool bold)
    {
        var thousandths = 0;
        foreach (var rune in WellFormed(text).Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            thousandths += OfCodePoint(rune.Value);
        }
        return thousandths * size / 1000 * (bold ? Widths.Bold : 1);
    }

    private static int OfCodePoint(int codePoint)
    {
        var ascii = codePoint - FirstAscii;
        if (ascii >= 0 && ascii < Widths.Ascii.Length)
        {
            return Widths.Ascii[ascii];
        }
        var (low, high) = (0, Widths.Ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = Widths.Ranges[middle];
            if (codePoint > range[1])
            {
                low = middle + 1;
            }
            else if (codePoint < range[0])
            {
                high = middle - 1;
            }
            else
            {
                return range[2];
            }
        }
        return Widths.Other;
    }

    /// <summary>Replaces unpaired surrogates and U+FFFE, which cannot be normalised, by U+FFFD, which has the default width.</summary>
    private static string WellFormed(string text)
    {
        if (!text.Any(char.IsSurrogate))
        {
            return text;
        }
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mended.Append(rune);
        }
        return mended.ToString();
    }

    private static Table Read()
    {
        using var stream = typeof(TextWidths).Assembly.GetManifestResourceStream("text-widths.json")
            ?? throw new InvalidOperationException("The table of text widths is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        return new(
            [.. root.GetProperty("ascii").EnumerateArray().Select(w => w.GetInt32())],
            [.. root.GetProperty("ranges").EnumerateArray().Select(r => r.EnumerateArray().Select(n => n.GetInt32()).ToArray())],
            root.GetProperty("other").GetInt32(), root.GetProperty("bold").GetDouble());
    }
}
