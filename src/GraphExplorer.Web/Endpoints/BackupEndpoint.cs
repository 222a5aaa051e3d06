using GraphExplorer.Core.Backups;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Imports;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Gives the whole store as a file, to those who may write, since it has data that no view shows.</summary>
internal static class BackupEndpoint
{
    public static void MapBackup(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/backup", GetAsync).WithName("GetBackup").WithSummary("The whole store as a zip")
            .WithDescription("All records as they stand, actors and documents without claims among them, the data sets and who brought what, and the snapshots. POST /api/import takes it back; into an empty store it comes back equal. The other formats are the view that is asked for, and no backup.")
            .Produces(StatusCodes.Status200OK, contentType: BackupFormat.MediaType).Writes().Costs(WorkKind.Export).WithTags("Exports");

    private static async Task<IResult> GetAsync(IGraphStore store, Backups backups, TimeProvider time, CancellationToken cancellationToken)
    {
        var content = await store.ReadContentAsync(cancellationToken);
        return TypedResults.Stream(output => backups.WriteAsync(content, output, cancellationToken), BackupFormat.MediaType, BackupFormat.FileName(time.GetUtcNow()));
    }
}
