namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The SVG of a view as a PNG image of 1, 2 or 4 times its size, on a white, dark or transparent background.</summary>
internal sealed class PngExport : IExport
{
    public string Format => "png";

    public string Title => "Image (PNG)";

    public string MediaType => "image/png";

    public string Extension => ".png";

    public ImmutableArray<string> Limitations { get; } = ["each claim by itself", "words as text"];

    public ImmutableArray<string> Options { get; } = ["background", "scale", "title", "shown", "width", "link"];

    /// <exception cref="ImageTooLargeException">Nothing is written then.</exception>
    /// <exception cref="InvalidOperationException">The input has no <see cref="ExportInput.Rasteriser"/>.</exception>
    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var rasteriser = input.Rasteriser ?? throw new InvalidOperationException("There is nothing that draws images.");
        using var svg = new MemoryStream();
        var background = input.Background ?? (input.Theme == ExportTheme.Dark ? ImageBackground.Dark : ImageBackground.White);
        await SvgExport.WriteAsync(input, background, svg, cancellationToken);
        var lacking = rasteriser.Lacking(svg.GetBuffer().AsMemory(0, (int)svg.Length));
        if (!lacking.IsEmpty)
        {
            // Said in the image itself, which goes on without the page that it came from.
            svg.SetLength(0);
            await SvgExport.WriteAsync(input, background, svg, cancellationToken, lacking);
        }
        var png = await rasteriser.DrawAsync(svg.GetBuffer().AsMemory(0, (int)svg.Length), input.Scale, cancellationToken);
        await output.WriteAsync(png, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}
