using System.Net;
using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Access;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Configuration;

/// <summary>Says everything that is wrong with the configuration at once, each with its key.</summary>
public sealed class GraphExplorerOptionsValidator : IValidateOptions<GraphExplorerOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphExplorerOptions options)
    {
        var failures = new List<string>();
        void Check(bool holds, string key, string reason)
        {
            if (!holds)
            {
                failures.Add($"{GraphExplorerOptions.Section}:{key}: {reason}");
            }
        }
        if (options.Store.Length > 0)
        {
            // Only the scheme is repeated: the rest of a URI may hold a password.
            var scheme = StoreChoice.SchemeOf(options.Store);
            Check(options.Store.Contains(':', StringComparison.Ordinal) && StoreChoice.Schemes.Contains(scheme), nameof(options.Store),
                $"the URI of a store begins with one of {string.Join(", ", StoreChoice.Schemes.Select(s => s + ":"))}.");
            Check(scheme != StoreChoice.Embedded || options.Store.Length > StoreChoice.Embedded.Length + 1, nameof(options.Store),
                "the path of the file is missing after 'sqlite:'.");
        }
        Check(GraphExplorerOptions.TryReadSeed(options.Seed, out _), nameof(options.Seed), $"one of {string.Join(", ", Words<SeedChoice>.All)}.");
        Check(options.Texts is not { Length: > 0 } || Directory.Exists(options.Texts), nameof(options.Texts), $"there is no folder '{options.Texts}'.");
        Check(GraphExplorerOptions.TryReadTexts(options.ShowTexts, out _), nameof(options.ShowTexts), $"one of {string.Join(", ", Words<TextExtent>.All)}.");
        var form = $"{GraphExplorerOptions.ShortestKey} to {GraphExplorerOptions.LongestKey} letters, digits and signs of ASCII, without blanks.";
        Check(options.EditKey is not { Length: > 0 } key || EditKey.IsKey(key), nameof(options.EditKey), form);
        if (options.EditKeyFile is { Length: > 0 } file)
        {
            Check(options.EditKey is not { Length: > 0 }, nameof(options.EditKeyFile), $"not together with {nameof(options.EditKey)}.");
            var read = EditKey.Read(options, out var problem);
            Check(problem is null, nameof(options.EditKeyFile), $"'{file}' {problem}.");
            Check(read is null || EditKey.IsKey(read), nameof(options.EditKeyFile), $"the key in '{file}' must be {form}");
        }
        foreach (var origin in GraphExplorerOptions.Split(options.EmbedOrigins))
        {
            Check(origin == "*" || IsOrigin(origin), nameof(options.EmbedOrigins), $"'{origin}' is no origin such as https://example.org, nor *.");
        }
        Check(options.PathBase is not { Length: > 0 } path || IsPathBase(path), nameof(options.PathBase),
            $"'{options.PathBase}' is no path such as /graph: it begins with a slash and does not end with one.");
        foreach (var proxy in GraphExplorerOptions.Split(options.Proxies))
        {
            Check(IPAddress.TryParse(proxy, out _) || IPNetwork.TryParse(proxy, out _), nameof(options.Proxies),
                $"'{proxy}' is neither an address nor a network such as 10.0.0.0/8.");
        }
        foreach (var header in GraphExplorerOptions.Split(options.ForwardedHeaders))
        {
            Check(Proxying.Believable.ContainsKey(header), nameof(options.ForwardedHeaders), $"'{header}' is none of {string.Join(", ", Proxying.Believable.Keys)}.");
        }
        foreach (var host in GraphExplorerOptions.Split(options.Hosts))
        {
            Check(host == "*" || IsHost(host), nameof(options.Hosts), $"'{host}' is no name or address of a host, such as graph.example.org or *.example.org, nor *.");
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsOrigin(string origin) =>
        WebAddress.Is(origin)
        && string.Equals(new Uri(origin).GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase)
        && !origin.Contains(';', StringComparison.Ordinal) && !origin.Contains(',', StringComparison.Ordinal);

    private static bool IsHost(string host) =>
        (host.StartsWith('[') ? IPAddress.TryParse(host, out _) : Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) is UriHostNameType.Dns or UriHostNameType.IPv4);

    private static bool IsPathBase(string path) =>
        path.Length > 1 && path[0] == '/' && path[^1] != '/' && Uri.IsWellFormedUriString(path, UriKind.Relative) && !path.Contains('?', StringComparison.Ordinal);
}
