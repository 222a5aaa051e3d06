using System.Globalization;
using GraphExplorer.Web.Ceilings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GraphExplorer.Web.Access;

/// <summary>Lets through who may write, before a byte of the body is read, and puts on record what was written and what refused.</summary>
internal sealed class WriteFilter(WriteAuthorization rule, Audit audit) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var decision = rule.Decide(http);
        if (decision != WriteDecision.Allowed)
        {
            audit.Refused(http, decision);
            return Refuse(http, decision);
        }
        try
        {
            var result = await next(context);
            audit.Done(http, result);
            return result;
        }
        catch (Exception e)
        {
            audit.Failed(http, e);
            throw;
        }
    }

    private ProblemHttpResult Refuse(HttpContext context, WriteDecision decision) => decision switch
    {
        WriteDecision.NotLocal => TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden, title: "Only this machine may write.",
            detail: $"This request {rule.WhyNotLocal(context)}. Writing from elsewhere needs an edit key, and GraphExplorer:EditKey is not configured."),
        WriteDecision.KeyMissing => Unauthorized(context, $"Send the edit key in the header {WriteAuthorization.KeyHeader}."),
        WriteDecision.MustWait => Wait(context),
        _ => Unauthorized(context, $"The edit key in the header {WriteAuthorization.KeyHeader} is not the right one."),
    };

    private static ProblemHttpResult Unauthorized(HttpContext context, string detail)
    {
        // RFC 9110 wants a challenge with every 401.
        context.Response.Headers.WWWAuthenticate = $"EditKey realm=\"GraphExplorer\", header=\"{WriteAuthorization.KeyHeader}\"";
        return TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "The edit key is needed.", detail: detail);
    }

    private ProblemHttpResult Wait(HttpContext context)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(rule.WaitOf(context).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        return TypedResults.Problem(
            statusCode: StatusCodes.Status429TooManyRequests, title: "Too many wrong edit keys.",
            detail: $"More than {Ceiling.WrongKeys} came from your address; the next one is looked at after {seconds} s.");
    }
}

internal static class WriteEndpoints
{
    /// <summary>
    /// Marks an endpoint, or a group of them, that writes, or that only those may read who may write. Such a handler takes the request and reads
    /// its body itself: a body that the framework reads for it is read before this is asked.
    /// </summary>
    public static TBuilder Writes<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint
        .AddEndpointFilter<TBuilder, WriteFilter>().Costs(WorkKind.Write)
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests);
}
