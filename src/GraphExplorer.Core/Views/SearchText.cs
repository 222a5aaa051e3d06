using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GraphExplorer.Core.Views;

/// <summary>
/// Words as search compares them: runs of letters and digits, without case and accents. A text passes if each word that is looked for
/// begins one of its words. The browser does the same (src/GraphExplorer.Canvas/src/data/search.ts), by the same table of letters.
/// </summary>
public static class SearchText
{
    /// <summary>Most words of a search that count; the rest is ignored.</summary>
    public const int MostWords = 20;

    /// <summary>Parts words, though Unicode counts it among the signs that are not seen: scripts without blanks have it between words.</summary>
    private const int ZeroWidthSpace = 0x200B;

    /// <summary>What stands for a letter, by the letter as it is after decomposition and lower-casing; nothing, where it is left out.</summary>
    private static readonly FrozenDictionary<int, string> Letters = ReadLetters();

    /// <summary>
    /// The words of a text, folded, in their order. Each character is decomposed (NFKD), accents and signs that are not seen are left out, and
    /// letters are folded: lower case, then the table. So folds Unicode's full case folding, apart from ypogegrammeni, which counts as an accent.
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

    /// <summary>Half a surrogate pair is no character, and cannot be normalised; no more can U+FFFE.</summary>
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
