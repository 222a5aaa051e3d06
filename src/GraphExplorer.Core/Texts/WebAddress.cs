using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Core.Texts;

/// <summary>Which addresses may become links.</summary>
public static class WebAddress
{
    /// <summary>Whether a text is an absolute http or https address. No other scheme becomes a link: <c>javascript:</c> would run a script.</summary>
    public static bool Is([NotNullWhen(true)] string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
