namespace GraphExplorer.Web.Access;

/// <summary>
/// Marks a request for a page that other sites may frame. What is written for it, an error's page too, shows the embed and nothing else: a frame
/// keeps the leave that its first page had, and the app's other pages, drawn into it, could be clicked on through a foreign site.
/// </summary>
internal sealed class FramedPage
{
    /// <summary>Where these pages stand.</summary>
    public static readonly PathString Path = "/embed";

    private static readonly FramedPage Mark = new();

    /// <summary>Marks the request if its address is one of theirs. To be asked first of all: an error's page is written under another path.</summary>
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
