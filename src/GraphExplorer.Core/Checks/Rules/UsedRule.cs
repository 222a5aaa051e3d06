namespace GraphExplorer.Core.Checks.Rules;

/// <summary>Every actor is source or target of a claim, or has a part that is; every document has a claim.</summary>
internal sealed class UsedRule : IRule
{
    public string Name => "used";

    public bool NeedsTexts => false;

    public IEnumerable<Remark> Look(CheckedFolder folder)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var end in folder.Claims.SelectMany(c => new[] { c.Source, c.Target }))
        {
            used.AddWithWholes(end, id => folder.Actor(id).PartOf);
        }
        var documents = folder.Claims.Select(c => c.Document).ToHashSet(StringComparer.Ordinal);
        return folder.Actors.Where(a => !used.Contains(a.Id)).Select(a => new Remark(a.Id, folder.RowOf(a).Finding("id", "no claim uses this actor")))
            .Concat(folder.Documents.Where(d => !documents.Contains(d.Id)).Select(d => new Remark(d.Id, folder.RowOf(d).Finding("id", "no claim uses this document"))));
    }
}
