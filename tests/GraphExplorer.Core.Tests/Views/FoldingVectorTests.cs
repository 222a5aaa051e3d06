using System.Globalization;
using System.Text.Json;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Tests.Views;

/// <summary>
/// How words are folded and spellings compared: the file that the TypeScript side is tested with too
/// (src/GraphExplorer.Canvas/tests/search.test.ts). Its ranges are written by hand: all characters of Unicode 12, which every newer version
/// folds alike, so that the file holds on any machine.
/// </summary>
public sealed class FoldingVectorTests
{
    private const string File = "folding.json";

    /// <summary>Characters that share one checksum.</summary>
    private const int Page = 0x400;

    private static readonly string[] Texts =
    [
        "Τσίπρας ΤΣΙΠΡΑΣ", "Οδυσσεύς ΟΔΥΣΣΕΎΣ", "Straße STRASSE STRAẞE", "ılık ILIK İstanbul istanbul", "Œuvre œuvre oeuvre", "Æsir æsir ǽ",
        "Øresund ǿ", "Łódź Đặng Ðuro Þór Ħal", "ﬁlm ﬃ ĳssel Ĳsselmeer ǅ Ⅷ ½ ① ２０１６", "ÅNGSTRÖM Å", "ǰ ŉ ẖ ẛ", "Ἅιδης ᾍδης τῷ ΤΩΙ",
        "ВОЙНА Ёлка ᲀ", "Ꭰ ꭰ Ა ა", "محمّد محـمد مُحَمَّد", "علی علي على", "ایران إيران ٱلله آن", "کرد كرد", "خانۀ خانه", "حزب\u200Cالله حزب الله نمی\u200Cخواهم",
        "ﷺ ﷲ ﻻ", "עִבְרִית עברית", "がぎ ガｷﾞ", "한글 ㈀", "हिन्दी ไทย", "al-Qaʿida Shiʻa Ḥizb Allāh", "O’Brien d'Esperey", "soft\u00ADhyphen word\u2060joiner zero\u200Bwidth bidi\u200Fmark",
        "a\uD800b \uDC00c 𝔈psilon 𐐀𐐨 𐀀", "e\u0301te\u0301 été E\u0301TE\u0301", "",
    ];

    private static readonly string[] Names =
    [
        "Erdo\u011Fan", "Erdog\u0306an", "\u212B", "A\u030A", "\uD55C\uAE00", "\u1112\u1161\u11AB\u1100\u1173\u11AF", "\u1F71", "\u03B1\u0301", "\uFB01",
        "q\u0323\u0307", "q\u0307\u0323", "\u0643", "\u06A9", "Plain", "PLAIN",
    ];

    [Fact]
    public void The_file_says_what_the_reference_answers() => VectorFile.Check(File, Text());

    [Fact]
    public void Case_makes_no_difference_in_any_script() => Assert.All(
        CodePoints().Where(c => c != 0x345),
        c =>
        {
            var sign = char.ConvertFromUtf32(c);
            Assert.Equal(Fold(sign), Fold(sign.ToUpperInvariant()));
            Assert.Equal(Fold(sign), Fold(sign.ToLowerInvariant()));
        });

    [Fact]
    public void Folding_what_is_folded_changes_nothing() => Assert.All(
        CodePoints(),
        c =>
        {
            var folded = Fold(char.ConvertFromUtf32(c));
            Assert.Equal(folded, Fold(folded));
        });

    private static string Fold(string text) => string.Join(' ', SearchText.Words(text));

    private static string[] Ranges()
    {
        using var file = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vectors", File)));
        return [.. file.RootElement.GetProperty("ranges").EnumerateArray().Select(r => r.GetString()!)];
    }

    private static IEnumerable<int> CodePoints() =>
        from range in Ranges().SelectMany(r => r.Split(' '))
        let ends = range.Split('-').Select(e => int.Parse(e, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray()
        from codePoint in Enumerable.Range(ends[0], ends[1] - ends[0] + 1)
        select codePoint;

    /// <summary>FNV-1a of 32 bits over UTF-16 units: each character between two letters, so that what parts words, what does not and what is left out differ.</summary>
    private static string Checksum(IEnumerable<int> codePoints)
    {
        var hash = 2166136261u;
        foreach (var unit in codePoints.SelectMany(c => Fold($"a{char.ConvertFromUtf32(c)}b") + "\n"))
        {
            hash = (hash ^ unit) * 16777619u;
        }
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static string Text() => VectorFile.Write(
        ("about", "How texts are folded to words, and by which key spellings are compared. A page is a checksum of all its characters that the ranges name."),
        ("texts", Texts.Select(text => new { text, words = SearchText.Words(text) })),
        ("names", Names.Select(name => new { name, key = Spelling.Key(name) })),
        ("pages", CodePoints().GroupBy(c => c / Page).Select(g => new { from = (g.Key * Page).ToString("X4", CultureInfo.InvariantCulture), checksum = Checksum(g) })),
        ("ranges", Ranges()));
}
