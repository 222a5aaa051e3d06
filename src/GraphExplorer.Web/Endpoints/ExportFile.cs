using System.Globalization;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Requests;

namespace GraphExplorer.Web.Endpoints;

/// <summary>What all endpoints that give files have in common: how a file is to look, and the answer that it is written into.</summary>
internal static class ExportFile
{
    /// <summary>The keys that say how a file looks, for the description.</summary>
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

    /// <param name="name">Under which it is offered; null: it is shown.</param>
    public static async Task<IResult> AnswerAsync(IExport export, ExportInput input, string? name, CancellationToken cancellationToken)
    {
        if (export.Format != "png")
        {
            // Without a length: the file is written as it is made.
            return TypedResults.Stream(output => export.WriteAsync(input, output, cancellationToken), export.MediaType, name);
        }
        try
        {
            // An image is there all at once, and may be refused.
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
