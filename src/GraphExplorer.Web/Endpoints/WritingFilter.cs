using GraphExplorer.Web.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Lets through who may write, before a byte of the body is read.</summary>
internal sealed class WritingFilter(WritingRule rule) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => rule.Decide(context.HttpContext) switch
    {
        Writing.Allowed => await next(context),
        Writing.NoKey => TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden, title: "Only this machine may write.",
            detail: "Writing from elsewhere needs an edit key, and GraphExplorer:EditKey is not configured."),
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
    /// <summary>Marks an endpoint that writes.</summary>
    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter<WritingFilter>()
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
}
