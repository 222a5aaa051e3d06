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
        return FileOf(file) is { } path ? Cut(await File.ReadAllBytesAsync(path, cancellationToken), document, passage) : new PassageResult.NoText();
    }

    /// <summary>The text of a document's file; null where it is not in the folder or cannot be read as one.</summary>
    public SourceText? TextOf(Document document) =>
        document.File is { } file && FileOf(file) is { } path && SourceText.TryRead(File.ReadAllBytes(path), out var text) ? text : null;

    /// <summary>Cuts a passage out of a file's bytes, wherever they come from.</summary>
    public static PassageResult Cut(byte[] bytes, Document document, Passage passage)
    {
        if (!SourceText.TryRead(bytes, out var text) || (document.Sha256 is { } hash && text.Sha256 != hash) || !text.Has(passage))
        {
            return new PassageResult.OtherVersion();
        }
        var from = Math.Max(document.Span?.Start ?? 0, passage.Start - Context);
        var to = Math.Min(document.Span?.End ?? text.Length, passage.End + Context);
        return new PassageResult.Found(text.Of(new(from, passage.Start)), text.Of(passage), text.Of(new(passage.End, Math.Max(to, passage.End))));
    }

    /// <summary>Where a file of the configured folder lies; null where it does not. A name that is not just a name would lead out of the folder.</summary>
    private string? FileOf(string name)
    {
        if (options.Value.Texts is not { Length: > 0 } folder || Path.GetFileName(name) != name)
        {
            return null;
        }
        var file = new FileInfo(Path.Combine(folder, name));
        return file.Exists && file.Length <= MostBytes ? file.FullName : null;
    }
}
