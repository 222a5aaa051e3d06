using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphExplorer.Web.Access;

/// <summary>Lets through who may write, before a byte of the body is read.</summary>
internal sealed class WriteFilter(WriteAuthorization rule) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => rule.Decide(context.HttpContext) switch
    {
        WriteDecision.Allowed => await next(context),
        WriteDecision.NotLocal => TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden, title: "Only this machine may write.",
            detail: $"This request {rule.WhyNotLocal(context.HttpContext)}. Writing from elsewhere needs an edit key, and GraphExplorer:EditKey is not configured."),
        WriteDecision.KeyMissing => Unauthorized(context.HttpContext, $"Send the edit key in the header {WriteAuthorization.KeyHeader}."),
        _ => Unauthorized(context.HttpContext, $"The edit key in the header {WriteAuthorization.KeyHeader} is not the right one."),
    };

    private static ProblemHttpResult Unauthorized(HttpContext context, string detail)
    {
        // RFC 9110 wants a challenge with every 401.
        context.Response.Headers.WWWAuthenticate = $"EditKey realm=\"GraphExplorer\", header=\"{WriteAuthorization.KeyHeader}\"";
        return TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "The edit key is needed.", detail: detail);
    }
}

internal static class WriteEndpoints
{
    /// <summary>
    /// Marks an endpoint, or a group of them, that writes, or that only those may read who may write. Such a handler takes the request and reads
    /// its body itself: a body that the framework reads for it is read before this is asked.
    /// </summary>
    public static TBuilder Writes<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint
        .AddEndpointFilter<TBuilder, WriteFilter>()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
}
