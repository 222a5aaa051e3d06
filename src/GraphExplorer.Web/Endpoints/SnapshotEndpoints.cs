using System.Text;
using System.Text.Json;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Exports.Html;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Core.Json;
using GraphExplorer.Core.Scenes;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Snapshots: named, immutable views with their claims, documents and places.</summary>
internal static class SnapshotEndpoints
{
    private const int MostBytes = 2 * 1024 * 1024;

    public static void MapSnapshots(this IEndpointRouteBuilder api)
    {
        var snapshots = api.MapGroup("/snapshots").WithTags("Snapshots");
        snapshots.MapPost("", PostAsync).WithName("PostSnapshot").WithSummary("Saves a view as a snapshot")
            .WithDescription($"Saving the same again answers 200 with the first one, whose title stands. At most {Snapshots.MostSnapshots} snapshots of {Snapshots.MostClaims} claims each.")
            .Accepts<SnapshotRequest>("application/json").Produces<SnapshotJson>(StatusCodes.Status201Created).Produces<SnapshotJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Writes().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        snapshots.MapGet("", GetAllAsync).WithName("GetSnapshots").WithSummary("The snapshots, newest first")
            .Produces<ListJson<SnapshotItem>>().ProducesProblem(StatusCodes.Status400BadRequest).WithMetadata(new QueryKeys(List: true));
        snapshots.MapGet("/{id}", GetAsync).WithName("GetSnapshot").WithSummary("One snapshot")
            .Produces<SnapshotJson>().ProducesProblem(StatusCodes.Status404NotFound);
        snapshots.MapGet("/{id}/picture", GetPictureAsync).WithName("GetSnapshotPicture").WithSummary("What the page draws a snapshot from")
            .WithDescription("Its form may change with any version.")
            .Produces<PictureData>().ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(new QueryKeys(View: true));
        snapshots.MapGet("/{id}/export/{format}", GetExportAsync).WithName("GetSnapshotExport").WithSummary("One snapshot as a file, in any format of the exports")
            .Produces(StatusCodes.Status200OK).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithMetadata([.. ExportFile.Keys]).Costs(WorkKind.Export);
        snapshots.MapDelete("/{id}", DeleteAsync).WithName("DeleteSnapshot").WithSummary("Deletes a snapshot")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).Writes();
    }

    private static async Task<IResult> PostAsync(HttpRequest request, Snapshots snapshots, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType, title: "A snapshot is asked for in application/json.");
        }
        SnapshotRequest? body;
        try
        {
            body = await JsonSerializer.DeserializeAsync(request.Body, SnapshotRequestJson.Default.SnapshotRequest, cancellationToken);
        }
        catch (JsonException e)
        {
            return Bad([new(e.Path ?? "$", "", "no JSON of the form {title, note, view, positions}")]);
        }
        if (body is null)
        {
            return Bad([new("$", "null", "no JSON of the form {title, note, view, positions}")]);
        }
        var (asked, page, problems) = body.Read();
        if (problems.Length > 0)
        {
            return Bad(problems);
        }
        var (saving, snapshot) = await snapshots.SaveAsync(asked, page, cancellationToken);
        return saving switch
        {
            Saving.TooMany => TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict, title: "There are too many snapshots.",
                detail: $"The store keeps {Snapshots.MostSnapshots}, and {Ceiling.AllSnapshotBytes / 1024 / 1024} MiB in all; delete one first."),
            Saving.TooLarge => TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity, title: "The view is too large for a snapshot.",
                detail: $"A snapshot holds {Snapshots.MostClaims} claims and {Snapshots.MostBytes / 1024 / 1024} MiB; narrow the window or set a filter."),
            _ => Answer(request, snapshot!, isNew: saving == Saving.Saved),
        };
    }

    private static async Task<IResult> GetAllAsync(HttpRequest request, IGraphStore store, CancellationToken cancellationToken)
    {
        var query = QueryReader.OfList(request, out var range);
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        var page = await store.GetSnapshotsAsync(range, cancellationToken);
        return TypedResults.Ok(new ListJson<SnapshotItem>([.. page.Items.Select(s => new SnapshotItem(s.Id, s.Title, s.Head.Note, s.Created, s.Head.View, s.Bytes))], page.Total));
    }

    private static async Task<IResult> GetAsync(string id, IGraphStore store, CancellationToken cancellationToken) =>
        await store.GetSnapshotAsync(id, cancellationToken) is { } snapshot ? Text(snapshot.Json) : Missing(id);

    private static async Task<IResult> GetPictureAsync(string id, HttpRequest request, Snapshots snapshots, CancellationToken cancellationToken)
    {
        var query = QueryReader.Of(request);
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        return await snapshots.OpenAsync(id, cancellationToken) is { } open
            ? TypedResults.Json(open.Picture(query.View), PictureJson.Compact.PictureData)
            : Missing(id);
    }

    private static async Task<IResult> GetExportAsync(string id, string format, HttpRequest request, Snapshots snapshots, HtmlParts parts, IRasteriser rasteriser, CancellationToken cancellationToken)
    {
        if (Formats.Find(format) is not { } export)
        {
            return Problems.NotFound($"There is no format '{Problems.Cut(format)}'.");
        }
        var query = QueryReader.Of(request, [.. export.Options]);
        var look = ExportFile.Look(query);
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        if (await snapshots.OpenAsync(id, cancellationToken) is not { } open)
        {
            return Missing(id);
        }
        var input = open.Export(look.LinkTo($"{request.Scheme}://{request.Host}{request.PathBase}/", $"s/{id}"), parts, rasteriser, look);
        // An SVG is displayed, as in the list of snapshots; other formats are downloads.
        var name = export.MediaType == "image/svg+xml" ? null : Formats.FileName(export, input);
        return await ExportFile.AnswerAsync(export, input, name, cancellationToken);
    }

    private static async Task<IResult> DeleteAsync(string id, Snapshots snapshots, CancellationToken cancellationToken) =>
        await snapshots.DeleteAsync(id, cancellationToken) ? TypedResults.NoContent() : Missing(id);

    private static ContentHttpResult Answer(HttpRequest request, StoredSnapshot snapshot, bool isNew)
    {
        if (isNew)
        {
            request.HttpContext.Response.Headers.Location = $"{request.PathBase}/api/snapshots/{snapshot.Id}";
        }
        return Text(snapshot.Json, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static ContentHttpResult Text(string json, int status = StatusCodes.Status200OK) =>
        TypedResults.Text(json, "application/json", Encoding.UTF8, status);

    private static ProblemHttpResult Missing(string id) => Problems.NotFound($"There is no snapshot '{Problems.Cut(id)}'.");

    private static ProblemHttpResult Bad(ImmutableArray<QueryProblem> problems) => Problems.Bad("The snapshot cannot be saved like this.", problems);
}
