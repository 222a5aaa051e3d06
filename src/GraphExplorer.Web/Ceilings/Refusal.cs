using System.Globalization;
using System.Text.Encodings.Web;
using GraphExplorer.Web.Requests;

namespace GraphExplorer.Web.Ceilings;

/// <summary>An answer that sends a request away for now: problem details for programs, a page without script for readers.</summary>
internal static class Refusal
{
    /// <param name="after">After which it is worth asking again.</param>
    public static async Task WriteAsync(HttpContext context, int status, string title, string detail, TimeSpan after)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        context.Response.Headers.CacheControl = "no-store";
        if (UnhandledErrors.IsForProgram(context) || !HttpMethods.IsGet(context.Request.Method))
        {
            await TypedResults.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(context);
            return;
        }
        var html = HtmlEncoder.Default;
        var root = html.Encode(context.Request.PathBase.Add("/").Value ?? "/");
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        // No component: those open the very connection that there is no room for.
        await context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <meta http-equiv="refresh" content="{seconds}">
              <title>{html.Encode(title)} – GraphExplorer</title>
              <link rel="stylesheet" href="{root}css/tokens.css">
              <link rel="stylesheet" href="{root}css/site.css">
            </head>
            <body>
              <main class="page">
                <h1>{html.Encode(title)}</h1>
                <p>{html.Encode(detail)} The page asks again after {seconds} s.</p>
              </main>
            </body>
            </html>
            """,
            context.RequestAborted);
    }
}
