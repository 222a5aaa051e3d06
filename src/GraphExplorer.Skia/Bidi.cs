using System.Globalization;
using System.Text;

namespace GraphExplorer.Skia;

/// <summary>
/// Which way the characters of a line run, by the Unicode bidirectional algorithm (UAX #9) for a line that runs to the right, with isolates
/// (U+2066 to U+2069), without embeddings: names and titles have none. An even level runs to the right, an odd one to the left.
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
        var levels = new int[runes.Count];
        Fill(runes, 0, levels, 0, leftward: false);
        return levels;
    }

    /// <summary>Whether it begins or ends an isolate.</summary>
    public static bool IsIsolate(Rune rune) => rune.Value is >= LeftToRight and <= EndOfIsolate;

    private const int LeftToRight = 0x2066, RightToLeft = 0x2067, FirstStrong = 0x2068, EndOfIsolate = 0x2069;

    /// <param name="at">Where the runes begin in <paramref name="levels"/>.</param>
    /// <param name="level">Of the line or isolate that the runes are.</param>
    /// <param name="leftward">Whether that runs to the left.</param>
    private static void Fill(IReadOnlyList<Rune> runes, int at, int[] levels, int level, bool leftward)
    {
        // What is isolated counts as one neutral character to those around it.
        var (outer, places, inner) = (new List<Rune>(), new List<int>(), new List<(int First, int End, int Outer)>());
        for (var i = 0; i < runes.Count; i++)
        {
            if (runes[i].Value is LeftToRight or RightToLeft or FirstStrong)
            {
                var end = EndOf(runes, i);
                inner.Add((i, end, outer.Count));
                outer.Add(new('\uFFFC'));
                places.Add(i);
                i = end;
            }
            else
            {
                outer.Add(runes[i]);
                places.Add(i);
            }
        }
        var kinds = KindsOf(outer, leftward);
        // Even and odd are what tells the way; a line to the left begins one level higher.
        int LevelOf(Kind kind) => kind switch
        {
            Kind.Left => leftward ? level + 1 : level,
            Kind.Right or Kind.Arabic => leftward ? level : level + 1,
            _ => leftward ? level + 1 : level + 2,
        };
        for (var i = 0; i < kinds.Length; i++)
        {
            levels[at + places[i]] = LevelOf(kinds[i]);
        }
        foreach (var (first, end, place) in inner)
        {
            var around = LevelOf(kinds[place]);
            Array.Fill(levels, around, at + first, Math.Min(end + 1, runes.Count) - first);
            var held = runes.Skip(first + 1).Take(end - first - 1).ToArray();
            var left = runes[first].Value == RightToLeft || (runes[first].Value == FirstStrong && BeginsLeftward(held));
            var isOdd = around % 2 == 1;
            Fill(held, at + first + 1, levels, left == isOdd ? around + 2 : around + 1, left);
        }
    }

    /// <summary>Where the isolate ends that begins there; behind the last rune where nothing ends it.</summary>
    private static int EndOf(IReadOnlyList<Rune> runes, int first)
    {
        var deep = 0;
        for (var i = first; i < runes.Count; i++)
        {
            deep += runes[i].Value == EndOfIsolate ? -1 : IsIsolate(runes[i]) ? 1 : 0;
            if (deep == 0)
            {
                return i;
            }
        }
        return runes.Count;
    }

    private static bool BeginsLeftward(Rune[] runes) => runes.Select(KindOf).FirstOrDefault(k => k is Kind.Left or Kind.Right or Kind.Arabic) is Kind.Right or Kind.Arabic;

    private static Kind[] KindsOf(List<Rune> runes, bool leftward)
    {
        var kinds = new Kind[runes.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = IsMark(runes[i]) ? (i > 0 ? kinds[i - 1] : Kind.Neutral) : KindOf(runes[i]);
        }
        if (!leftward && !kinds.Any(k => k is Kind.Right or Kind.Arabic or Kind.ArabicNumber))
        {
            Array.Fill(kinds, Kind.Left);
            return kinds;
        }
        var edge = leftward ? Kind.Right : Kind.Left;
        Numbers(runes, kinds, edge);
        Brackets(runes, kinds, edge);
        Neutrals(kinds, edge);
        return kinds;
    }

    /// <summary>Puts what stands in logical order into the order in which it is read from left to right.</summary>
    public static void Reorder<T>(T[] items, Func<T, int> level)
    {
        for (var at = items.Select(level).DefaultIfEmpty().Max(); at >= 1; at--)
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
    private static void Numbers(List<Rune> runes, Kind[] kinds, Kind edge)
    {
        var strong = edge;
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
        strong = edge;
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
    private static void Brackets(List<Rune> runes, Kind[] kinds, Kind edge)
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
                bool Runs(Kind way) => held.Any(k => way == Kind.Left ? k == Kind.Left : k is not (Kind.Left or Kind.Neutral));
                var other = edge == Kind.Left ? Kind.Right : Kind.Left;
                if (Runs(edge))
                {
                    kinds[from] = kinds[i] = edge;
                }
                else if (Runs(other))
                {
                    var before = kinds[..from].LastOrDefault(k => k != Kind.Neutral, edge);
                    kinds[from] = kinds[i] = (before == Kind.Left) == (other == Kind.Left) ? other : edge;
                }
            }
        }
    }

    /// <summary>What lies between two that run the same way does so too, all else runs with the line (N1, N2).</summary>
    private static void Neutrals(Kind[] kinds, Kind edge)
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
            var (before, after) = (i > 0 ? kinds[i - 1] : edge, end < kinds.Length ? kinds[end] : edge);
            var way = (before == Kind.Left) == (after == Kind.Left) ? (before == Kind.Left ? Kind.Left : Kind.Right) : edge;
            Array.Fill(kinds, way, i, end - i);
            i = end - 1;
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
