using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Core.Exports.Html;

/// <summary>Script and style sheet of an exported page; both work without network and without <c>eval</c>.</summary>
public sealed record HtmlParts
{
    /// <param name="script">JavaScript; empty for a page without a script.</param>
    /// <exception cref="ArgumentException">One of them contains an end tag of its element, or the beginning of a comment.</exception>
    public HtmlParts(string script, string style)
    {
        // Browsers turn line ends into LF before they compute the hash.
        Script = script.ReplaceLineEndings("\n");
        Style = style.ReplaceLineEndings("\n");
        if (Ends(Script, "</script") || Ends(Script, "<!--") || Ends(Style, "</style"))
        {
            throw new ArgumentException("Script or style cannot stand in a page as they are.");
        }
    }

    /// <summary>No script and no style sheet.</summary>
    public static HtmlParts None { get; } = new("", "");

    public string Script { get; }

    public string Style { get; }

    /// <summary>A Content-Security-Policy that allows these two by their hashes, images that the page itself makes, and nothing else.</summary>
    public string Policy =>
        $"default-src 'none'; script-src {Source(Script)}; style-src {Source(Style)}; img-src data:; base-uri 'none'; form-action 'none'";

    private static bool Ends(string text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);

    private static string Source(string text) =>
        text.Length == 0 ? "'none'" : $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
