using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Diagnostics;

namespace GraphExplorer.Web.Requests;

/// <summary>
/// The answers to exceptions that no handler caught and to statuses without a body: problem details for programs, a page for readers. Details go
/// to the log, never to the client.
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

    /// <summary>Whether a program asks, which reads problem details, and no page.</summary>
    public static bool IsForProgram(HttpContext context) => ForPrograms.Any(p => context.Request.Path.StartsWithSegments(p));

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        StoreException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Reports a store that fails to <see cref="StoreHealth"/>.</summary>
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
