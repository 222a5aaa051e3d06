using System.Globalization;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Requests;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Common to all endpoints that give files: keys for the appearance, and the HTTP answer.</summary>
internal static class ExportFile
{
    /// <summary>The keys for the appearance of a file, for the OpenAPI document.</summary>
    public static readonly QueryKey[] Keys =
    [
        new("theme", "Colours of the picture.", Words<ExportTheme>.All),
        new("background", "What the picture stands on (svg, png).", Words<ImageBackground>.All),
        new(ExportLook.CreatedKey, $"When the file is said to be made, {ExportLook.CreatedForm}. Default: now. With it, the same view gives the same bytes."),
        new("scale", "Pixels of an image for each of the picture's (png).", [.. ExportInput.Scales.Select(s => s.ToString(CultureInfo.InvariantCulture))]),
        new("title", "Title of the picture (svg, png), at most 200 characters."),
        new("shown", "only: actors without a claim in the view are left out, and the picture is cropped to the others (svg, png).", ["only"]),
        new("width", "Width of the picture's page in pixels; on a narrower one words are larger beside it (svg, png).", [.. ExportInput.Widths.Select(s => s.ToString(CultureInfo.InvariantCulture))]),
        new("link", "Public address of this app, http or https, that the picture names instead of the one that was asked; empty: none (svg, png)."),
    ];

    /// <summary>Most characters of a title or an address.</summary>
    private const int Longest = 200;

    public static ExportLook Look(QueryReader query)
    {
        ExportTheme? theme = query.Single("theme") is null ? null : query.Word("theme", ExportTheme.Light);
        ImageBackground? background = query.Single("background") is null ? null : query.Word("background", ImageBackground.White);
        var scale = 1;
        if (query.Single("scale") is { } asked && !(int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out scale) && ExportInput.Scales.Contains(scale)))
        {
            query.Refuse("scale", asked, $"one of {string.Join(", ", ExportInput.Scales)}");
        }
        DateTimeOffset? created = null;
        if (query.Single(ExportLook.CreatedKey) is { } moment)
        {
            if (ExportLook.TryCreated(moment, out var read))
            {
                created = read;
            }
            else
            {
                query.Refuse(ExportLook.CreatedKey, moment, ExportLook.CreatedForm);
            }
        }
        var width = 1000;
        if (query.Single("width") is { } wide && !(int.TryParse(wide, NumberStyles.None, CultureInfo.InvariantCulture, out width) && ExportInput.Widths.Contains(width)))
        {
            query.Refuse("width", wide, $"one of {string.Join(", ", ExportInput.Widths)}");
        }
        var shown = query.Single("shown");
        if (shown is not (null or "only"))
        {
            query.Refuse("shown", shown, "only");
        }
        var title = query.Single("title")?.Trim();
        if (title?.Length > Longest)
        {
            query.Refuse("title", title, $"at most {Longest} characters");
        }
        var link = query.Single("link")?.Trim();
        if (link?.Length > 0 && (link.Length > Longest || !WebAddress.Is(link) || link.Contains('?', StringComparison.Ordinal)))
        {
            query.Refuse("link", link, $"an http or https address without a query, at most {Longest} characters");
        }
        return new(theme, background, scale, created) { Title = title is "" ? null : title, ShownOnly = shown is not null, Width = width, Link = link };
    }

    /// <param name="name">File name of the download; null to display the file.</param>
    public static async Task<IResult> AnswerAsync(IExport export, ExportInput input, string? name, CancellationToken cancellationToken)
    {
        if (export.Format != "png")
        {
            // Streamed without a length, since the file is written while it is made.
            return TypedResults.Stream(output => export.WriteAsync(input, output, cancellationToken), export.MediaType, name);
        }
        try
        {
            // An image is made as a whole, and may be refused before anything is sent.
            var image = new MemoryStream();
            await export.WriteAsync(input, image, cancellationToken);
            return TypedResults.Bytes(image.GetBuffer().AsMemory(0, (int)image.Length), export.MediaType, name);
        }
        catch (ImageTooLargeException e)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: "The image would be too large.", detail: e.Message);
        }
    }
}
