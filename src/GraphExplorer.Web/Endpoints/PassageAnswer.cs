namespace GraphExplorer.Web.Endpoints;

/// <summary>A claim's passage, with two sentences before and after it.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Start">Where the passage begins in the document's file, in Unicode code points.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Starts">Whether the answer begins at the beginning of the document.</param>
/// <param name="Ends">Whether it ends at the end of the document.</param>
/// <param name="Remark">How the file was decoded, where that is a guess; else absent.</param>
internal sealed record PassageAnswer(string Document, int Start, int End, string Before, string Text, string After, bool Starts, bool Ends, string? Remark);
