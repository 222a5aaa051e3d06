using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Core.Exports.Html;

/// <summary>What an exported page is woken by: a script and a style sheet that need no network and no <c>eval</c>.</summary>
public sealed record HtmlParts
{
    /// <param name="script">May be empty: the page is then its written part alone.</param>
    /// <exception cref="ArgumentException">One of them would end the element that it stands in, or a comment would begin in it.</exception>
    public HtmlParts(string script, string style)
    {
        // Browsers read line ends as line feeds before they hash.
        Script = script.ReplaceLineEndings("\n");
        Style = style.ReplaceLineEndings("\n");
        if (Ends(Script, "</script") || Ends(Script, "<!--") || Ends(Style, "</style"))
        {
            throw new ArgumentException("Script or style cannot stand in a page as they are.");
        }
    }

    /// <summary>Neither.</summary>
    public static HtmlParts None { get; } = new("", "");

    public string Script { get; }

    public string Style { get; }

    /// <summary>The Content-Security-Policy that lets these two in and nothing else; images may be drawn by the page itself.</summary>
    public string Policy =>
        $"default-src 'none'; script-src {Source(Script)}; style-src {Source(Style)}; img-src data:; base-uri 'none'; form-action 'none'";

    private static bool Ends(string text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);

    private static string Source(string text) =>
        text.Length == 0 ? "'none'" : $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
