using System.Globalization;
using System.Xml.Linq;
using GraphExplorer.Core.Exports.Svg;
using SkiaSharp;
using Svg.Skia;

namespace GraphExplorer.Skia;

/// <summary>Draws the SVG of an export as a PNG, with Skia. Two at once; further ones wait their turn.</summary>
public sealed class PngRasteriser : IRasteriser, IDisposable
{
    /// <summary>Most pixels of an image: of 4,000 × 12,000. While it is drawn it takes four bytes of memory for each.</summary>
    public const int MostPixels = 48_000_000;

    /// <summary>Most bytes of SVG that are read.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Most elements that are drawn; a thousand take about a tenth of a second.</summary>
    public const int MostElements = 150_000;

    private const int AtOnce = 2;

    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly TextOutlines _texts = new(new FontStack());

    /// <inheritdoc />
    public async Task<byte[]> DrawAsync(ReadOnlyMemory<byte> svg, int scale, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Draw(svg, scale, cancellationToken), cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc />
    public ImmutableArray<string> Lacking(ReadOnlyMemory<byte> svg) => _texts.LackingIn(XDocument.Load(new MemoryStream(svg.ToArray())));

    public void Dispose() => _turns.Dispose();

    private byte[] Draw(ReadOnlyMemory<byte> svg, int scale, CancellationToken cancellationToken)
    {
        if (svg.Length > MostBytes)
        {
            throw new ImageTooLargeException(svg.Length / 1024 / 1024, MostBytes / 1024 / 1024, "MiB of SVG");
        }
        var document = XDocument.Load(new MemoryStream(svg.ToArray()));
        var (width, height) = (Side(document, "width") * scale, Side(document, "height") * scale);
        if ((long)width * height > MostPixels)
        {
            throw new ImageTooLargeException(width, height, MostPixels);
        }
        SvgPieces.RemoveWords(document);
        var elements = document.Root!.Descendants().Count();
        if (elements > MostElements)
        {
            throw new ImageTooLargeException(elements, MostElements, "elements");
        }
        _texts.ReplaceIn(document, cancellationToken);
        SvgPieces.Resolve(document);
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()))
            ?? throw new InvalidOperationException("There is no memory for the image.");
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale(scale);
        foreach (var piece in SvgPieces.Of(document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var drawing = new SKSvg();
            drawing.Settings.EnableJavaScript = false;
            var picture = drawing.FromSvg(piece.ToString(SaveOptions.DisableFormatting)) ?? throw new InvalidDataException("The SVG has no picture in it.");
            surface.Canvas.DrawPicture(picture);
        }
        cancellationToken.ThrowIfCancellationRequested();
        using var pixels = surface.PeekPixels();
        using var png = pixels.Encode(SKPngEncoderOptions.Default) ?? throw new InvalidOperationException("The image could not be encoded.");
        return png.ToArray();
    }

    private static int Side(XDocument svg, string name) =>
        (int)Math.Ceiling(double.Parse((string?)svg.Root?.Attribute(name) ?? "0", CultureInfo.InvariantCulture));
}
