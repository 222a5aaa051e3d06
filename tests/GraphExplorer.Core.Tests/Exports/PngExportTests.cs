using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Exports;
using GraphExplorer.Skia;
using SkiaSharp;

namespace GraphExplorer.Core.Tests.Exports;

public sealed class PngExportTests
{
    private static readonly ClaimSet Small = new(
        [new("iran", "Iran", ActorKind.State, null, [], new(0, 0)), new("hezbollah", "حزب الله (Hezbollah)", ActorKind.ArmedGroup, null, [], new(300, 120))],
        Enumerable.Range(0, 3).Select(i => new Document($"d{i}", $"Document {i}", null, null, EdtfDate.Parse("2016"), null, null, null, null)),
        Enumerable.Range(0, 3).Select(i => new Claim(
            $"c{i}", "iran", "hezbollah", RelationTable.All[i % 3], false, EdtfDate.Parse("2016-05"), DateBasis.Explicit, $"d{i}", null, Claim.Author, ClaimStatus.Stated, "Iran stands by it.")));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, ImageBackground.White, "#ffffffff")]
    [InlineData(2, ImageBackground.Dark, "#ff14171b")]
    [InlineData(4, ImageBackground.None, "#00000000")]
    public async Task An_image_has_the_size_and_the_ground_that_were_chosen(int scale, ImageBackground background, string ground)
    {
        using var image = SKBitmap.Decode(await ExportRun.BytesAsync("png", Input(background, scale), Token));

        Assert.Equal(1000 * scale, image.Width);
        Assert.Equal(SKColor.Parse(ground), image.GetPixel(3, 3));
        Assert.Equal(SKColor.Parse(ground), image.GetPixel(image.Width - 3, image.Height - 3));
    }

    [Fact]
    public async Task A_dark_theme_gives_a_dark_image_and_a_light_one_a_white_one()
    {
        using var dark = SKBitmap.Decode(await ExportRun.BytesAsync("png", ExportRun.Input(Small, theme: ExportTheme.Dark), Token));
        using var light = SKBitmap.Decode(await ExportRun.BytesAsync("png", ExportRun.Input(Small), Token));

        Assert.Equal((SKColor.Parse("#14171b"), SKColors.White), (dark.GetPixel(3, 3), light.GetPixel(3, 3)));
    }

    [Fact]
    public async Task What_is_laid_over_something_else_has_no_ground_and_all_its_ink()
    {
        using var image = SKBitmap.Decode(await ExportRun.BytesAsync("png", Input(ImageBackground.None, 1), Token));
        using var white = SKBitmap.Decode(await ExportRun.BytesAsync("png", Input(ImageBackground.White, 1), Token));

        var inked = image.Pixels.Count(p => p.Alpha > 0);
        Assert.InRange(inked, 5_000, image.Width * image.Height / 2);
        // Laid over white it is the image on white; where a text, a line and a tint meet, each of them is rounded.
        var differing = image.Pixels.Zip(white.Pixels).Count(p => Math.Abs(Over(p.First) - p.Second.Green) > 4);
        Assert.Equal(0, differing);
    }

    [Fact]
    public async Task An_image_of_more_elements_than_are_drawn_is_refused_before_it_is_drawn()
    {
        var many = System.Text.Encoding.UTF8.GetBytes(
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">{string.Concat(Enumerable.Repeat("<g/>", PngRasteriser.MostElements + 1))}</svg>""");

        var refusal = await Assert.ThrowsAsync<ImageTooLargeException>(() => ExportRun.Rasteriser.DrawAsync(many, 1, Token));

        Assert.Equal("The image would be drawn from 150,001 elements; at most 150,000 are. Choose a view with fewer claims, or take the SVG.", refusal.Message);
    }

    [Fact]
    public async Task What_is_drawn_in_pieces_looks_as_what_is_drawn_at_once()
    {
        // Far more than one piece, in groups, with what is referred to from elsewhere, and one group that is one thing.
        var dots = string.Concat(Enumerable.Range(0, 2500).Select(i => $"""<g fill="#{i % 1000:000}"><title>{i}</title><circle cx="{i % 50 * 4}" cy="{i / 50 * 4}" r="2"/></g>"""));
        var svg = $"""
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="200">
              <rect width="200" height="200" fill="#ffffff"/>
              <g transform="translate(1 1)">{dots}</g>
              <g opacity="0.5">{dots}</g>
              <use xlink:href="#name" fill="#ff0000"/><g id="name"><rect x="90" y="90" width="20" height="20"/></g>
            </svg>
            """;

        using var image = SKBitmap.Decode(await ExportRun.Rasteriser.DrawAsync(System.Text.Encoding.UTF8.GetBytes(svg), 1, Token));
        using var drawing = new global::Svg.Skia.SKSvg();
        using var whole = new SKBitmap(new SKImageInfo(200, 200, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        using (var canvas = new SKCanvas(whole))
        {
            canvas.DrawPicture(drawing.FromSvg(svg));
        }

        Assert.Equal(0, image.Pixels.Zip(whole.Pixels).Count(p => Math.Abs(p.First.Red - p.Second.Red) > 4 || Math.Abs(p.First.Alpha - p.Second.Alpha) > 4));
        Assert.True(SvgPieces.Of(System.Xml.Linq.XDocument.Parse(svg)).Count() > 3);
    }

    [Fact]
    public async Task A_script_without_a_font_is_named_in_the_image()
    {
        // Linear B: no machine that runs these tests has it, and nobody needs it.
        var set = new ClaimSet([.. Small.Actors.Select(a => a.Id == "iran" ? a with { Name = "\U00010000\U00010001" } : a)], Small.Documents, Small.Claims);
        using var svg = new MemoryStream();
        await Formats.Find("svg")!.WriteAsync(ExportRun.Input(set, background: ImageBackground.White), svg, Token);
        Assert.Equal(["U+10000", "U+10001"], ExportRun.Rasteriser.Lacking(svg.ToArray()));

        using var said = SKBitmap.Decode(await ExportRun.BytesAsync("png", ExportRun.Input(set, background: ImageBackground.White), Token));
        using var plain = SKBitmap.Decode(await ExportRun.Rasteriser.DrawAsync(svg.ToArray(), 1, Token));
        // The sentence is a line more of ink, or more lines.
        Assert.True(said.Pixels.Count(p => p != SKColors.White) > plain.Pixels.Count(p => p != SKColors.White) + 200);
    }

    [Theory]
    [InlineData("חמאס")]
    [InlineData("Հայաստան")]
    [InlineData("საქართველო")]
    [InlineData("ประเทศไทย")]
    [InlineData("भारत")]
    [InlineData("حزب الله")]
    [InlineData("Россия, Ελλάδα")]
    public async Task Scripts_that_the_program_brings_a_font_for_are_drawn(string name)
    {
        using var svg = new MemoryStream();
        await Formats.Find("svg")!.WriteAsync(ExportRun.Input(new ClaimSet([.. Small.Actors.Select(a => a with { Name = name })], Small.Documents, Small.Claims)), svg, Token);
        Assert.Empty(ExportRun.Rasteriser.Lacking(svg.ToArray()));
    }

    [Fact]
    public async Task An_image_with_more_pixels_than_are_drawn_is_refused()
    {
        var tall = """<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="3001"/>"""u8.ToArray();

        var refusal = await Assert.ThrowsAsync<ImageTooLargeException>(() => ExportRun.Rasteriser.DrawAsync(tall, 4, Token));

        Assert.Equal("The image would have 4,000 × 12,004 pixels; at most 48 million are drawn. Choose a smaller scale, or a view with fewer documents.", refusal.Message);
    }

    [Fact]
    public async Task Many_images_at_once_are_all_drawn_alike()
    {
        var images = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ExportRun.BytesAsync("png", Input(ImageBackground.White, 1), Token)));

        Assert.Single(images.Select(Convert.ToBase64String).Distinct());
    }

    /// <summary>A character without a glyph would be the same box as any other such one.</summary>
    [Theory]
    [InlineData("Çavuşoğlu", "Türkei é")]
    [InlineData("حزب", "بعث")]
    [InlineData("Москва", "Афины")]
    public async Task Names_in_other_scripts_are_drawn_in_their_letters(string name, string other)
    {
        var first = await NameAsync(name);
        Assert.NotEqual(first, await NameAsync(other));
        Assert.NotEqual(first, await NameAsync(new('\uE000', name.Length)));
    }

    [Fact]
    public async Task Arabic_letters_join()
    {
        // Each by itself, kept apart by what has no width, they are wider than in a word.
        using var joined = SKBitmap.Decode(await NameAsync("ببب"));
        using var apart = SKBitmap.Decode(await NameAsync("ب\u200Cب\u200Cب"));

        Assert.True(InkWidth(joined) < InkWidth(apart) - 3);
    }

    private static Task<byte[]> NameAsync(string name) => ExportRun.Rasteriser.DrawAsync(
        System.Text.Encoding.UTF8.GetBytes($"""<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40" viewBox="0 0 300 40"><text x="10" y="28" font-size="20">{name}</text></svg>"""),
        1, TestContext.Current.CancellationToken);

    private static int InkWidth(SKBitmap image)
    {
        var columns = Enumerable.Range(0, image.Width).Where(x => Enumerable.Range(0, image.Height).Any(y => image.GetPixel(x, y).Alpha > 0)).ToArray();
        return columns[^1] - columns[0];
    }

    private static int Over(SKColor colour) => ((colour.Green * colour.Alpha) + (255 * (255 - colour.Alpha))) / 255;

    private static ExportInput Input(ImageBackground background, int scale) => ExportRun.Input(Small, background: background, scale: scale);
}
