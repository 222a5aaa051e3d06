using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Texts;

/// <summary>A passage in its context, or why it cannot be shown.</summary>
public abstract record PassageResult
{
    private PassageResult()
    {
    }

    /// <param name="Before">What is shown before it, as <see cref="Surroundings"/> says.</param>
    /// <param name="Starts">Whether that is where the document begins.</param>
    /// <param name="Ends">Whether what is shown after it is where the document ends.</param>
    /// <param name="Remark">What readers are told of how the file was read, or null.</param>
    public sealed record Found(string Before, string Text, string After, bool Starts, bool Ends, string? Remark) : PassageResult;

    /// <summary>No folder of texts is configured, or the file is not in it.</summary>
    public sealed record NoText : PassageResult;

    /// <summary>The document does not say its file's hash: then any file could pass for it, and none is shown.</summary>
    public sealed record NoHash : PassageResult;

    /// <summary>The file at hand is no text.</summary>
    public sealed record Unreadable : PassageResult;

    /// <summary>The file's hash is not the document's.</summary>
    public sealed record OtherVersion : PassageResult;

    /// <summary>It is the document's text, but ends before the passage does.</summary>
    /// <param name="Length">Where it ends, in code points.</param>
    public sealed record Beyond(int Length) : PassageResult;

    /// <summary>The claim says no passage, or its document no file.</summary>
    public sealed record NotSaid : PassageResult;

    /// <summary>The text is at hand, but not for readers.</summary>
    public sealed record Hidden : PassageResult;
}

/// <summary>
/// Shows where a claim stands, if the texts are at hand: from the configured folder, each file checked against its document's hash. No hash, no
/// text: else a document could name any file of the folder.
/// </summary>
public sealed class Passages(IOptions<GraphExplorerOptions> options)
{
    /// <summary>Largest text file that is read, in bytes.</summary>
    public const long MostBytes = 20_000_000;

    /// <summary>How much of the texts those see who may not write.</summary>
    public TextExtent Readers => options.Value.ReadersSee;

    /// <summary>The passage of a claim and what stands around it, for a reader who may see so much.</summary>
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
            // Gone or locked since it was looked for.
            return new PassageResult.NoText();
        }
    }

    /// <summary>The text of a document as it counts it; null where it says no hash or none that a file of its name has.</summary>
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

    /// <summary>Gives the texts of documents, each file read once; null where a document says no hash or none that a file of its name has.</summary>
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

    /// <summary>Cuts a passage out of a file's bytes, wherever they come from.</summary>
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

    /// <summary>Where a file of the configured folder lies; null where it does not. A name that is not just a name would lead out of the folder.</summary>
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
