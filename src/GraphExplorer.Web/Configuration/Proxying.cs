using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>Lets the app stand behind a proxy, under a path of its own. Does nothing unless the configuration asks for it.</summary>
internal static class Proxying
{
    public static void UseProxying(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<GraphExplorerOptions>>().Value;
        var proxies = GraphExplorerOptions.Split(options.Proxies);
        if (proxies.Length > 0)
        {
            app.UseForwardedHeaders(Trusting(proxies));
        }
        if (options.PathBase is { Length: > 0 } path)
        {
            app.UsePathBase(path);
        }
    }

    private static ForwardedHeadersOptions Trusting(string[] proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }
        return options;
    }
}
