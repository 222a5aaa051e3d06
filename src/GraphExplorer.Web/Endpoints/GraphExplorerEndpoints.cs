using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Requests;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Maps all HTTP endpoints for programs.</summary>
public static class GraphExplorerEndpoints
{
    public static void MapGraphExplorer(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter<StoreFilter>().ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapLists();
        api.MapPicture();
        api.MapCamps();
        api.MapTexts();
        api.MapGroup("").Costs(WorkKind.Export).MapAnalyses();
        api.MapExport();
        api.MapBackup();
        api.MapImport();
        api.MapTemplate();
        api.MapDataSets();
        api.MapSnapshots();
        app.MapHealth();
    }
}
