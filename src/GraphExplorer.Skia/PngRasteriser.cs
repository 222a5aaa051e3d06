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

    private const int AtOnce = 2;

    /// <summary>Rows that are drawn before it is asked whether somebody still waits.</summary>
    private const int Strip = 1024;

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

    public void Dispose() => _turns.Dispose();

    private byte[] Draw(ReadOnlyMemory<byte> svg, int scale, CancellationToken cancellationToken)
    {
        var document = XDocument.Load(new MemoryStream(svg.ToArray()));
        var (width, height) = (Side(document, "width") * scale, Side(document, "height") * scale);
        if ((long)width * height > MostPixels)
        {
            throw new ImageTooLargeException(width, height, MostPixels);
        }
        _texts.ReplaceIn(document, cancellationToken);
        using var drawing = new SKSvg();
        drawing.Settings.EnableJavaScript = false;
        var picture = drawing.FromSvg(document.ToString(SaveOptions.DisableFormatting)) ?? throw new InvalidDataException("The SVG has no picture in it.");
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()))
            ?? throw new InvalidOperationException("There is no memory for the image.");
        surface.Canvas.Clear(SKColors.Transparent);
        for (var top = 0; top < height; top += Strip)
        {
            cancellationToken.ThrowIfCancellationRequested();
            surface.Canvas.Save();
            surface.Canvas.ClipRect(new(0, top, width, Math.Min(height, top + Strip)));
            surface.Canvas.Scale(scale);
            surface.Canvas.DrawPicture(picture);
            surface.Canvas.Restore();
        }
        cancellationToken.ThrowIfCancellationRequested();
        using var pixels = surface.PeekPixels();
        using var png = pixels.Encode(SKPngEncoderOptions.Default) ?? throw new InvalidOperationException("The image could not be encoded.");
        return png.ToArray();
    }

    private static int Side(XDocument svg, string name) =>
        (int)Math.Ceiling(double.Parse((string?)svg.Root?.Attribute(name) ?? "0", CultureInfo.InvariantCulture));
}
