using System.Security.Cryptography;
using System.Text.Json;
using GraphExplorer.Core.Analysis.Signed;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Scenes;

namespace GraphExplorer.Core.Exports.Html;

/// <summary>
/// The view as one HTML file that needs nothing else. A JSON block has its data, from which a script draws picture, timeline and claims; the
/// same content is there in plain HTML for readers without JavaScript. Its Content-Security-Policy allows no network. It can be imported
/// again without loss.
/// </summary>
internal sealed class HtmlExport : IExport
{
    public string Format => "html";

    public string Title => "Interactive page (works offline)";

    public string MediaType => "text/html";

    public string Extension => ".html";

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var extract = input.Extract();
        var picture = PictureOf(input, extract, cancellationToken);
        var block = PageJson.Write(input.ToSnapshot(JsonExport.ViewOf(input)), json => JsonSerializer.Serialize(json, picture, PictureJson.Compact.PictureData), CampsOf(input, extract, cancellationToken));
        var parts = input.Parts;
        var theme = input.Theme == ExportTheme.Dark ? " data-theme=\"dark\"" : "";

        var html = new HtmlWriter(output);
        html.Raw($"<!DOCTYPE html>\n<html lang=\"en\"{theme}>\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{parts.Policy}\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Raw($"<meta name=\"generator\" content=\"{About.Program}\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .Element("title", input.Title);
        if (parts.Style.Length > 0)
        {
            html.Raw("\n<style>").Raw(parts.Style).Raw("</style>");
        }
        html.Raw("\n</head>\n<body>\n");
        await HtmlWords.WriteAsync(html, input, extract, cancellationToken);
        html.Raw($"<script type=\"application/json\" id=\"{PageJson.ElementId}\" {PageJson.HashAttribute}=\"{Convert.ToHexStringLower(SHA256.HashData(block))}\">");
        await html.BytesAsync(block, cancellationToken);
        html.Raw("</script>\n");
        if (parts.Script.Length > 0)
        {
            html.Raw("<script>").Raw(parts.Script).Raw("</script>\n");
        }
        html.Raw("</body>\n</html>\n");
        await html.FlushAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>The camps of the view: without a server, a page has those of no other.</summary>
    private static CampsJson? CampsOf(ExportInput input, Extract extract, CancellationToken cancellationToken) => input.View.Camps == 0
        ? null
        : CampsJson.Of(CampReport.Of(input.Set.Ties(extract.Claims, input.View.Window), input.View.Camps, cancellationToken));

    /// <summary>The picture of the file's own records only, so that an imported page is exported as the same page again.</summary>
    private static PictureData PictureOf(ExportInput input, Extract extract, CancellationToken cancellationToken)
    {
        var tooMany = extract.Claims.Length > PictureData.MostClaims;
        var actors = extract.Actors.Select(a => a with { Place = input.PlaceOf(a) });
        var set = new ClaimSet(actors, extract.Documents, tooMany ? [] : extract.Claims);
        return SceneBuilder.Build(new() { Revision = "", Claims = set, Total = extract.Claims.Length, TooMany = tooMany }, cancellationToken);
    }
}
