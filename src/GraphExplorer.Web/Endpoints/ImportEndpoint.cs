using GraphExplorer.Core.Backups;
using GraphExplorer.Core.DataFolders;
using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Layout;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Imports;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Imports a file into the store, all or nothing.</summary>
internal static class ImportEndpoint
{
    /// <summary>Name of the data set where the request gives none.</summary>
    private const string DefaultName = "import";

    /// <summary>Other media types that browsers and tools send for a zip.</summary>
    private static readonly string[] ZipAliases = ["application/x-zip-compressed", "application/x-zip"];

    public static void MapImport(this IEndpointRouteBuilder api)
    {
        var types = ImportFormats.All.Select(f => f.MediaType).Distinct().ToArray();
        api.MapPost("/import", PostAsync).WithName("PostImport").WithSummary("Imports a file: all of it or nothing")
            .WithDescription($"The body is the file itself, at most {Ceiling.ImportBody / 1024 / 1024} MiB, a backup {BackupBounds.MostBytes / 1024 / 1024} MiB. Known ids with equal content are skipped, with other content they are errors unless replace=true. What the file does not say stays as it is known. A backup brings back its data sets under their own names, and its snapshots.")
            .Accepts<byte[]>(types[0], [.. types.Skip(1)]).Produces<ImportAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Writes().Costs(WorkKind.Import).WithTags("Data")
            .WithMetadata(new RequestSizeLimitAttribute(Ceiling.ImportBody))
            .WithMetadata(new QueryKey("name", $"Name of the data set, {DataSetName.Form}. Default {DefaultName}."), new QueryKey("replace", "Whether known ids with other content are overwritten. Default false.", "true", "false"),
                new QueryKey("preview", "true: says what would come in, and writes nothing. Default false.", "true", "false"),
                new QueryKey("file", "The file's own name, by which errors call it."),
                new QueryKey("watch", "The name under which a page of the app watches how far it is."));
    }

    private static async Task<IResult> PostAsync(HttpRequest request, IGraphStore store, PlacedImporter importer, PictureSource known, Snapshots snapshots, Backups backups, ImportWatch watch, CancellationToken cancellationToken)
    {
        var query = QueryReader.Of(request, "name", "replace", "preview", "watch", "file");
        var file = query.Single("file");
        if (file is not null && (file.Length is 0 or > Ceiling.ShownValue || !Writable.IsLine(file)))
        {
            query.Refuse("file", file, Writable.LineForm);
        }
        var watcher = query.Single("watch");
        var given = query.Single("name") ?? DefaultName;
        var name = DataSetName.Of(given) ?? "";
        var (replace, preview) = (query.Truth("replace"), query.Truth("preview"));
        if (name.Length == 0)
        {
            query.Refuse("name", given, DataSetName.Form);
        }
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        if (FormatOf(request.ContentType) is not { } format)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status415UnsupportedMediaType, title: "This kind of file cannot be imported.",
                detail: $"Send one of {string.Join(", ", ImportFormats.All.Select(f => f.MediaType).Distinct())}.");
        }
        var length = request.ContentLength ?? 0;
        if (format.Format == "zip")
        {
            RestoreEndpoint.AllowBackup(request.HttpContext);
        }
        await using var body = new WatchedBody(request.Body, length, read => watch.Tell(watcher, new("Receiving and checking", read, length)));
        // The list of entries, which tells whether it is a backup, is at the end of a zip.
        await using var zip = format.Format == "zip" ? await BufferedUpload.OfAsync(body, BackupBounds.MostBytes, cancellationToken) : null;
        if (format.Format == "zip")
        {
            if (zip is null)
            {
                return TooLarge();
            }
            await using var backup = await Backup.OpenAsync(file ?? DefaultName + format.Extension, zip, cancellationToken);
            if (backup is not null)
            {
                return await RestoreEndpoint.AnswerAsync(backup, preview, replace, backups, step => watch.Tell(watcher, step), cancellationToken);
            }
            if (zip.Length > Ceiling.ImportBody)
            {
                return TooLarge();
            }
            zip.Position = 0;
        }
        var reading = await format.ReadAsync(name, file ?? DefaultName + format.Extension, zip ?? body, new KnownActors(await store.GetActorsAsync(cancellationToken)), cancellationToken);
        if (reading.DataSet is null)
        {
            return Refused(reading.Findings);
        }
        var (warnings, dropped) = (reading.Findings.Select(ErrorAnswer.Of).ToImmutableArray(), reading.Dropped.Select(l => l.ToString()).ToImmutableArray());
        if (preview)
        {
            // Where the store has more claims than are kept in memory, there is no comparison with known records.
            var (_, set, _) = await known.GetSetAsync(cancellationToken);
            var told = ImportPreview.Of(reading.DataSet, set ?? new ClaimSet([], [], []));
            return TypedResults.Ok(new PreviewAnswer(reading.DataSet.Name, told.Actors, told.Documents, told.Claims, told.Conflicts, warnings, dropped));
        }
        try
        {
            watch.Tell(watcher, new("Placing the actors", 0, 0));
            var progress = new Watcher(watch, watcher);
            var counts = await importer.ImportAsync(reading.DataSet, new(replace), progress, cancellationToken);
            var (kept, notKept) = await snapshots.KeepAsync(reading, cancellationToken);
            return TypedResults.Ok(new ImportAnswer(
                reading.DataSet.Name, KindAnswer.Of(counts.Actors), KindAnswer.Of(counts.Documents), KindAnswer.Of(counts.Claims),
                warnings, notKept is null ? dropped : dropped.Add(notKept.ToString()), kept?.Id));
        }
        catch (ImportConflictException e)
        {
            return Refused(Conflicts.AsFindings(e, reading));
        }
    }

    private sealed class Watcher(ImportWatch watch, string? name) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => watch.Tell(name, new("Writing", value.Done, value.Total));
    }

    private static IImport? FormatOf(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return null;
        }
        var media = ZipAliases.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase) ? "application/zip" : type.MediaType.Value;
        return ImportFormats.All.FirstOrDefault(f => string.Equals(f.MediaType, media, StringComparison.OrdinalIgnoreCase));
    }

    private static ProblemHttpResult TooLarge() => TypedResults.Problem(
        statusCode: StatusCodes.Status413PayloadTooLarge, title: "The file is too large.",
        detail: $"An import is at most {Ceiling.ImportBody / 1024 / 1024} MiB, a backup {BackupBounds.MostBytes / 1024 / 1024} MiB.");

    internal static ProblemHttpResult Refused(ImmutableArray<Finding> findings) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: "The file cannot be imported; nothing was written.",
        detail: string.Join('\n', findings.Take(20)),
        extensions: Problems.Errors(findings.Where(f => f.Severity == Severity.Error).Select(ErrorAnswer.Of)));
}
