using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A document with a file states the file's hash; without it nobody can tell whether its passages belong to a given text.</summary>
internal sealed class NoHashRule : IRule
{
    public string Name => "no-hash";

    public bool NeedsTexts => true;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from document in folder.Documents
        let file = folder.FileOf(document)
        where document.Sha256 is null && file is not null
        select new Remark(
            document.Id,
            folder.RowOf(document).Finding("sha256", $"empty, so that no text is shown: the file at hand has {file.Sha256}", Severity.Warning));
}
