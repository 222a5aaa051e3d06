using GraphExplorer.Web.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace GraphExplorer.Web.Endpoints;

/// <summary>Turns an exception that nobody answered into a status that is true of it; details go to the log, never to the client.</summary>
internal sealed class UnhandledErrors(StoreHealth health) : IExceptionHandler
{
    public static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is StoreUnavailableException)
        {
            health.Set(exception.Message);
        }
        // Not handled here: the middleware goes on to write the problem.
        return ValueTask.FromResult(false);
    }
}
