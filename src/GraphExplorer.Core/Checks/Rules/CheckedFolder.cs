using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A data folder without errors, and its texts where they are available.</summary>
internal sealed class CheckedFolder(ParsedDataSet parsed, IReadOnlyDictionary<string, TextFile>? texts)
{
    private readonly Dictionary<string, Actor> _actors = parsed.DataSet.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Document> _documents = parsed.DataSet.Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);

    public ImmutableArray<Actor> Actors => parsed.DataSet.Actors;

    public ImmutableArray<Document> Documents => parsed.DataSet.Documents;

    public ImmutableArray<Claim> Claims => parsed.DataSet.Claims;

    public Actor Actor(string id) => _actors[id];

    public Document DocumentOf(Claim claim) => _documents[claim.Document];

    public Row RowOf(Actor actor) => parsed.Actors[actor.Id];

    public Row RowOf(Document document) => parsed.Documents[document.Id];

    public Row RowOf(Claim claim) => parsed.Claims[claim.Id];

    /// <summary>A document's text file; null where it is not available.</summary>
    public TextFile? FileOf(Document document) => document.File is { } file ? texts?.GetValueOrDefault(file) : null;

    /// <summary>The text of a document's file, with offsets counted as the document's hash says; null where it is not available.</summary>
    public SourceText? TextOf(Document document) =>
        FileOf(document) is not { } file ? null : (document.Sha256 is { } hash ? file.For(hash) : null) ?? file.AsItIs;

    /// <summary>The document's span; the whole file where it has none, or one that does not fit the file.</summary>
    public static Passage SpanOf(Document document, SourceText text) =>
        document.Span is { } span && text.Has(span) ? span : new(0, text.Length);

    /// <summary>Claims with a passage that lies in an available text.</summary>
    public IEnumerable<(Claim Claim, Document Document, SourceText Text, Passage Passage)> Located()
    {
        foreach (var claim in Claims)
        {
            var document = DocumentOf(claim);
            if (claim.Passage is { } passage && TextOf(document) is { } text && text.Has(passage))
            {
                yield return (claim, document, text, passage);
            }
        }
    }

    public Remark Error(Claim claim, string heading, string reason) => new(claim.Id, RowOf(claim).Finding(heading, reason));

    public Remark Warning(Claim claim, string heading, string reason) => new(claim.Id, RowOf(claim).Finding(heading, reason, Severity.Warning));
}
