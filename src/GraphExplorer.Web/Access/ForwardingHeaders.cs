namespace GraphExplorer.Web.Access;

/// <summary>
/// Headers that proxies, load balancers and content delivery networks add. Each product has its own names, so most are recognised by a part of
/// the name. A browser or program that connects directly sends none of them.
/// </summary>
internal static class ForwardingHeaders
{
    // Compared without dashes and in lower case. In the order of how often they are met: X-Forwarded-For, Forwarded, Fly-Forwarded-Port;
    // X-Real-IP, Ali-CDN-Real-IP; X-Client-IP, X-Cluster-Client-IP, True-Client-IP, Fastly-Client-IP, X-Azure-ClientIP; CF- and
    // DO-Connecting-IP; X-Remote-IP, X-Remote-Addr; X-Originating-IP; X-Envoy-External-Address; X-AppEngine-User-IP; Cdn-Src-Ip, X-Source-IP.
    private static readonly string[] Within =
        ["forwarded", "realip", "clientip", "connectingip", "clientconnectionip", "remoteip", "remoteaddr", "originatingip", "externaladdress", "userip", "srcip", "sourceip"];

    // X-Original- headers are written by the forwarded headers middleware, and by some proxies for the address before they rewrote it.
    private static readonly string[] Beginnings = ["xoriginal", "xproxy", "xenvoy", "xazure", "xarr", "xamzcf", "cf", "cdnloop", "xvercel"];

    private static readonly string[] Whole = ["via", "xscheme", "xhost"];

    public static bool Contains(string header)
    {
        var name = header.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return Whole.Contains(name)
            || Within.Any(w => name.Contains(w, StringComparison.Ordinal))
            || Beginnings.Any(b => name.StartsWith(b, StringComparison.Ordinal));
    }
}
