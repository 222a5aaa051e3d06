namespace GraphExplorer.Web.Access;

/// <summary>Compares the Origin header of a request with the app's own origin.</summary>
internal static class OwnOrigin
{
    /// <summary>Whether a request has an Origin header with anything but the app's own origin. Without the header it is not foreign: programs send none.</summary>
    public static bool IsForeign(HttpRequest request) => request.Headers.Origin switch
    {
        [] => false,
        [{ } origin] => !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    /// <summary>
    /// The same, but ignores the scheme: behind a proxy that ends TLS without saying so, the app does not know the scheme of its own pages. Only for
    /// requests that write nothing.
    /// </summary>
    public static bool IsOfForeignHost(HttpRequest request) => request.Headers.Origin switch
    {
        [] => false,
        [{ } origin] => !Uri.TryCreate(origin, UriKind.Absolute, out var uri) || !IsHost(uri, request.Host),
        _ => true,
    };

    private static bool IsHost(Uri origin, HostString host)
    {
        // Browsers omit the default port of the scheme in both headers.
        var given = origin.IsDefaultPort ? null : (int?)origin.Port;
        var own = host.Port is { } port && !(origin.IsDefaultPort && port == origin.Port) ? port : (int?)null;
        return string.Equals(origin.Host, host.Host, StringComparison.OrdinalIgnoreCase) && given == own;
    }
}
