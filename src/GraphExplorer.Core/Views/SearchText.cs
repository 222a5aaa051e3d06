using System.Globalization;
using System.Text;

namespace GraphExplorer.Core.Views;

/// <summary>
/// Words as search compares them: runs of letters and digits, without case and accents. A text passes if each word that is looked for
/// begins one of its words.
/// </summary>
public static class SearchText
{
    /// <summary>Most words of a search that count; the rest is ignored.</summary>
    public const int MostWords = 20;

    /// <summary>The words of a text, folded, in their order.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in WithoutHalves(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark) && word.Length > 0)
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

    /// <summary>Half a surrogate pair is no character, and cannot be normalised.</summary>
    private static string WithoutHalves(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : string.Concat(text.EnumerateRunes());

    /// <summary>The words of a search.</summary>
    public static ImmutableArray<string> Wanted(string? search) => search is null ? [] : [.. Words(search).Distinct(StringComparer.Ordinal).Take(MostWords)];

    /// <summary>
    /// Text made for a store: every word of the texts once, folded, each behind a blank, so that "begins a word" is "contains a blank and
    /// the word". Begins with a blank; empty where there are no words.
    /// </summary>
    public static string Fold(IEnumerable<string> texts) =>
        string.Concat(texts.SelectMany(Words).Distinct(StringComparer.Ordinal).Select(w => " " + w));

    /// <summary>Whether a folded text passes for the wanted words.</summary>
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

    /// <summary>What of a claim is searched: its summary, its voice, and the names and aliases of its two actors.</summary>
    public static string OfClaim(Claim claim, Document document, Actor source, Actor target) =>
        Fold([claim.Summary, claim.Voice(document), source.Name, .. source.Aliases, target.Name, .. target.Aliases]);
}
