using Microsoft.AspNetCore.Http.Features;

namespace GraphExplorer.Web.Requests;

/// <summary>
/// Decodes the last part of a path from the path as it was sent. The server decodes everything in a path but <c>%2F</c>, so in the decoded
/// path a slash in a name (<c>%2F</c>) cannot be told from a name with the characters "%2F" (<c>%252F</c>).
/// </summary>
internal static class RoutedText
{
    /// <param name="routed">The part of the path, up to its end, that the route matched.</param>
    public static string Of(HttpContext context, string routed)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var segments = (query < 0 ? target : target[..query]).Split('/');
        var taken = routed.Count(c => c == '/') + 1;
        var sent = segments.Length > taken ? string.Join('/', segments[^taken..]) : "";
        // The server resolves "." and ".." in a path; the result may then not be the end of the path as sent.
        var seen = Uri.UnescapeDataString(sent.Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase));
        return string.Equals(seen, routed, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(sent) : routed;
    }
}
