using System.Collections.Frozen;
using System.Text;

namespace GraphExplorer.Core;

/// <summary>
/// The one spelling of an enumeration's values in data files, URLs and JSON: the member's name in lower case,
/// its parts separated by a space (<c>ArmedGroup</c> is "armed group").
/// </summary>
public static class Words<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().ToFrozenDictionary(v => v, v => Spell(v.ToString()));
    private static readonly FrozenDictionary<string, T> ByWord = ByValue.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    /// <summary>All words, in the order in which the enumeration declares them.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<T>().Select(v => ByValue[v])];

    public static string Of(T value) => ByValue[value];

    /// <summary>Reads a word, exactly as spelled.</summary>
    public static bool TryParse(string? word, out T value)
    {
        value = default;
        return word is not null && ByWord.TryGetValue(word, out value);
    }

    private static string Spell(string name)
    {
        var word = new StringBuilder(name.Length + 2);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
            {
                word.Append(' ');
            }
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }
}
