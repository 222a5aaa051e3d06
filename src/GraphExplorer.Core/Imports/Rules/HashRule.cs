namespace GraphExplorer.Core.Imports.Rules;

/// <summary>The texts are those that the documents were made from.</summary>
internal sealed class HashRule : IRule
{
    public string Name => "hash";

    public bool NeedsTexts => true;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from document in folder.Documents
        let text = folder.TextOf(document)
        where document.Sha256 is not null && text is not null && text.Sha256 != document.Sha256
        select new Remark(document.Id, folder.RowOf(document).Finding("sha256", $"the file at hand has {text.Sha256}"));
}
