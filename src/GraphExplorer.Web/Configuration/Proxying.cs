using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>Lets the app stand behind a proxy, under a path of its own. Does nothing unless the configuration asks for it.</summary>
internal static class Proxying
{
    public static void UseProxying(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<TrustedProxies>();
        if (!proxies.Networks.IsEmpty)
        {
            app.UseForwardedHeaders(Trusting(proxies));
        }
        if (app.Services.GetRequiredService<IOptions<GraphExplorerOptions>>().Value.PathBase is { Length: > 0 } path)
        {
            app.UsePathBase(path);
        }
    }

    private static ForwardedHeadersOptions Trusting(TrustedProxies proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedPrefix,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies.Networks)
        {
            options.KnownIPNetworks.Add(network);
        }
        return options;
    }
}
