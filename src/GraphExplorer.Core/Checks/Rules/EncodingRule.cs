using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A text is in UTF-8, or in UTF-16 with a byte order mark; anything else is read as Windows-1252, which is a guess.</summary>
internal sealed class EncodingRule : IRule
{
    public string Name => "encoding";

    public bool NeedsTexts => true;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from document in folder.Documents
        where folder.FileOf(document) is { ReadAsWestern: true }
        select new Remark(document.Id, folder.RowOf(document).Finding("file", "read as Windows-1252, since it is no UTF-8", Severity.Warning));
}
