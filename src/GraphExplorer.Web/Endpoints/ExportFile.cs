using System.Globalization;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Exports.Svg;
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
        new("scale", "Pixels of an image for each of the picture's (png).", [.. ExportInput.Scales.Select(s => s.ToString(CultureInfo.InvariantCulture))]),
    ];

    public static ExportLook Look(QueryReader query)
    {
        ExportTheme? theme = query.Single("theme") is null ? null : query.Word("theme", ExportTheme.Light);
        ImageBackground? background = query.Single("background") is null ? null : query.Word("background", ImageBackground.White);
        var scale = 1;
        if (query.Single("scale") is { } asked && !(int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out scale) && ExportInput.Scales.Contains(scale)))
        {
            query.Refuse("scale", asked, $"one of {string.Join(", ", ExportInput.Scales)}");
        }
        return new(theme, background, scale);
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
