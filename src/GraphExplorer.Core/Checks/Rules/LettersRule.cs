using System.Text;
using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>
/// Words came through other programs whole: no U+FFFD, which stands where a letter was lost, and nothing that was encoded twice, as Ã© for é.
/// </summary>
internal sealed class LettersRule : IRule
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly UTF8Encoding Strict = new(false, true);

    public string Name => "letters";

    public bool NeedsTexts => false;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
    [
        .. folder.Actors.SelectMany(a => Of(a.Id, folder.RowOf(a), [("name", a.Name), .. a.Aliases.Select(n => ("aliases", n))])),
        .. folder.Documents.SelectMany(d => Of(d.Id, folder.RowOf(d), [("title", d.Title), ("author", d.Author ?? ""), ("outlet", d.Outlet ?? "")])),
        .. folder.Claims.SelectMany(c => Of(c.Id, folder.RowOf(c), [("asserted_by", c.AssertedBy), ("summary", c.Summary)])),
    ];

    /// <summary>What is wrong with a text, or null.</summary>
    public static string? WrongWith(string text) =>
        text.Contains('\uFFFD') ? "has U+FFFD, which stands where a letter was lost"
        : Meant(text) is { } meant ? $"looks as if it had been encoded twice: is '{meant}' meant?"
        : null;

    private static IEnumerable<Remark> Of(string id, Row row, IEnumerable<(string Heading, string Text)> texts) =>
        from cell in texts
        let wrong = WrongWith(cell.Text)
        where wrong is not null
        select new Remark(id, row.Finding(cell.Heading, wrong, Severity.Warning));

    /// <summary>What the bytes of a text say in UTF-8, if the text is those bytes read as Windows-1252; null where it is not.</summary>
    private static string? Meant(string text)
    {
        if (text.All(char.IsAscii))
        {
            return null;
        }
        try
        {
            return Strict.GetString(Western.GetBytes(text));
        }
        catch (Exception error) when (error is EncoderFallbackException or DecoderFallbackException)
        {
            return null;
        }
    }
}
