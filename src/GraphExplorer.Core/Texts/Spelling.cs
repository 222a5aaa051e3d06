using System.Text;

namespace GraphExplorer.Core.Texts;

/// <summary>
/// What makes two spellings one. Most letters with marks can be written as one code point or as several (NFC and NFD of Unicode), and look
/// alike either way: names, voices and references are compared by <see cref="Key"/>, and kept as they were written.
/// </summary>
public static class Spelling
{
    /// <summary>Below this, no code point is or becomes part of another in NFC.</summary>
    private const char FirstThatMayChange = '\u0300';

    /// <summary>Texts are equal when their keys are.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new KeyComparer();

    /// <summary>The text in NFC; as it is, where it has half a surrogate pair or U+FFFE, which cannot be normalised.</summary>
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
