namespace GraphExplorer.Core.Texts;

/// <summary>
/// Words of others within a line of ours. Those of scripts that run to the left turn around what stands beside them, numbers, dashes and
/// arrows, unless they are isolated from it. The twin in TypeScript is src/GraphExplorer.Canvas/src/words/isolated.ts.
/// </summary>
public static class Isolated
{
    /// <summary>First-strong isolate, and its end: characters that no font draws and that take no room.</summary>
    private const char First = '\u2068', End = '\u2069';

    /// <summary>The text, between isolates if any of it runs to the left; all else as it is.</summary>
    public static string Of(string text) => RunsLeft(text) ? $"{First}{text}{End}" : text;

    /// <summary>Closes in each line what it opens, and opens it anew in the next: a line is drawn by itself.</summary>
    public static ImmutableArray<string> Lines(ImmutableArray<string> lines)
    {
        var open = false;
        return lines.All(l => !l.Contains(First) && !l.Contains(End)) ? lines : [.. lines.Select(line =>
        {
            var opened = open ? First + line : line;
            open = opened.LastIndexOf(First) > opened.LastIndexOf(End);
            return open ? opened + End : opened;
        })];
    }

    private static bool RunsLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF))
            {
                return true;
            }
        }
        return false;
    }
}
