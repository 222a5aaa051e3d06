using System.Collections.Frozen;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>Looks for actors in a text, by their names and aliases.</summary>
internal static class Mentions
{
    /// <summary>An upper-case name of at most so many characters is searched for case-sensitively, so that "US" is not found in "us".</summary>
    private const int LongestAcronym = 5;

    /// <summary>The last word of a name, if it has at least so many characters, also matches the beginning of a longer word: Iran, Iranian.</summary>
    private const int ShortestStem = 4;

    /// <summary>English words that stand for actors named elsewhere.</summary>
    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(StringComparer.Ordinal,
        "he", "him", "his", "she", "her", "hers", "it", "its", "itself", "they", "them", "their", "theirs", "themselves",
        "we", "us", "our", "ours", "you", "your", "both", "each", "other", "others", "another", "former", "latter", "either", "neither",
        "two", "three", "sides", "parties", "ally", "allies", "countries", "who", "whose");

    public static bool Names(Actor actor, string text)
    {
        var words = SearchText.Words(text).ToArray();
        return actor.Aliases.Prepend(actor.Name).Any(name => IsAcronym(name) ? HasExactly(text, name) : HasWords(words, [.. SearchText.Words(name)]));
    }

    public static bool HasPronoun(string text) => SearchText.Words(text).Any(Pronouns.Contains);

    /// <summary>Start and end (exclusive), in UTF-16 units, of the paragraphs that a range of text touches; empty lines separate paragraphs.</summary>
    public static (int First, int Last) Paragraph(string text, int start, int end)
    {
        var first = start;
        while (first > 0 && !IsEmptyLineAt(text, first))
        {
            first--;
        }
        var last = end;
        while (last < text.Length && !IsEmptyLineAt(text, last))
        {
            last++;
        }
        return (first, last);
    }

    /// <summary>Whether an empty line ends right before an index.</summary>
    private static bool IsEmptyLineAt(string text, int index)
    {
        var breaks = 0;
        for (var i = index - 1; i >= 0 && text[i] is '\n' or '\r' or ' ' or '\t'; i--)
        {
            breaks += text[i] == '\n' ? 1 : 0;
        }
        return breaks >= 2 && text[index - 1] == '\n';
    }

    private static bool IsAcronym(string name) => name.Length <= LongestAcronym && name.Any(char.IsUpper) && !name.Any(char.IsLower);

    private static bool HasExactly(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var after = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (after == text.Length || !char.IsLetterOrDigit(text[after])))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasWords(string[] text, string[] name)
    {
        for (var at = 0; name.Length > 0 && at + name.Length <= text.Length; at++)
        {
            var words = text.AsSpan(at, name.Length);
            if (words[..^1].SequenceEqual(name.AsSpan()[..^1])
                && (words[^1] == name[^1] || (name[^1].Length >= ShortestStem && words[^1].StartsWith(name[^1], StringComparison.Ordinal))))
            {
                return true;
            }
        }
        return false;
    }
}
