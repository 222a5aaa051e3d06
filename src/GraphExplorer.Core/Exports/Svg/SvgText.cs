using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Breaks text into lines by the shared table of widths.</summary>
internal static class SvgText
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>The lines of a text; more than <paramref name="most"/> end in an ellipsis. Words that are too long are broken.</summary>
    public static ImmutableArray<string> Wrap(string text, double size, double width, int most, bool bold = false) =>
        Isolated.Lines(Broken(text, size, width, most, bold));

    private static ImmutableArray<string> Broken(string text, double size, double width, int most, bool bold)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, size, width, bold)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && TextWidths.Of(longer, size, bold) > width)
            {
                lines.Add(line);
                if (lines.Count == most)
                {
                    // The rest is not looked at: a title may be as long as a cell.
                    return [.. lines.Take(most - 1), Cut(line, size, width, bold)];
                }
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
        return lines.ToImmutable();
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
        while (LongestThatFits(word, size, width, bold) is var length && length < word.Length)
        {
            yield return word[..length];
            word = word[length..];
        }
        yield return word;
    }

    /// <summary>How much of a word's beginning fits, one character at least. Found by doubling, then by halves: no longer text is measured than twice that.</summary>
    private static int LongestThatFits(string word, double size, double width, bool bold)
    {
        var (fits, tooLong) = (0, word.Length + 1);
        for (var length = 16; tooLong > word.Length && fits < word.Length; length *= 2)
        {
            var tried = Math.Min(length, word.Length);
            (fits, tooLong) = TextWidths.Of(word[..tried], size, bold) <= width ? (tried, tooLong) : (fits, tried);
        }
        while (tooLong - fits > 1 && fits < word.Length)
        {
            var tried = (fits + tooLong) / 2;
            (fits, tooLong) = TextWidths.Of(word[..tried], size, bold) <= width ? (tried, tooLong) : (fits, tried);
        }
        if (fits > 0 && fits < word.Length && char.IsHighSurrogate(word[fits - 1]))
        {
            fits--;
        }
        return fits > 0 ? fits : Math.Min(word.Length, char.IsSurrogate(word[0]) ? 2 : 1);
    }
}
