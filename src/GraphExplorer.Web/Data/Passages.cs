using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Data;

/// <summary>A passage in its context, or why it cannot be shown.</summary>
public abstract record PassageResult
{
    private PassageResult()
    {
    }

    /// <param name="Before">Up to <see cref="Passages.Context"/> characters before it.</param>
    public sealed record Found(string Before, string Text, string After) : PassageResult;

    /// <summary>No folder of texts is configured, or the file is not in it.</summary>
    public sealed record NoText : PassageResult;

    /// <summary>The file's hash is not the document's.</summary>
    public sealed record OtherVersion : PassageResult;

    /// <summary>The claim says no passage, or its document no file.</summary>
    public sealed record NotSaid : PassageResult;
}

/// <summary>Shows where a claim stands, if the reader has the texts: from the configured folder, each file checked against its document's hash.</summary>
public sealed class Passages(IOptions<GraphExplorerOptions> options)
{
    /// <summary>Characters of context on either side, in Unicode code points.</summary>
    public const int Context = 320;

    /// <summary>Largest text file that is read, in bytes.</summary>
    public const long MostBytes = 20_000_000;

    public async Task<PassageResult> GetAsync(Document document, Claim claim, CancellationToken cancellationToken)
    {
        if (claim.Passage is not { } passage || document.File is not { } file)
        {
            return new PassageResult.NotSaid();
        }
        // A name that is not just a name would lead out of the folder.
        if (options.Value.Texts is not { Length: > 0 } folder || Path.GetFileName(file) != file)
        {
            return new PassageResult.NoText();
        }
        var info = new FileInfo(Path.Combine(folder, file));
        if (!info.Exists || info.Length > MostBytes)
        {
            return new PassageResult.NoText();
        }
        return Cut(await File.ReadAllBytesAsync(info.FullName, cancellationToken), document, passage);
    }

    /// <summary>Cuts a passage out of a file's bytes, wherever they come from.</summary>
    public static PassageResult Cut(byte[] bytes, Document document, Passage passage)
    {
        if (document.Sha256 is { } hash && Convert.ToHexStringLower(SHA256.HashData(bytes)) != hash)
        {
            return new PassageResult.OtherVersion();
        }
        var runes = Encoding.UTF8.GetString(bytes).EnumerateRunes().ToArray();
        if (passage.End > runes.Length)
        {
            return new PassageResult.OtherVersion();
        }
        var from = Math.Max(document.Span?.Start ?? 0, passage.Start - Context);
        var to = Math.Min(document.Span?.End ?? runes.Length, passage.End + Context);
        return new PassageResult.Found(Text(runes[from..passage.Start]), Text(runes[passage.Start..passage.End]), Text(runes[passage.End..Math.Max(to, passage.End)]));
    }

    private static string Text(Rune[] runes)
    {
        var text = new StringBuilder(runes.Length);
        foreach (var rune in runes)
        {
            text.Append(rune);
        }
        return text.ToString();
    }
}
