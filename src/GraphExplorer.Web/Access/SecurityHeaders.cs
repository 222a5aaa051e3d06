using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Web.Configuration;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Access;

/// <summary>
/// Tells browsers what pages and files of this app may do: run the app's own scripts and nothing else, talk to the app and to no other host,
/// stand in no frame but that of a site that the configuration names, be part of no other site's page.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<GraphExplorerOptions> options)
{
    private readonly string _embedders = string.Join(' ', GraphExplorerOptions.Split(options.Value.EmbedOrigins)) is { Length: > 0 } list ? list : "'none'";

    /// <summary>Hashes of the import maps, by their text. Bounded: there is one map for each set of static files, and there is one such set.</summary>
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        // Asked now: an error's page is written under another path.
        var isFramed = FramedPage.Find(context);
        var isData = context.Request.Path.StartsWithSegments("/api");
        context.Response.OnStarting(() =>
        {
            Write(context, isFramed, isData);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context, bool isFramed, bool isData)
    {
        var framedBy = isFramed ? _embedders : "'none'";
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Resource-Policy"] = isFramed || IsAsset(context) ? "cross-origin" : "same-origin";
        headers.ContentSecurityPolicy = Policy(context, framedBy, isData);
    }

    /// <summary>Whether an answer is one of the program's own static files, which say nothing of the data and which a frame needs too.</summary>
    public static bool IsAsset(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private string Policy(HttpContext context, string framedBy, bool isData)
    {
        if (isData || context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true)
        {
            // Data and files: opened by themselves they show, and run nothing.
            return $"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors {framedBy}; sandbox";
        }
        // Styles: the canvas library and components set them on elements. Data and blob images: what the browser itself draws and offers to save.
        return "default-src 'none'; base-uri 'self'; form-action 'self'; object-src 'none'; "
            + $"script-src 'self'{ImportMapHash(context)}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
            + $"connect-src 'self'; manifest-src 'self'; frame-src 'self'; frame-ancestors {framedBy}";
    }

    /// <summary>The one script that stands in the page itself: the map from module names to fingerprinted files.</summary>
    private string ImportMapHash(HttpContext context)
    {
        // After an exception the endpoint of the page is no longer the current one, but its page is not written either.
        if (context.GetEndpoint()?.Metadata.GetMetadata<ImportMapDefinition>() is not { } map)
        {
            return "";
        }
        return _hashes.GetOrAdd(map.ToString(), static text =>
            // Browsers read line ends as line feeds before they hash.
            $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))}'");
    }
}
