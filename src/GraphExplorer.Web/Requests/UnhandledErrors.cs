using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Diagnostics;

namespace GraphExplorer.Web.Requests;

/// <summary>
/// What nobody answered: problem details for programs, a page for readers, with a status that is true of the exception. Details go to the
/// log, never to the client.
/// </summary>
internal static class UnhandledErrors
{
    private static readonly string[] ForPrograms = ["/api", "/openapi", "/healthz"];

    public static void UseErrors(this IApplicationBuilder app)
    {
        app.UseWhen(IsForProgram, programs => programs.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf }).UseStatusCodePages());
        app.UseWhen(c => !IsForProgram(c), pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", CreateScopeForErrors = true, StatusCodeSelector = StatusOf })
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
    }

    private static bool IsForProgram(HttpContext context) => ForPrograms.Any(p => context.Request.Path.StartsWithSegments(p));

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        StoreException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>A store that turns out to be away is told to whoever watches it.</summary>
    internal sealed class Watch(StoreHealth health) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is StoreException e)
            {
                health.Report(e);
            }
            // Not handled here: the middleware goes on to write the answer.
            return ValueTask.FromResult(false);
        }
    }
}
