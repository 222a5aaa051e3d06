using GraphExplorer.Web.Access;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Requests;
using GraphExplorer.Web.StoreWatch;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Tells monitors and load balancers whether the app can answer.</summary>
internal static class HealthEndpoint
{
    /// <summary>State of the app.</summary>
    /// <param name="Status">ok or unavailable.</param>
    /// <param name="Store">Scheme of the store's URI.</param>
    /// <param name="Reason">Why it is unavailable, in one sentence; where the store is is told to this machine and to those with the edit key alone.</param>
    public sealed record Health(string Status, string Store, string? Reason = null);

    public static void MapHealth(this IEndpointRouteBuilder app) =>
        app.MapGet("/healthz", GetAsync).WithName("GetHealth").WithSummary("Whether the store answers")
            .Produces<Health>().Produces<Health>(StatusCodes.Status503ServiceUnavailable).Costs(WorkKind.Free).WithTags("Health");

    private static async Task<IResult> GetAsync(StoreHealth health, StoreProbe probe, IGraphStore store, WriteAuthorization rule, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        await StoreFilter.WaitAsync(health, cancellationToken);
        await probe.AskAsync(cancellationToken);
        return health.ReasonFor(rule.MayKnowStore(context)) is { } reason
            ? TypedResults.Json(new Health("unavailable", store.Scheme, reason), statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Json(new Health("ok", store.Scheme));
    }
}
