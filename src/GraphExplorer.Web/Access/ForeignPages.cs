
namespace GraphExplorer.Web.Access;

/// <summary>
/// Refuses what pages of other sites ask through a reader's browser. A link that leads here is followed, and a site may frame what is to be framed;
/// everything else that a foreign page can ask (pictures, scripts, requests by script) tells it something of the data, be it by its size.
/// </summary>
internal sealed class ForeignPages(RequestDelegate next)
{
    /// <summary>The page's own connection: WebSocket, long polling, and the request that chooses between them.</summary>
    private static readonly PathString Circuit = "/_blazor";

    public Task InvokeAsync(HttpContext context)
    {
        if (SecurityHeaders.IsAsset(context))
        {
            return next(context);
        }
        var request = context.Request;
        // Browsers let any page open a WebSocket to any host; nothing but the origin tells whose page it is.
        if (request.Path.StartsWithSegments(Circuit) && OwnOrigin.IsOfForeignHost(request))
        {
            return Refuse(context, "The page's connection is for pages of this app; behind a proxy, let it pass on the host name as it was asked, with its port.");
        }
        return request.Headers["Sec-Fetch-Site"] == "cross-site" && !IsNavigation(context)
            ? Refuse(context, "Pages of other sites may link to this app and frame /embed/…, and ask for nothing else.")
            : next(context);
    }

    /// <summary>Whether a reader goes to the address, in a window or in a frame that another site may have.</summary>
    private static bool IsNavigation(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers["Sec-Fetch-Mode"] != "navigate" || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return false;
        }
        // Within a frame an answer is not seen, by its headers; when it came could be measured.
        return request.Headers["Sec-Fetch-Dest"] is [] or [null or "" or "document"] || FramedPage.Is(context);
    }

    private static Task Refuse(HttpContext context, string detail) => TypedResults.Problem(
        statusCode: StatusCodes.Status403Forbidden, title: "This is not for pages of other sites.", detail: detail).ExecuteAsync(context);
}
