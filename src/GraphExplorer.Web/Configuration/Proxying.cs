using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>Lets the app stand behind a proxy, under a path of its own. Does nothing unless the configuration asks for it.</summary>
internal static class Proxying
{
    /// <summary>The headers that can be believed, by the words of the configuration.</summary>
    public static readonly ImmutableSortedDictionary<string, ForwardedHeaders> Believable = new Dictionary<string, ForwardedHeaders>
    {
        ["for"] = ForwardedHeaders.XForwardedFor, ["proto"] = ForwardedHeaders.XForwardedProto,
        ["host"] = ForwardedHeaders.XForwardedHost, ["prefix"] = ForwardedHeaders.XForwardedPrefix,
    }.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase);

    public static void UseProxying(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<TrustedProxies>();
        if (!proxies.Networks.IsEmpty)
        {
            app.UseForwardedHeaders(Trusting(proxies, app.Services.GetRequiredService<IOptions<GraphExplorerOptions>>().Value));
        }
        if (app.Services.GetRequiredService<IOptions<GraphExplorerOptions>>().Value.PathBase is { Length: > 0 } path)
        {
            app.UsePathBase(path);
        }
    }

    private static ForwardedHeadersOptions Trusting(TrustedProxies proxies, GraphExplorerOptions configured)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = GraphExplorerOptions.Split(configured.ForwardedHeaders).Aggregate(ForwardedHeaders.None, (all, word) => all | Believable[word]),
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
