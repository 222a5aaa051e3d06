using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>The proxies that the configuration names, and whose headers are believed.</summary>
public sealed class TrustedProxies(IOptions<GraphExplorerOptions> options)
{
    /// <summary>Their networks; a single address is a network of its own.</summary>
    public ImmutableArray<IPNetwork> Networks { get; } = [.. GraphExplorerOptions.Split(options.Value.Proxies).Select(NetworkOf)];

    /// <summary>Whether a request from this address came through one of them.</summary>
    public bool Contains(IPAddress address) => Networks.Any(n => n.Contains(Loopback.Plain(address)));

    private static IPNetwork NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new(Loopback.Plain(address), Loopback.Plain(address).GetAddressBytes().Length * 8)
            : IPNetwork.Parse(text);
}
