using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GraphExplorer.Core.Views;

/// <summary>
/// Search in texts. Words are runs of letters and digits, compared without case and accents. A text matches if each wanted word begins one of
/// its words. The browser does the same (src/GraphExplorer.Canvas/src/data/search.ts) with the same table of letters.
/// </summary>
public static class SearchText
{
    /// <summary>Most words of a search; further ones are ignored.</summary>
    public const int MostWords = 20;

    /// <summary>Separates words, though Unicode classes it as a format character: scripts without spaces use it between words.</summary>
    private const int ZeroWidthSpace = 0x200B;

    /// <summary>Replacements of letters, by code point after decomposition and lower-casing; an empty replacement removes the letter.</summary>
    private static readonly FrozenDictionary<int, string> Letters = ReadLetters();

    /// <summary>
    /// The words of a text in order, normalised for comparison: decomposed (NFKD), without accents and format characters, in lower case, and with
    /// the replacements of the table. The result equals Unicode's full case folding, except that ypogegrammeni counts as an accent.
    /// </summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in WithoutHalves(text).Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                Append(word, Rune.ToLowerInvariant(rune));
            }
            else if (word.Length > 0 && PartsWords(rune))
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static void Append(StringBuilder word, Rune letter)
    {
        if (!letter.IsAscii && Letters.TryGetValue(letter.Value, out var folded))
        {
            word.Append(folded);
        }
        else
        {
            word.Append(letter);
        }
    }

    private static bool PartsWords(Rune sign) => Rune.GetUnicodeCategory(sign) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => false,
        UnicodeCategory.Format => sign.Value == ZeroWidthSpace,
        _ => true,
    };

    private static FrozenDictionary<int, string> ReadLetters()
    {
        using var stream = typeof(SearchText).Assembly.GetManifestResourceStream("letters.json")
            ?? throw new InvalidOperationException("The table of letters is not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(p => (int)p.Key[0], p => p.Value);
    }

    /// <summary>The text without unpaired surrogates and U+FFFE, which cannot be normalised.</summary>
    private static string WithoutHalves(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : string.Concat(text.EnumerateRunes());

    /// <summary>The distinct words of a search, at most <see cref="MostWords"/>.</summary>
    public static ImmutableArray<string> Wanted(string? search) => search is null ? [] : [.. Words(search).Distinct(StringComparer.Ordinal).Take(MostWords)];

    /// <summary>
    /// The search text that a store keeps: each distinct word of the texts, normalised, with a space before it. So "a word begins with X" becomes
    /// "the text contains space X". Empty where there are no words.
    /// </summary>
    public static string Fold(IEnumerable<string> texts) =>
        string.Concat(texts.SelectMany(Words).Distinct(StringComparer.Ordinal).Select(w => " " + w));

    /// <summary>Whether a search text made by <see cref="Fold"/> matches the wanted words.</summary>
    public static bool Passes(string folded, ImmutableArray<string> wanted)
    {
        foreach (var word in wanted)
        {
            if (!folded.Contains(" " + word, StringComparison.Ordinal))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The search text of a claim: its summary, its voice, and the names and aliases of its two actors.</summary>
    public static string OfClaim(Claim claim, Document document, Actor source, Actor target) =>
        Fold([claim.Summary, claim.Voice(document), source.Name, .. source.Aliases, target.Name, .. target.Aliases]);
}
