namespace GraphExplorer.Core.Claims;

/// <summary>One source text. A file may hold several; <see cref="Span"/> then says which part of it is this one.</summary>
/// <param name="File">Name of the text file, or null where no text is known.</param>
/// <param name="Sha256">SHA-256 of the whole file, 64 lower-case hexadecimal digits.</param>
public sealed record Document(
    string Id, string Title, string? Author, string? Outlet, EdtfDate Date, string? Url, string? File, string? Sha256, Passage? Span)
{
    /// <summary>Who speaks where a claim's voice is the author: the author, or the document itself where none is named; spelled by <see cref="Spelling.Key"/>.</summary>
    public string AuthorVoice => Spelling.Key(Author ?? Title);
}
