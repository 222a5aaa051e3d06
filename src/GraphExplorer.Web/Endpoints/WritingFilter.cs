using GraphExplorer.Web.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Lets through who may write, before a byte of the body is read.</summary>
internal sealed class WritingFilter(WritingRule rule) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => rule.Decide(context.HttpContext) switch
    {
        Writing.Allowed => await next(context),
        Writing.NotLocal => TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden, title: "Only this machine may write.",
            detail: $"This request {rule.WhyNotLocal(context.HttpContext)}. Writing from elsewhere needs an edit key, and GraphExplorer:EditKey is not configured."),
        Writing.KeyMissing => Unauthorized(context.HttpContext, $"Send the edit key in the header {WritingRule.KeyHeader}."),
        _ => Unauthorized(context.HttpContext, $"The edit key in the header {WritingRule.KeyHeader} is not the right one."),
    };

    private static ProblemHttpResult Unauthorized(HttpContext context, string detail)
    {
        // RFC 9110 wants a challenge with every 401.
        context.Response.Headers.WWWAuthenticate = $"EditKey realm=\"GraphExplorer\", header=\"{WritingRule.KeyHeader}\"";
        return TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "The edit key is needed.", detail: detail);
    }
}

internal static class WritingEndpoints
{
    /// <summary>
    /// Marks an endpoint, or a group of them, that writes, or that only those may read who may write. Such a handler takes the request and reads
    /// its body itself: a body that the framework reads for it is read before this is asked.
    /// </summary>
    public static TBuilder Writes<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint
        .AddEndpointFilter<TBuilder, WritingFilter>()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
}
