using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Web.Configuration;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Access;

/// <summary>
/// Sets the security headers of all answers. Pages may run only the app's own scripts and connect only to the app; only sites named in the
/// configuration may frame pages; no other site may load the app's files.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<GraphExplorerOptions> options)
{
    /// <summary>How long a browser that came by TLS asks for nothing else: a year.</summary>
    private const int HstsSeconds = 365 * 24 * 60 * 60;

    private readonly string _embedders = string.Join(' ', GraphExplorerOptions.Split(options.Value.EmbedOrigins)) is { Length: > 0 } list ? list : "'none'";

    /// <summary>Hashes of the import maps, by their text. Bounded: there is one import map, since there is one set of static files.</summary>
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        // Called now, since an error page is rendered under another path.
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
        if (context.Request.IsHttps && !Loopback.IsName(context.Request.Host.Host))
        {
            // Of this name alone: what other names below it do is not for this app to say.
            headers.StrictTransportSecurity = $"max-age={HstsSeconds}";
        }
        if (isData && headers.CacheControl.Count == 0)
        {
            // What comes from here may differ by reader: no cache in between keeps it.
            headers.CacheControl = "private";
        }
    }

    /// <summary>Whether the answer is one of the program's own static files: they have no data, and frames need them too.</summary>
    public static bool IsAsset(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private string Policy(HttpContext context, string framedBy, bool isData)
    {
        if (isData || context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true)
        {
            // Data and files may be displayed if opened directly, but may run nothing.
            return $"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors {framedBy}; sandbox";
        }
        // Inline styles: Cytoscape.js and components set them. Data and blob images: the browser draws them itself and offers them for saving.
        return "default-src 'none'; base-uri 'self'; form-action 'self'; object-src 'none'; "
            + $"script-src 'self'{ImportMapHash(context)}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
            + $"connect-src 'self'; manifest-src 'self'; frame-src 'self'; frame-ancestors {framedBy}";
    }

    /// <summary>Hash of the only inline script, the import map from module names to fingerprinted files.</summary>
    private string ImportMapHash(HttpContext context)
    {
        // After an exception the page's endpoint is no longer the current one, but its page is not rendered either.
        if (context.GetEndpoint()?.Metadata.GetMetadata<ImportMapDefinition>() is not { } map)
        {
            return "";
        }
        return _hashes.GetOrAdd(map.ToString(), static text =>
            // Browsers turn line ends into LF before they compute the hash.
            $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))}'");
    }
}
