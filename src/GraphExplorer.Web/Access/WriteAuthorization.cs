using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Access;

/// <summary>Whether a request may write.</summary>
public enum WriteDecision
{
    Allowed,

    /// <summary>A key is needed, and none was given.</summary>
    KeyMissing,
    KeyWrong,

    /// <summary>The configuration has no key, and the request does not come from this machine.</summary>
    NotLocal,
}

/// <summary>
/// Decides which requests may import, code, save and delete. With an edit key in the configuration: those that carry it, also from this machine.
/// Without one: those from this machine, which come from a loopback address, ask for a loopback host name, have no header of a proxy, and, where
/// a browser names the page they come from, come from a page of this app. Pages write through the endpoints too, so that this is the only place.
/// </summary>
public sealed class WriteAuthorization(IOptions<GraphExplorerOptions> options, TrustedProxies proxies)
{
    public const string KeyHeader = "X-Edit-Key";

    /// <summary>Whether a request may write.</summary>
    public WriteDecision Decide(HttpContext context)
    {
        if (options.Value.EditKey is not { Length: > 0 } wanted)
        {
            return WhyNotLocal(context) is null ? WriteDecision.Allowed : WriteDecision.NotLocal;
        }
        return context.Request.Headers[KeyHeader] switch
        {
            [{ Length: > 0 } given] => IsSame(wanted, given) ? WriteDecision.Allowed : WriteDecision.KeyWrong,
            [] or [null or ""] => WriteDecision.KeyMissing,
            _ => WriteDecision.KeyWrong,
        };
    }

    /// <summary>Why a request does not count as one of this machine, as the end of a sentence; null where it does.</summary>
    public string? WhyNotLocal(HttpContext context)
    {
        var (request, address) = (context.Request, context.Connection.RemoteIpAddress);
        if (address is null || !Loopback.IsAddress(address))
        {
            return "comes from another machine";
        }
        // Of such a proxy every request looks local that does not say for whom it asks.
        if (proxies.Contains(address))
        {
            return "comes through a proxy of GraphExplorer:Proxies";
        }
        if (request.Headers.Keys.FirstOrDefault(ForwardingHeaders.Contains) is { } header)
        {
            return $"has a proxy's header, {header}";
        }
        // A proxy passes on the name that it was asked by; and a page of a host whose name was pointed at this machine has that host's name.
        if (!Loopback.IsName(request.Host.Host))
        {
            return "asks for another host than localhost";
        }
        return OwnOrigin.IsForeign(request) ? "comes from a page of another site" : null;
    }

    // Hashed first, so that neither content nor length of the key can be read from how long the comparison takes.
    private static bool IsSame(string wanted, string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
