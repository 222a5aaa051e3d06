namespace GraphExplorer.Core.Checks.Rules;

/// <summary>Each text has the SHA-256 hash that its document states.</summary>
internal sealed class HashRule : IRule
{
    public string Name => "hash";

    public bool NeedsTexts => true;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from document in folder.Documents
        let file = folder.FileOf(document)
        where document.Sha256 is { } hash && file is not null && file.For(hash) is null
        select new Remark(document.Id, folder.RowOf(document).Finding("sha256", $"the file at hand has {file.Sha256}"));
}
