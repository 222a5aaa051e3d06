using GraphExplorer.Web.Configuration;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Access;

/// <summary>
/// Refuses requests whose Host header is not a name of the app. It prevents DNS rebinding: a site can point a name of its own at this machine,
/// and its pages could then read the app as if it were their own site.
/// </summary>
internal sealed class HostCheck(RequestDelegate next, IOptions<GraphExplorerOptions> options, TrustedProxies proxies, IServer server)
{
    private readonly string[] _hosts = GraphExplorerOptions.Split(options.Value.Hosts);
    private readonly Lazy<bool> _onlyHere = new(() => proxies.Networks.IsEmpty && ListensHereOnly(server));

    public Task InvokeAsync(HttpContext context) => IsOurs(context.Request.Host.Host)
        ? next(context)
        : TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest, title: "The app does not answer to this host name.",
            detail: "Ask by localhost, or by a name that GraphExplorer:Hosts lists.").ExecuteAsync(context);

    private bool IsOurs(string host)
    {
        // Loopback names and addresses cannot be pointed elsewhere by DNS.
        if (Loopback.IsName(host))
        {
            return true;
        }
        return _hosts.Length > 0 ? _hosts.Any(h => Matches(h, host)) : !_onlyHere.Value;
    }

    private static bool Matches(string pattern, string host) => pattern switch
    {
        "*" => true,
        ['*', '.', ..] => host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase),
        _ => host.Equals(pattern, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Whether the server listens on loopback addresses only. Evaluated with the first request, since ports are not known earlier.</summary>
    private static bool ListensHereOnly(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses && addresses.All(a => Loopback.IsName(BindingAddress.Parse(a).Host));
}
