using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Configuration;

namespace GraphExplorer.Web.Access;

/// <summary>Whether a request may write.</summary>
public enum WriteDecision
{
    Allowed,

    /// <summary>A key is needed, and none was given.</summary>
    KeyMissing,
    KeyWrong,

    /// <summary>Too many wrong ones came from the address; this one was not looked at.</summary>
    MustWait,

    /// <summary>The configuration has no key, and the request does not come from this machine.</summary>
    NotLocal,
}

/// <summary>
/// Decides which requests may import, code, save and delete. With an edit key in the configuration: those that carry it, also from this machine.
/// Without one: those from this machine, which come from a loopback address, ask for a loopback host name, have no header of a proxy, and, where
/// a browser names the page they come from, come from a page of this app. Pages write through the endpoints too, so that this is the only place.
/// </summary>
public sealed class WriteAuthorization(EditKey key, TrustedProxies proxies, WrongKeys wrongKeys)
{
    public const string KeyHeader = "X-Edit-Key";

    /// <summary>Whether a request may write. Asked again of the same request, it says the same: a wrong key counts once.</summary>
    public WriteDecision Decide(HttpContext context)
    {
        if (context.Features.Get<Decided>() is { } known)
        {
            return known.Decision;
        }
        var decision = Judge(context);
        context.Features.Set(new Decided(decision));
        return decision;
    }

    /// <summary>How long the address of a request has to wait until a key of its is looked at again.</summary>
    public TimeSpan WaitOf(HttpContext context) => wrongKeys.WaitOf(RequestCeilings.AddressOf(context));

    private WriteDecision Judge(HttpContext context)
    {
        if (key.Value is not { } wanted)
        {
            return WhyNotLocal(context) is null ? WriteDecision.Allowed : WriteDecision.NotLocal;
        }
        var sent = context.Request.Headers[KeyHeader];
        if (sent is [] or [null or ""])
        {
            return WriteDecision.KeyMissing;
        }
        return wrongKeys.Try(RequestCeilings.AddressOf(context), () => sent is [{ } given] && IsSame(wanted, given)) switch
        {
            null => WriteDecision.MustWait,
            true => WriteDecision.Allowed,
            _ => WriteDecision.KeyWrong,
        };
    }

    /// <summary>Whether a request is told where the store is: one of this machine, or one that may write.</summary>
    public bool MayKnowStore(HttpContext context) => WhyNotLocal(context) is null || Decide(context) == WriteDecision.Allowed;

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

    private sealed record Decided(WriteDecision Decision);
}
