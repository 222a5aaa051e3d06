using System.Text;
using SkiaSharp;

namespace GraphExplorer.Skia;

/// <summary>
/// The font files of a machine whose font manager this build of Skia does not ask: Linux, where it would need fontconfig. Elsewhere the
/// manager answers first.
/// </summary>
internal static class MachineFonts
{
    /// <summary>Most files that are looked at.</summary>
    private const int Most = 5000;

    private static readonly string[] Endings = [".ttf", ".otf", ".ttc"];

    /// <summary>In the order in which they are tried: plain faces without serifs first, then by path.</summary>
    public static ImmutableArray<string> Files()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] folders = ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".fonts"), Path.Combine(home, ".local/share/fonts")];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 };
        return
        [
            .. folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", options))
                .Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).Take(Most)
                .OrderByDescending(Plain).ThenBy(f => f, StringComparer.Ordinal),
        ];
    }

    /// <summary>The font of a file, if it has a character; unreadable files have none.</summary>
    public static SKTypeface? OpenIfHas(string file, Rune rune)
    {
        if (SKTypeface.FromFile(file) is not { } typeface)
        {
            return null;
        }
        using var font = new SKFont(typeface);
        if (font.ContainsGlyph(rune.Value))
        {
            return typeface;
        }
        typeface.Dispose();
        return null;
    }

    private static int Plain(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        bool Has(string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
        var plain = !Has("Bold") && !Has("Italic") && !Has("Oblique") && !Has("Light") && !Has("Thin") && !Has("Black") && !Has("Condensed") && !Has("Mono");
        return (plain ? 2 : 0) + (Has("Sans") ? 1 : 0);
    }
}
