using GraphExplorer.Core.Json;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Requests;
using GraphExplorer.Web.Seeding;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Lists and removes data sets.</summary>
internal static class DataSetEndpoints
{
    public static void MapDataSets(this IEndpointRouteBuilder api)
    {
        var sets = api.MapGroup("/datasets").WithTags("Data");
        sets.MapGet("", GetAllAsync).WithName("GetDataSets").WithSummary("The data sets, with the numbers of their documents, claims and actors")
            .Produces<ListJson<DataSetSummary>>();
        sets.MapPost("/sample", PostSampleAsync).WithName("PostSample").WithSummary("Loads the bundled data set, or all of a newer one")
            .Produces<ImportCounts>().ProducesProblem(StatusCodes.Status409Conflict).Writes();
        const string summary = "Takes out a data set";
        const string description = "What no other data set has or uses goes; what it had replaced is again as the newest of the others says. The answer counts both, and what stays since others have or use it. ";
        sets.MapDelete("/{**name}", DeleteAsync).WithName("DeleteDataSet").WithSummary(summary)
            .WithDescription(description + "A slash in a name may be sent as %2F or as it is.")
            .Produces<DataSetRemoval>().ProducesProblem(StatusCodes.Status404NotFound).Writes();
        sets.MapDelete("", DeleteNamedAsync).WithName("DeleteNamedDataSet").WithSummary(summary)
            .WithDescription(description + "For names that cannot stand in a path, such as '..', and for proxies that decode paths.")
            .Produces<DataSetRemoval>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .Writes().WithMetadata(new QueryKey("name", "Name of the data set."));
    }

    private static async Task<IResult> GetAllAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var sets = await store.GetDataSetsAsync(cancellationToken);
        return TypedResults.Ok(new ListJson<DataSetSummary>(sets, sets.Length));
    }

    private static async Task<IResult> PostSampleAsync(SampleSeeder seeder, CancellationToken cancellationToken)
    {
        try
        {
            return await seeder.TakeAsync(null, cancellationToken) is { } counts
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

    private static Task<IResult> DeleteAsync(string name, HttpContext context, IGraphStore store, CancellationToken cancellationToken) =>
        RemoveAsync(RoutedText.Of(context, name), store, cancellationToken);

    private static async Task<IResult> DeleteNamedAsync(HttpRequest request, IGraphStore store, CancellationToken cancellationToken)
    {
        var query = QueryReader.Of(request, "name");
        var name = query.Single("name");
        if (name is null)
        {
            query.Refuse("name", "", "missing");
        }
        return query.Problems.Length > 0 ? Problems.BadQuery(query.Problems) : await RemoveAsync(name!, store, cancellationToken);
    }

    private static async Task<IResult> RemoveAsync(string asked, IGraphStore store, CancellationToken cancellationToken)
    {
        var names = (await store.GetDataSetsAsync(cancellationToken)).Select(s => s.Name).ToList();
        return DataSetName.Find(names, asked) is { } name && await store.RemoveAsync(name, cancellationToken) is { } removed
            ? TypedResults.Ok(removed)
            : Problems.NotFound($"There is no data set '{Problems.Cut(asked)}'.");
    }
}
