using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Texts;

/// <summary>A passage with its context, or the reason why it cannot be shown.</summary>
public abstract record PassageResult
{
    private PassageResult()
    {
    }

    /// <summary>The passage is shown.</summary>
    /// <param name="Before">The text before it, chosen by <see cref="Surroundings"/>.</param>
    /// <param name="Starts">Whether the shown text begins at the beginning of the document.</param>
    /// <param name="Ends">Whether the shown text ends at the end of the document.</param>
    /// <param name="Remark">How the file was decoded, where that is a guess; else null.</param>
    public sealed record Found(string Before, string Text, string After, bool Starts, bool Ends, string? Remark) : PassageResult;

    /// <summary>No folder of texts is configured, or the file is not in it.</summary>
    public sealed record NoText : PassageResult;

    /// <summary>The document states no hash of its file. Any file could then pass for it, so none is shown.</summary>
    public sealed record NoHash : PassageResult;

    /// <summary>The file is no text.</summary>
    public sealed record Unreadable : PassageResult;

    /// <summary>The file has another hash than the document states.</summary>
    public sealed record OtherVersion : PassageResult;

    /// <summary>It is the document's text, but the passage lies beyond its end.</summary>
    /// <param name="Length">Length of the text, in Unicode code points.</param>
    public sealed record Beyond(int Length) : PassageResult;

    /// <summary>The claim has no passage, or its document no file.</summary>
    public sealed record NotSaid : PassageResult;

    /// <summary>The text is available, but the configuration does not show it to readers.</summary>
    public sealed record Hidden : PassageResult;
}

/// <summary>
/// Reads the passages of claims from the configured folder of texts. Each file is checked against its document's hash; without a hash no text
/// is shown, since a document could otherwise name any file of the folder.
/// </summary>
public sealed class Passages(IOptions<GraphExplorerOptions> options)
{
    /// <summary>Largest text file that is read, in bytes.</summary>
    public const long MostBytes = 20_000_000;

    /// <summary>How much of the texts readers see who may not write.</summary>
    public TextExtent Readers => options.Value.ReadersSee;

    /// <summary>The passage of a claim with its context, as far as <paramref name="extent"/> allows.</summary>
    public Task<PassageResult> GetAsync(Document document, Claim claim, TextExtent extent, CancellationToken cancellationToken) =>
        GetAsync(document, claim, extent, Surroundings.Sentences, cancellationToken);

    /// <summary>The same with a number of sentences on either side: no more than a reader may see.</summary>
    public async Task<PassageResult> GetAsync(Document document, Claim claim, TextExtent extent, int sentences, CancellationToken cancellationToken)
    {
        if (claim.Passage is not { } passage || document.File is not { } file)
        {
            return new PassageResult.NotSaid();
        }
        if (FileOf(file) is not { } path)
        {
            return new PassageResult.NoText();
        }
        if (extent == TextExtent.None)
        {
            return new PassageResult.Hidden();
        }
        try
        {
            return Cut(await File.ReadAllBytesAsync(path, cancellationToken), document, passage, Math.Min(sentences, MostSentences(extent)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file was deleted or locked in the meantime.
            return new PassageResult.NoText();
        }
    }

    /// <summary>The text of a document, with offsets counted as its hash says; null where it has no hash, or no file with that hash.</summary>
    public async Task<SourceText?> TextOfAsync(Document document, CancellationToken cancellationToken)
    {
        if (document is not { File: { } file, Sha256: { } hash } || FileOf(file) is not { } path)
        {
            return null;
        }
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
            return TextFile.TryRead(bytes, out var text) ? text.For(hash) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A function for the texts of documents that reads each file once; it gives null where there is no hash, or no file with that hash.</summary>
    public Func<Document, SourceText?> Reader()
    {
        var read = new Dictionary<string, TextFile?>(StringComparer.Ordinal);
        return document =>
        {
            if (document is not { File: { } file, Sha256: { } hash })
            {
                return null;
            }
            if (!read.TryGetValue(file, out var text))
            {
                read.Add(file, text = Read(file));
            }
            return text?.For(hash);
        };
    }

    /// <summary>Sentences on either side that somebody may see who may see so much.</summary>
    public static int MostSentences(TextExtent extent) => extent == TextExtent.All ? int.MaxValue / Surroundings.Longest : Surroundings.Sentences;

    /// <summary>Finds a passage in the bytes of a file, such as one that a reader dropped on the page.</summary>
    public static PassageResult Cut(byte[] bytes, Document document, Passage passage, int sentences = Surroundings.Sentences)
    {
        if (document.Sha256 is not { } hash)
        {
            return new PassageResult.NoHash();
        }
        if (!TextFile.TryRead(bytes, out var file))
        {
            return new PassageResult.Unreadable();
        }
        if (file.For(hash) is not { } text)
        {
            return new PassageResult.OtherVersion();
        }
        if (!text.Has(passage))
        {
            return new PassageResult.Beyond(text.Length);
        }
        var whole = document.Span is { } span && text.Has(span) ? span : new(0, text.Length);
        var shown = Surroundings.Of(text, whole, passage, sentences);
        return new PassageResult.Found(
            text.Of(new(shown.Start, passage.Start)), text.Of(passage), text.Of(new(passage.End, shown.End)), shown.Start <= whole.Start, shown.End >= whole.End,
            file.ReadAsWestern ? "The file was read as Windows-1252, since it is no UTF-8." : null);
    }

    private TextFile? Read(string file)
    {
        try
        {
            return FileOf(file) is { } path && TextFile.TryRead(File.ReadAllBytes(path), out var text) ? text : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The path of a file in the configured folder; null where there is none, or the name has a path, which could lead out of the folder.</summary>
    private string? FileOf(string name)
    {
        if (options.Value.Texts is not { Length: > 0 } folder || !TextFileName.IsPlain(name))
        {
            return null;
        }
        var file = new FileInfo(Path.Combine(folder, name));
        return file.Exists && file.Length <= MostBytes ? file.FullName : null;
    }
}
