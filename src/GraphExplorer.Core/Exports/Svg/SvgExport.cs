namespace GraphExplorer.Core.Exports.Svg;

/// <summary>
/// The picture of a view as SVG 1.1, with the same geometry as on the screen, and with title, window, filters, counts, legend, timeline,
/// documents and a link to the view. Text stays text, in system fonts. There is no script and no style sheet, and nothing is loaded from
/// elsewhere. The same input gives the same bytes on every machine.
/// </summary>
internal sealed class SvgExport : IExport
{
    private const double Margin = 24;
    private const double Between = 14;

    /// <summary>Greatest height of the picture itself, in pixels.</summary>
    private const double MostPictureHeight = 860;

    /// <summary>Most pairs that the description names.</summary>
    private const int MostNamed = 20;

    public string Format => "svg";

    public string Title => "Picture (SVG)";

    public string MediaType => "image/svg+xml";

    public string Extension => ".svg";

    public ImmutableArray<string> Limitations { get; } = ["each claim by itself"];

    public ImmutableArray<string> Options { get; } = ["background", "title", "shown", "width", "link"];

    public Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken) => WriteAsync(input, input.Background, output, cancellationToken);

    /// <param name="lacking">Scripts whose letters stand as boxes in the image that is made of it.</param>
    public static async Task WriteAsync(ExportInput input, ImageBackground? background, Stream output, CancellationToken cancellationToken, ImmutableArray<string> lacking = default)
    {
        var width = input.Width - (2 * Margin);
        var colours = SvgColours.Of(input.Theme, background);
        var scene = new SvgScene(input, width, MostPictureHeight, cancellationToken);
        ISvgBlock[] blocks =
        [
            new SvgHead(input, scene, colours, width), new SvgPicture(input, scene, colours), new SvgLegend(input, scene, colours, width),
            new SvgTimeline(input, colours, width), new SvgSources(input, colours, width, lacking.IsDefault ? [] : lacking),
        ];
        var shown = blocks.Where(b => b.Height > 0).ToArray();
        var height = Math.Ceiling((2 * Margin) + shown.Sum(b => b.Height) + ((shown.Length - 1) * Between));

        using var svg = new SvgWriter(output);
        svg.StartRoot().Attribute("width", input.Width).Attribute("height", height).Attribute("viewBox", $"0 0 {SvgWriter.Number(input.Width)} {SvgWriter.Number(height)}")
            .Attribute("font-family", SvgWriter.FontFamily).Attribute("role", "img").Attribute("aria-labelledby", "title description");
        svg.Start("title").Attribute("id", "title").EndWith(input.Title);
        svg.Start("desc").Attribute("id", "description").EndWith(Description(input, scene));
        svg.Start("defs");
        SvgBars.WritePatterns(svg, colours);
        svg.End();
        if (background != ImageBackground.None)
        {
            svg.Rectangle(0, 0, input.Width, height, colours.Canvas);
        }
        WritePictureView(svg, shown, width);
        var y = Margin;
        foreach (var block in shown)
        {
            svg.Start("g").Attribute("class", block.GetType().Name["Svg".Length..].ToLowerInvariant())
                .Attribute("transform", $"translate({SvgWriter.Number(Margin)} {SvgWriter.Number(y)})");
            await block.WriteAsync(svg, cancellationToken);
            svg.End();
            y += block.Height + Between;
        }
        svg.End();
        await svg.FlushAsync(cancellationToken);
    }

    /// <summary>Writes an SVG view named <c>picture</c>: with <c>#picture</c> appended to the file's URL, an image shows the picture alone.</summary>
    private static void WritePictureView(SvgWriter svg, ISvgBlock[] blocks, double width)
    {
        if (blocks.OfType<SvgPicture>().FirstOrDefault() is not { } picture)
        {
            return;
        }
        var before = blocks.TakeWhile(b => b != picture).ToArray();
        var top = Margin + before.Sum(b => b.Height) + (before.Length * Between);
        svg.Start("view").Attribute("id", "picture")
            .Attribute("viewBox", $"{SvgWriter.Number(Margin)} {SvgWriter.Number(top)} {SvgWriter.Number(width)} {SvgWriter.Number(picture.Height)}");
        svg.End();
    }

    /// <summary>A description of the picture for readers who cannot see it.</summary>
    private static string Description(ExportInput input, SvgScene scene)
    {
        var names = scene.Data.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var both = ClaimSet.PairStates(input.Claims).Where(p => p.Value == PairState.Both).Select(p => p.Key).Order().ToArray();
        var listed = string.Join("; ", both.Take(MostNamed).Select(p => $"{names[p.First]} and {names[p.Second]}"));
        var more = both.Length > MostNamed ? $"; and {Numbers.Of(both.Length - MostNamed)} more" : "";
        var pairs = both.Length == 0 ? "" : $" Both allies and rivals: {listed}{more}.";
        return $"Who sides with whom, {ViewWords.Of(input.View.Window)}. {SvgHead.NumbersOf(input, scene).TrimEnd('.')}.{pairs}";
    }
}
