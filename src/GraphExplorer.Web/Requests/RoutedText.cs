using Microsoft.AspNetCore.Http.Features;

namespace GraphExplorer.Web.Requests;

/// <summary>
/// The end of a path as it was sent. The server decodes all of a path but <c>%2F</c>, so that the path itself no longer tells a slash that
/// belongs to a name, <c>%2F</c>, from a name with those three characters, <c>%252F</c>.
/// </summary>
internal static class RoutedText
{
    /// <param name="routed">What the route took of the path, up to its end.</param>
    public static string Of(HttpContext context, string routed)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var segments = (query < 0 ? target : target[..query]).Split('/');
        var taken = routed.Count(c => c == '/') + 1;
        var sent = segments.Length > taken ? string.Join('/', segments[^taken..]) : "";
        // A path with dots in it was shortened by the server: then it is not the end of what was sent.
        var seen = Uri.UnescapeDataString(sent.Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase));
        return string.Equals(seen, routed, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(sent) : routed;
    }
}
