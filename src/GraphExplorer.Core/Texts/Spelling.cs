using System.Text;

namespace GraphExplorer.Core.Texts;

/// <summary>
/// Compares texts regardless of Unicode composition. Most letters with marks can be written as one code point or as several (NFC and NFD) and
/// look the same. Names, voices and references are compared by <see cref="Key"/> and kept as they were written.
/// </summary>
public static class Spelling
{
    /// <summary>Normalising to NFC changes nothing in a text of code points below this one.</summary>
    private const char FirstThatMayChange = '\u0300';

    /// <summary>Texts are equal when their keys are.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new KeyComparer();

    /// <summary>The text in NFC; unchanged where it has an unpaired surrogate or U+FFFE, which cannot be normalised.</summary>
    public static string Key(string text) => text.AsSpan().ContainsAnyInRange(FirstThatMayChange, '\uFFFF') && IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : text;

    private static bool IsWellFormed(string text)
    {
        if (text.Contains('\uFFFE', StringComparison.Ordinal))
        {
            return false;
        }
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }
        return true;
    }

    private sealed class KeyComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x is null || y is null ? x == y : string.Equals(Key(x), Key(y), StringComparison.Ordinal);

        public int GetHashCode(string text) => Key(text).GetHashCode(StringComparison.Ordinal);
    }
}
