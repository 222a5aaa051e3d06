using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A text says in which encoding it is: as UTF-8, or by the mark of UTF-16.</summary>
internal sealed class EncodingRule : IRule
{
    public string Name => "encoding";

    public bool NeedsTexts => true;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from document in folder.Documents
        where folder.FileOf(document) is { ReadAsWestern: true }
        select new Remark(document.Id, folder.RowOf(document).Finding("file", "read as Windows-1252, since it is no UTF-8", Severity.Warning));
}
