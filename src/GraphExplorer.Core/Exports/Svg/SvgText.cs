using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Breaks text into lines by the shared table of widths.</summary>
internal static class SvgText
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>The lines of a text; more than <paramref name="most"/> end in an ellipsis. Words that are too long are broken.</summary>
    public static ImmutableArray<string> Wrap(string text, double size, double width, int most, bool bold = false)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, size, width, bold)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && TextWidths.Of(longer, size, bold) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }
        if (line.Length > 0)
        {
            lines.Add(line);
        }
        return lines.Count <= most ? lines.ToImmutable() : [.. lines.Take(most - 1), Cut(lines[most - 1], size, width, bold)];
    }

    private static string Cut(string line, double size, double width, bool bold)
    {
        while (line.Length > 0 && TextWidths.Of(line + "…", size, bold) > width)
        {
            line = line[..^(line.Length > 1 && char.IsLowSurrogate(line[^1]) ? 2 : 1)];
        }
        return line + "…";
    }

    private static IEnumerable<string> Pieces(string word, double size, double width, bool bold)
    {
        while (word.Length > 1 && TextWidths.Of(word, size, bold) > width)
        {
            var length = word.Length - 1;
            while (length > 1 && (TextWidths.Of(word[..length], size, bold) > width || char.IsHighSurrogate(word[length - 1])))
            {
                length--;
            }
            yield return word[..length];
            word = word[length..];
        }
        yield return word;
    }
}
