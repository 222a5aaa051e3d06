namespace GraphExplorer.Web.Endpoints;

/// <summary>Where a claim stands, with two sentences around it.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Start">Where the passage begins in the document's file, in Unicode code points.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Starts">Whether nothing of the document stands before what is shown.</param>
/// <param name="Ends">Whether nothing of it stands behind.</param>
/// <param name="Remark">How the file was read, where that is a guess.</param>
internal sealed record PassageAnswer(string Document, int Start, int End, string Before, string Text, string After, bool Starts, bool Ends, string? Remark);
