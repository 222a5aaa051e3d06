using GraphExplorer.Core.Json;
using GraphExplorer.Web.Data;

namespace GraphExplorer.Web.Endpoints;

/// <summary>The data sets that the store holds: what one import brought each.</summary>
internal static class DataSetEndpoints
{
    public static void MapDataSets(this IEndpointRouteBuilder api)
    {
        var sets = api.MapGroup("/datasets").WithTags("Data");
        sets.MapGet("", GetAllAsync).WithName("GetDataSets").WithSummary("The data sets, with the numbers of their documents, claims and actors")
            .Produces<ListJson<DataSetSummary>>();
        sets.MapPost("/sample", PostSampleAsync).WithName("PostSample").WithSummary("Loads the bundled data set")
            .Produces<ImportCounts>().ProducesProblem(StatusCodes.Status409Conflict).Writes();
        sets.MapDelete("/{name}", DeleteAsync).WithName("DeleteDataSet").WithSummary("Takes out a data set: its documents, their claims, and actors that nothing else uses")
            .Produces<DataSetRemoval>().ProducesProblem(StatusCodes.Status404NotFound).Writes();
    }

    private static async Task<IResult> GetAllAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var sets = await store.GetDataSetsAsync(cancellationToken);
        return TypedResults.Ok(new ListJson<DataSetSummary>(sets, sets.Length));
    }

    private static async Task<IResult> PostSampleAsync(Seeding seeding, CancellationToken cancellationToken)
    {
        try
        {
            return await seeding.ImportAsync(null, cancellationToken) is { } counts
                ? TypedResults.Ok(counts)
                : Problems.NotFound("The bundled data cannot be read.");
        }
        catch (ImportConflictException e)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status409Conflict, title: "The store has some of these ids with other content; nothing was written.",
                detail: string.Join("; ", e.Conflicts.Take(10).Select(c => $"{c.Kind} {c.Id}: {c.Reason}")));
        }
    }

    private static async Task<IResult> DeleteAsync(string name, IGraphStore store, CancellationToken cancellationToken) =>
        await store.RemoveAsync(name, cancellationToken) is { } removed ? TypedResults.Ok(removed) : Problems.NotFound($"There is no data set '{name}'.");
}
