namespace GraphExplorer.Core.Json;

/// <summary>A document on the wire: the headings of <c>documents.csv</c>, and the first and last day that its date can mean.</summary>
/// <param name="Date">EDTF.</param>
/// <param name="Earliest">First day; absent where the date has no known beginning.</param>
/// <param name="Latest">Last day; absent where the date has no known end.</param>
/// <param name="Start">Where the document begins in its file, in Unicode code points; absent together with <paramref name="End"/>.</param>
/// <param name="End">Where it ends, exclusive.</param>
public sealed record DocumentJson(
    string Id, string Title, string Date, string? Author = null, string? Outlet = null, DateOnly? Earliest = null, DateOnly? Latest = null,
    string? Url = null, string? File = null, string? Sha256 = null, int? Start = null, int? End = null)
{
    public static DocumentJson Of(Document document) => new(
        document.Id, document.Title, document.Date.Text, document.Author, document.Outlet,
        WireText.Start(document.Date.Earliest), WireText.End(document.Date.Latest),
        document.Url, document.File, document.Sha256, document.Span?.Start, document.Span?.End);

    /// <summary>The document that this one was made of.</summary>
    /// <exception cref="FormatException">A value is none that <see cref="Of"/> writes.</exception>
    public Document ToDocument() => new(Id, Title, Author, Outlet, EdtfDate.Parse(Date), Url, File, Sha256, WireText.Passage(Start, End));
}
