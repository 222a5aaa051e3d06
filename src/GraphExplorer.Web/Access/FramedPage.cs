namespace GraphExplorer.Web.Access;

/// <summary>
/// Marks a request for a page that other sites may frame. The answer, even an error page, shows the embed only and links to no other page in
/// the frame: a browser checks the permission of a frame's first page only, so a foreign site could trick readers into clicking on other pages.
/// </summary>
internal sealed class FramedPage
{
    /// <summary>Path prefix of these pages.</summary>
    public static readonly PathString Path = "/embed";

    private static readonly FramedPage Mark = new();

    /// <summary>Marks the request if it is for such a page. Must be called first, since an error page is rendered under another path.</summary>
    public static bool Find(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Path))
        {
            return false;
        }
        context.Features.Set(Mark);
        return true;
    }

    public static bool Is(HttpContext context) => context.Features.Get<FramedPage>() is not null;
}
