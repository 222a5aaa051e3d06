using System.IO.Compression;

namespace GraphExplorer.Web.Endpoints;

/// <summary>A data folder to fill in: the three files with their headings and a few rows that show what belongs where.</summary>
internal static class TemplateEndpoint
{
    private static readonly string[] Files = ["actors.csv", "documents.csv", "claims.csv"];

    public static void MapTemplate(this IEndpointRouteBuilder api) =>
        api.MapGet("/template", GetAsync).WithName("GetTemplate").WithSummary("A data folder to fill in").WithDescription("A zip of the three files of a data folder, with rows that show what belongs where.")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip").WithTags("Data");

    private static async Task<IResult> GetAsync(CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Files)
            {
                await using var row = typeof(TemplateEndpoint).Assembly.GetManifestResourceStream($"template/{file}")
                    ?? throw new InvalidOperationException($"The program lacks its template {file}.");
                await using var entry = await zip.CreateEntry($"my-data/{file}").OpenAsync(cancellationToken);
                await row.CopyToAsync(entry, cancellationToken);
            }
        }
        return TypedResults.Bytes(bytes.ToArray(), "application/zip", "my-data.zip");
    }
}
