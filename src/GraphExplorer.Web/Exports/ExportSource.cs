using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Exports.Html;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.Texts;

namespace GraphExplorer.Web.Exports;

/// <summary>Collects the input of an export or snapshot of a view of the store.</summary>
public sealed class ExportSource(PictureSource pictures, Passages passages, HtmlParts parts, IRasteriser rasteriser, TimeProvider time)
{
    public const string DefaultTitle = "Who sides with whom, according to which text";

    /// <summary>The input for the current content of the store.</summary>
    public async Task<ExportInput> GetAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        var scene = await pictures.GetViewAsync(request.View, cancellationToken);
        return new()
        {
            Title = request.Title ?? DefaultTitle,
            Note = request.Note,
            View = request.View,
            Set = scene.Set,
            Ties = scene.Ties,
            Claims = scene.Claims,
            Places = request.Places,
            Created = request.Created ?? time.GetUtcNow(),
            Link = request.Link,
            TextOf = passages.Reader(),
            Texts = request.Texts,
            Theme = request.Theme,
            Selection = request.Selection,
            Background = request.Background,
            Scale = request.Scale,
            ShownOnly = request.ShownOnly,
            Width = request.Width,
            Parts = parts,
            Rasteriser = rasteriser,
        };
    }
}
