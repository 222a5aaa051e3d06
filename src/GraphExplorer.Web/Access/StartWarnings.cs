using GraphExplorer.Web.Configuration;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GraphExplorer.Web.Access;

/// <summary>Says in the log, once the app listens, what of its configuration leaves a door wider open than whoever runs it may think.</summary>
internal sealed class StartWarnings(IServer server, EditKey key, TrustedProxies proxies, IHostApplicationLifetime lifetime, ILogger<StartWarnings> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Ports, and what listens on them, are known only then.
        lifetime.ApplicationStarted.Register(() =>
        {
            if (key.Value is { Length: < GraphExplorerOptions.AdvisedKey })
            {
                Log.ShortKey(logger, GraphExplorerOptions.AdvisedKey);
            }
            foreach (var address in InClear(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [], proxies.Networks.Length > 0))
            {
                Log.InClear(logger, address);
            }
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Addresses that other machines reach without TLS, unless a proxy is named that ends it.</summary>
    public static IEnumerable<string> InClear(IEnumerable<string> addresses, bool behindProxy) => addresses.Where(a =>
        !behindProxy && a.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && BindingAddress.Parse(a) is { IsUnixPipe: false, IsNamedPipe: false } binding && !Loopback.IsName(binding.Host));
}
