using System.Globalization;
using System.Text;

namespace GraphExplorer.Skia;

/// <summary>Names of scripts, for a sentence that says which cannot be drawn.</summary>
internal static class Scripts
{
    /// <summary>First and last code point of each, of those that names of actors and documents are likely to have.</summary>
    private static readonly ImmutableArray<(int First, int Last, string Name)> Known =
    [
        (0x0530, 0x058F, "Armenian"), (0x0590, 0x05FF, "Hebrew"), (0x0600, 0x06FF, "Arabic"), (0x0700, 0x074F, "Syriac"), (0x0780, 0x07BF, "Thaana"),
        (0x07C0, 0x07FF, "N'Ko"), (0x0900, 0x097F, "Devanagari"), (0x0980, 0x09FF, "Bengali"), (0x0A00, 0x0A7F, "Gurmukhi"), (0x0A80, 0x0AFF, "Gujarati"),
        (0x0B00, 0x0B7F, "Odia"), (0x0B80, 0x0BFF, "Tamil"), (0x0C00, 0x0C7F, "Telugu"), (0x0C80, 0x0CFF, "Kannada"), (0x0D00, 0x0D7F, "Malayalam"),
        (0x0D80, 0x0DFF, "Sinhala"), (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Lao"), (0x0F00, 0x0FFF, "Tibetan"), (0x1000, 0x109F, "Burmese"),
        (0x10A0, 0x10FF, "Georgian"), (0x1100, 0x11FF, "Korean"), (0x1200, 0x139F, "Ethiopic"), (0x13A0, 0x13FF, "Cherokee"), (0x1780, 0x17FF, "Khmer"),
        (0x1800, 0x18AF, "Mongolian"), (0x2D80, 0x2DDF, "Ethiopic"), (0x2E80, 0x2FDF, "Chinese"), (0x3040, 0x30FF, "Japanese"), (0x3100, 0x312F, "Bopomofo"),
        (0x3130, 0x318F, "Korean"), (0x3400, 0x9FFF, "Chinese"), (0xA960, 0xA97F, "Korean"), (0xAC00, 0xD7FF, "Korean"), (0xF900, 0xFAFF, "Chinese"),
        (0x10380, 0x103DF, "cuneiform"), (0x12000, 0x1254F, "cuneiform"), (0x1D400, 0x1D7FF, "mathematical letters"), (0x1F000, 0x1FAFF, "emoji"),
        (0x20000, 0x323AF, "Chinese"),
    ];

    /// <summary>Name of a character's script; of a sign that is in none of those, its number.</summary>
    public static string NameOf(Rune rune) =>
        Known.FirstOrDefault(s => rune.Value >= s.First && rune.Value <= s.Last).Name ?? string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    /// <summary>Whether a character is seen at all.</summary>
    public static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
