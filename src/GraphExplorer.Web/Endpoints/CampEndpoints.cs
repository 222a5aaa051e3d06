using GraphExplorer.Core.Analysis.Signed;
using GraphExplorer.Core.Json;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Camps: who is put on one side by a computation, with what does not fit.</summary>
internal static class CampEndpoints
{
    private const string Key = "k";

    private static readonly QueryKey Many =
        new(Key, $"Most camps, {Camps.FewestCamps} to {Camps.MostCamps}. Default the view's camps, else {View.DefaultCamps}.", ["2", "3", "4", "5", "6"]);

    public static void MapCamps(this IEndpointRouteBuilder api)
    {
        api.MapGet("/camps", GetAsync).WithName("GetCamps").WithSummary("The camps of a view, computed from its pairs that are allied only or rival only")
            .WithDescription("The assignment to at most k camps with the fewest pairs that do not fit: allied across two camps, or rival within one. Exact where that is proved.")
            .Produces<CampsJson>().ProducesProblem(StatusCodes.Status400BadRequest).WithTags("Graph").WithMetadata(new QueryKeys(View: true), Many);
        api.MapGet("/snapshots/{id}/camps", GetOfSnapshotAsync).WithName("GetSnapshotCamps").WithSummary("The camps of a view of a snapshot's claims")
            .Produces<CampsJson>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .WithTags("Snapshots").WithMetadata(new QueryKeys(View: true), Many);
    }

    private static async Task<IResult> GetAsync(HttpRequest request, CampSource camps, CancellationToken cancellationToken)
    {
        var query = Read(request, out var k);
        return query.Problems.Length > 0
            ? Problems.BadQuery(query.Problems)
            : Answer(await camps.GetAsync(query.View, k, cancellationToken));
    }

    private static async Task<IResult> GetOfSnapshotAsync(string id, HttpRequest request, Snapshots snapshots, CampSource camps, CancellationToken cancellationToken)
    {
        var query = Read(request, out var k);
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        return await snapshots.OpenAsync(id, cancellationToken) is { } open
            ? Answer(await camps.GetAsync(new ClaimSetReader(open.Set), id, query.View, k, cancellationToken))
            : Problems.NotFound($"There is no snapshot '{id}'.");
    }

    private static QueryReader Read(HttpRequest request, out int k)
    {
        var query = QueryReader.Of(request, Key);
        k = query.Number(Key, Camps.FewestCamps, Camps.MostCamps, query.View.Camps == 0 ? View.DefaultCamps : query.View.Camps);
        return query;
    }

    private static JsonHttpResult<CampsJson> Answer(CampReport report) => TypedResults.Json(CampsJson.Of(report), WireJson.Compact.CampsJson);
}
