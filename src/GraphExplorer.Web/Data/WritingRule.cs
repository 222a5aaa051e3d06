using System.Net;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Data;

/// <summary>Whether somebody may write.</summary>
public enum Writing
{
    Allowed,

    /// <summary>A key is needed, and none was given.</summary>
    KeyMissing,
    KeyWrong,

    /// <summary>A key is needed, but the configuration has none: nobody elsewhere may write.</summary>
    NoKey,
}

/// <summary>
/// Who may import, save and delete: whoever sits at the machine, and whoever has the edit key. "At the machine" is a loopback address without
/// a proxy's headers, and, where a browser says whose page it is, a page of this app; so no other page can write through the user's browser.
/// Pages write through the endpoints too, so that this is asked in one place.
/// </summary>
public sealed class WritingRule(IOptions<GraphExplorerOptions> options)
{
    public const string KeyHeader = "X-Edit-Key";

    // A proxy on this machine makes everybody look local. The second kind is what the forwarded headers middleware leaves behind.
    private static readonly string[] ProxyHeaders = ["Forwarded", "Via", "X-Real-IP", "CF-Connecting-IP", "True-Client-IP"];
    private static readonly string[] ProxyPrefixes = ["X-Forwarded-", "X-Original-"];

    /// <summary>Whether a request may write.</summary>
    public Writing Decide(HttpContext context) => Decide(IsFromHere(context), context.Request.Headers[KeyHeader]);

    /// <param name="fromHere">Whether the user sits at the machine.</param>
    /// <param name="key">The key that was given, or null.</param>
    public Writing Decide(bool fromHere, string? key) => (fromHere, options.Value.EditKey, key) switch
    {
        (true, _, _) => Writing.Allowed,
        (_, null or "", _) => Writing.NoKey,
        (_, _, null or "") => Writing.KeyMissing,
        (_, { } wanted, { } given) => IsSame(wanted, given) ? Writing.Allowed : Writing.KeyWrong,
    };

    /// <summary>Whether a request comes from this machine, of itself or from a page of this app.</summary>
    public static bool IsFromHere(HttpContext context)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
        {
            return false;
        }
        if (request.Headers.Keys.Any(IsProxyHeader))
        {
            return false;
        }
        // A page of another host whose name was pointed at this machine has an origin that looks like its own: only loopback names count.
        return request.Headers.Origin is not [{ } origin, ..]
            || (string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) && IsLoopbackName(request.Host.Host));
    }

    private static bool IsProxyHeader(string name) =>
        ProxyHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) || ProxyPrefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // Hashed first, so that neither content nor length of the key can be read from how long the comparison takes.
    private static bool IsSame(string wanted, string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
