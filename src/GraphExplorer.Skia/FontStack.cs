using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace GraphExplorer.Skia;

/// <summary>A font file, opened: outlines of its glyphs, and which of them a text needs. Safe for several threads.</summary>
internal sealed class FontFace(SKTypeface typeface)
{
    private readonly Lazy<HarfBuzzSharp.Font> _shaper = new(() =>
    {
        using var stream = typeface.OpenStream(out var index);
        // In memory that no collector moves: the library goes on reading there. It is kept as long as the program runs, as the font is.
        var bytes = Marshal.AllocHGlobal(stream.Length);
        stream.Read(bytes, stream.Length);
        using var blob = new Blob(bytes, stream.Length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        using var face = new Face(blob, index);
        return new HarfBuzzSharp.Font(face);
    });

    public SKTypeface Typeface => typeface;

    public HarfBuzzSharp.Font Shaper => _shaper.Value;

    public bool Has(Rune rune)
    {
        using var font = new SKFont(typeface);
        return font.ContainsGlyph(rune.Value);
    }
}

/// <summary>
/// The fonts that text is drawn in: those that this program brings (Noto Sans in three weights, and one weight each for scripts whose fonts are small), so that an image is the same
/// on every machine, and for characters that these lack the machine's own.
/// </summary>
internal sealed class FontStack
{
    /// <summary>Most fonts of the machine that are kept open; characters beyond them are drawn as a box.</summary>
    private const int MostOfMachine = 16;

    /// <summary>Most characters whose font is remembered.</summary>
    private const int MostRemembered = 10_000;

    private readonly FontFace _regular = Bundled("NotoSans-Regular.ttf");
    private readonly FontFace _medium = Bundled("NotoSans-Medium.ttf");
    private readonly FontFace _strong = Bundled("NotoSans-SemiBold.ttf");
    private readonly ImmutableArray<FontFace> _scripts =
        [.. new[] { "Arabic", "Hebrew", "Armenian", "Georgian", "Thai", "Devanagari" }.Select(s => Bundled($"NotoSans{s}-Regular.ttf"))];

    private readonly Lazy<ImmutableArray<string>> _files = new(MachineFonts.Files);
    private readonly ConcurrentDictionary<int, FontFace?> _ofMachine = new();
    private readonly List<FontFace> _opened = [];
    private readonly Lock _opening = new();

    /// <summary>The font of a character; without one, a font that draws a box.</summary>
    public FontFace For(Rune rune, int weight)
    {
        var latin = weight >= 550 ? _strong : weight >= 450 ? _medium : _regular;
        return latin.Has(rune) ? latin : Found(rune) ?? latin;
    }

    /// <summary>Whether there is a font that draws a character.</summary>
    public bool Draws(Rune rune) => _regular.Has(rune) || Found(rune) is not null;

    private FontFace? Found(Rune rune) => _scripts.FirstOrDefault(f => f.Has(rune)) ?? OfMachine(rune);

    private FontFace? OfMachine(Rune rune)
    {
        if (_ofMachine.TryGetValue(rune.Value, out var known))
        {
            return known;
        }
        lock (_opening)
        {
            var found = _opened.Find(f => f.Has(rune)) ?? (_opened.Count < MostOfMachine ? Open(rune) : null);
            if (_ofMachine.Count < MostRemembered)
            {
                _ofMachine[rune.Value] = found;
            }
            return found;
        }
    }

    private FontFace? Open(Rune rune)
    {
        var typeface = SKFontManager.Default.MatchCharacter(rune.Value) ?? _files.Value.Select(f => MachineFonts.OpenIfHas(f, rune)).FirstOrDefault(t => t is not null);
        if (typeface is null)
        {
            return null;
        }
        var face = new FontFace(typeface);
        _opened.Add(face);
        return face;
    }

    private static FontFace Bundled(string name)
    {
        using var resource = typeof(FontStack).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        return new(SKTypeface.FromStream(resource));
    }
}
