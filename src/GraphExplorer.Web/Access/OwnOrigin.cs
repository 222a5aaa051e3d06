namespace GraphExplorer.Web.Access;

/// <summary>Whose page a browser says that a request comes from.</summary>
internal static class OwnOrigin
{
    /// <summary>Whether a request names an origin, or several, that is not the app's own. Requests that name none are not foreign: not only browsers ask.</summary>
    public static bool IsForeign(HttpRequest request) => request.Headers.Origin switch
    {
        [] => false,
        [{ } origin] => !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    /// <summary>
    /// The same, whatever the scheme: behind a proxy that ends TLS and does not say so, the app's own pages have another one than the app can know.
    /// Enough where nothing is written.
    /// </summary>
    public static bool IsOfForeignHost(HttpRequest request) => request.Headers.Origin switch
    {
        [] => false,
        [{ } origin] => !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || !IsHost(uri, request.Host),
        _ => true,
    };

    private static bool IsHost(Uri origin, HostString host)
    {
        // A browser leaves out the port that its scheme has anyway, in both headers alike.
        var given = origin.IsDefaultPort ? null : (int?)origin.Port;
        var own = host.Port is { } port && !(origin.IsDefaultPort && port == origin.Port) ? port : (int?)null;
        return string.Equals(origin.Host, host.Host, StringComparison.OrdinalIgnoreCase) && given == own;
    }
}
