
namespace GraphExplorer.Web.Access;

/// <summary>
/// Refuses requests that pages of other sites make through a reader's browser. Links to the app work, and other sites may frame the embed
/// pages. Everything else (images, scripts, fetch requests) could tell a foreign page something about the data, if only by its size.
/// </summary>
internal sealed class ForeignPages(RequestDelegate next)
{
    /// <summary>Path of Blazor's connection: WebSocket, long polling, and the negotiation between them.</summary>
    private static readonly PathString Circuit = "/_blazor";

    public Task InvokeAsync(HttpContext context)
    {
        if (SecurityHeaders.IsAsset(context))
        {
            return next(context);
        }
        var request = context.Request;
        // Browsers let any page open a WebSocket to any host; only the Origin header tells from which site the page is.
        if (request.Path.StartsWithSegments(Circuit) && OwnOrigin.IsOfForeignHost(request))
        {
            return Refuse(context, "The page's connection is for pages of this app; behind a proxy, let it pass on the host name as it was asked, with its port.");
        }
        return request.Headers["Sec-Fetch-Site"] == "cross-site" && !IsNavigation(context)
            ? Refuse(context, "Pages of other sites may link to this app and frame /embed/…, and ask for nothing else.")
            : next(context);
    }

    /// <summary>Whether the request navigates to the address, in a window or in a frame that other sites may have.</summary>
    private static bool IsNavigation(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers["Sec-Fetch-Mode"] != "navigate" || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return false;
        }
        // Frame headers keep an answer from being shown in a frame, but the time that it took could be measured.
        return request.Headers["Sec-Fetch-Dest"] is [] or [null or "" or "document"] || FramedPage.Is(context);
    }

    private static Task Refuse(HttpContext context, string detail) => TypedResults.Problem(
        statusCode: StatusCodes.Status403Forbidden, title: "This is not for pages of other sites.", detail: detail).ExecuteAsync(context);
}
