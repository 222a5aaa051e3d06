using GraphExplorer.Core.Exports;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Requests;
using GraphExplorer.Web.Texts;

namespace GraphExplorer.Web.Endpoints;

/// <summary>A view as a file, in any format that can be written.</summary>
internal static class ExportEndpoint
{
    /// <summary>Keys that say how a file is made, and mean nothing to a page.</summary>
    private static readonly string[] ImageKeys = ["background", "scale", "title", "shown", "width", "link", ExportLook.CreatedKey];

    public static void MapExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/{format}", GetAsync).WithName("GetExport").WithSummary("The view as a file")
            .WithDescription($"Formats: {string.Join("; ", Formats.All.Select(Described))}. Each is the view that is asked for; the whole store is /api/export/backup. theme and sel are those of a page's address.")
            .Produces(StatusCodes.Status200OK, contentType: Formats.All[0].MediaType, additionalContentTypes: [.. Formats.All.Skip(1).Select(f => f.MediaType).Distinct()])
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithTags("Exports").WithMetadata([new QueryKeys(View: true), .. ExportFile.Keys]).Costs(WorkKind.Export);

    private static string Described(IExport format) =>
        $"{format.Format} ({format.Title}{(format.Limitations.IsEmpty ? "" : $", without {string.Join(", ", format.Limitations)}")})";

    private static async Task<IResult> GetAsync(string format, HttpRequest request, ExportSource source, TextAccess access, Passages passages, CancellationToken cancellationToken)
    {
        if (Formats.Find(format) is not { } export)
        {
            var known = Formats.All.Select(f => f.Format).ToArray();
            return Problems.NotFound($"There is no format '{Problems.Cut(format)}'; there are {string.Join(", ", known)}.", new Dictionary<string, object?> { ["formats"] = known });
        }
        var query = QueryReader.Of(request, [.. export.Options, ExportLook.CreatedKey]);
        var look = ExportFile.Look(query);
        var selection = query.Single("sel");
        if (selection is not null && Selection.Parse(selection) is null)
        {
            query.Refuse("sel", selection, Selection.Forms);
        }
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        var texts = access.Of(request.HttpContext);
        if (texts != passages.Readers)
        {
            // It may hold what others must not see: no cache keeps it.
            request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        }
        var input = await source.GetAsync(
            new()
            {
                View = query.View, Theme = look.Theme ?? ExportTheme.Light, Background = look.Background, Scale = look.Scale, Created = look.Created, Selection = selection,
                Title = look.Title, ShownOnly = look.ShownOnly, Width = look.Width, Link = LinkTo(request, look), Texts = texts,
            },
            cancellationToken);
        return await ExportFile.AnswerAsync(export, input, Formats.FileName(export, input), cancellationToken);
    }

    /// <summary>Address of the page that shows the view of a request.</summary>
    private static string? LinkTo(HttpRequest request, ExportLook look)
    {
        var kept = request.Query.Where(p => !ImageKeys.Contains(p.Key)).SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value));
        return look.LinkTo($"{request.Scheme}://{request.Host}{request.PathBase}/", QueryString.Create(kept).ToString());
    }
}
