using System.Text.Json.Serialization.Metadata;
using GraphExplorer.Core.Json;
using GraphExplorer.Web.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Lists actors and documents of the store, and claims and ties of a view.</summary>
internal static class ListEndpoints
{
    public static void MapLists(this IEndpointRouteBuilder api)
    {
        api.MapGet("/actors", GetActorsAsync).WithName("GetActors").WithSummary("All actors, whatever the view")
            .WithDescription("In ordinal order of id.").Describes<ActorJson>();
        api.MapGet("/documents", GetDocumentsAsync).WithName("GetDocuments").WithSummary("All documents, whatever the view")
            .WithDescription("In ordinal order of id.").Describes<DocumentJson>();
        api.MapGet("/claims", GetClaimsAsync).WithName("GetClaims").WithSummary("The claims of a view")
            .WithDescription("In order of earliest start (open first), then id.").Describes<ClaimJson>();
        api.MapGet("/ties", GetTiesAsync).WithName("GetTies").WithSummary("The ties of a view: its claims bundled by pair and relation")
            .WithDescription("In order of source, target and relation.").Describes<TieJson>();
    }

    private static async Task<IResult> GetActorsAsync(HttpRequest request, IGraphStore store, CancellationToken cancellationToken)
    {
        var query = QueryReader.OfList(request, out var range);
        return query.Problems.Length > 0
            ? Problems.BadQuery(query.Problems)
            : Answer(PageOf(await store.GetActorsAsync(cancellationToken), range), ActorJson.Of, WireJson.Compact.ListJsonActorJson);
    }

    private static async Task<IResult> GetDocumentsAsync(HttpRequest request, IGraphStore store, CancellationToken cancellationToken)
    {
        var query = QueryReader.OfList(request, out var range);
        return query.Problems.Length > 0
            ? Problems.BadQuery(query.Problems)
            : Answer(PageOf(await store.GetDocumentsAsync(cancellationToken), range), DocumentJson.Of, WireJson.Compact.ListJsonDocumentJson);
    }

    private static async Task<IResult> GetClaimsAsync(HttpRequest request, IGraphStore store, CancellationToken cancellationToken)
    {
        var query = QueryReader.OfList(request, out var range);
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        var page = await store.GetClaimsAsync(new() { View = query.View, Range = range }, cancellationToken);
        return Answer(page, ClaimJson.Of, WireJson.Compact.ListJsonClaimJson);
    }

    private static async Task<IResult> GetTiesAsync(HttpRequest request, IGraphStore store, CancellationToken cancellationToken)
    {
        var query = QueryReader.OfList(request, out var range);
        return query.Problems.Length > 0
            ? Problems.BadQuery(query.Problems)
            : Answer(await store.GetTiesAsync(query.View, range, cancellationToken), TieJson.Of, WireJson.Compact.ListJsonTieJson);
    }

    private static RouteHandlerBuilder Describes<T>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<ListJson<T>>().ProducesProblem(StatusCodes.Status400BadRequest)
        .WithTags("Graph").WithMetadata(new QueryKeys(View: true, List: true));

    private static Page<T> PageOf<T>(ImmutableArray<T> all, PageRange range) => new([.. all.Skip(range.Offset).Take(range.Limit)], all.Length);

    private static JsonHttpResult<ListJson<TJson>> Answer<T, TJson>(Page<T> page, Func<T, TJson> json, JsonTypeInfo<ListJson<TJson>> type) =>
        TypedResults.Json(new ListJson<TJson>([.. page.Items.Select(json)], page.Total), type);
}
