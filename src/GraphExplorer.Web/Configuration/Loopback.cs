using System.Net;

namespace GraphExplorer.Web.Configuration;

/// <summary>The addresses and names of this machine that no one else can have.</summary>
internal static class Loopback
{
    public static bool IsAddress(IPAddress address) => IPAddress.IsLoopback(Plain(address));

    /// <summary>
    /// Whether a host, without its port, is this machine to every browser: <c>localhost</c>, an address of 127.0.0.0/8 in its usual spelling, or
    /// <c>[::1]</c>. Names below localhost are none: not everything that asks for them takes them for this machine.
    /// </summary>
    public static bool IsName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host == "[::1]"
        || (host.StartsWith("127.", StringComparison.Ordinal) && IPAddress.TryParse(host, out var address) && address.ToString() == host);

    /// <summary>An address as IPv4 where it is one that IPv6 wraps.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
