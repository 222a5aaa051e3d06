using System.Globalization;
using System.Text;

namespace GraphExplorer.Skia;

/// <summary>
/// Which way the characters of a line run, by the Unicode bidirectional algorithm (UAX #9) for a line that runs to the right, without explicit
/// embeddings: names and titles have none. Level 0 runs to the right, 1 to the left, 2 to the right within 1: numbers.
/// </summary>
internal static class Bidi
{
    private enum Kind
    {
        Left,
        Right,
        Arabic,
        European,
        ArabicNumber,
        Neutral,
    }

    /// <summary>The level of each rune.</summary>
    public static int[] Levels(IReadOnlyList<Rune> runes)
    {
        var kinds = new Kind[runes.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = IsMark(runes[i]) ? (i > 0 ? kinds[i - 1] : Kind.Neutral) : KindOf(runes[i]);
        }
        if (!kinds.Any(k => k is Kind.Right or Kind.Arabic or Kind.ArabicNumber))
        {
            return new int[kinds.Length];
        }
        Numbers(runes, kinds);
        Brackets(runes, kinds);
        Neutrals(kinds);
        return [.. kinds.Select(k => k switch { Kind.Left => 0, Kind.Right or Kind.Arabic => 1, _ => 2 })];
    }

    /// <summary>Puts what stands in logical order into the order in which it is read from left to right.</summary>
    public static void Reorder<T>(T[] items, Func<T, int> level)
    {
        for (var at = 2; at >= 1; at--)
        {
            for (var first = 0; first < items.Length; first++)
            {
                var end = first;
                while (end < items.Length && level(items[end]) >= at)
                {
                    end++;
                }
                items.AsSpan(first, end - first).Reverse();
                first = Math.Max(first, end - 1);
            }
        }
    }

    /// <summary>Numbers follow the last letter before them (W2, W4, W7).</summary>
    private static void Numbers(IReadOnlyList<Rune> runes, Kind[] kinds)
    {
        var strong = Kind.Left;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Left or Kind.Right or Kind.Arabic)
            {
                strong = kinds[i];
            }
            else if (kinds[i] == Kind.European && strong == Kind.Arabic)
            {
                kinds[i] = Kind.ArabicNumber;
            }
        }
        for (var i = 1; i + 1 < kinds.Length; i++)
        {
            if (runes[i].Value is '.' or ',' or ':' or '/' or '+' or '-' && kinds[i - 1] is Kind.European or Kind.ArabicNumber && kinds[i + 1] == kinds[i - 1])
            {
                kinds[i] = kinds[i - 1];
            }
        }
        strong = Kind.Left;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Left or Kind.Right or Kind.Arabic)
            {
                strong = kinds[i];
            }
            else if (kinds[i] == Kind.European && strong == Kind.Left)
            {
                kinds[i] = Kind.Left;
            }
        }
    }

    /// <summary>Both brackets of a pair run the same way: that of what they hold (N0).</summary>
    private static void Brackets(IReadOnlyList<Rune> runes, Kind[] kinds)
    {
        const string Opening = "([{", Closing = ")]}";
        var open = new Stack<int>();
        for (var i = 0; i < kinds.Length; i++)
        {
            var text = runes[i].ToString();
            if (Opening.Contains(text, StringComparison.Ordinal))
            {
                open.Push(i);
            }
            else if (Closing.IndexOf(text, StringComparison.Ordinal) is >= 0 and var kind && open.TryPeek(out var from) && runes[from].Value == Opening[kind])
            {
                open.Pop();
                var held = kinds[(from + 1)..i];
                if (held.Contains(Kind.Left))
                {
                    kinds[from] = kinds[i] = Kind.Left;
                }
                else if (held.Any(k => k != Kind.Neutral))
                {
                    var before = kinds[..from].LastOrDefault(k => k != Kind.Neutral, Kind.Left);
                    kinds[from] = kinds[i] = before == Kind.Left ? Kind.Left : Kind.Right;
                }
            }
        }
    }

    /// <summary>What lies between two that run to the left does so too, all else runs with the line (N1, N2).</summary>
    private static void Neutrals(Kind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != Kind.Neutral)
            {
                continue;
            }
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Neutral)
            {
                end++;
            }
            var left = i > 0 && kinds[i - 1] != Kind.Left && end < kinds.Length && kinds[end] != Kind.Left;
            Array.Fill(kinds, left ? Kind.Right : Kind.Left, i, end - i);
        }
    }

    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static Kind KindOf(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' or >= 0x6F0 and <= 0x6F9 => Kind.European,
        >= 0x660 and <= 0x669 or 0x66B or 0x66C => Kind.ArabicNumber,
        0x200E => Kind.Left,
        0x200F or (>= 0x590 and <= 0x5FF) or (>= 0x7C0 and <= 0x85F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => Kind.Right,
        (>= 0x600 and <= 0x7BF) or (>= 0x860 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) => Kind.Arabic,
        _ => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber ? Kind.Left : Kind.Neutral,
    };
}
