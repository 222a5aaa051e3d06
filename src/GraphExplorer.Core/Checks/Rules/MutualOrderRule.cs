namespace GraphExplorer.Core.Checks.Rules;

/// <summary>The ends of a mutual claim stand in alphabetical order of id, so that it can be written in one way only.</summary>
internal sealed class MutualOrderRule : IRule
{
    public string Name => "mutual-order";

    public bool NeedsTexts => false;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from claim in folder.Claims
        where claim.Mutual && string.CompareOrdinal(folder.RowOf(claim)["source"], folder.RowOf(claim)["target"]) > 0
        select folder.Error(claim, "source", $"a mutual pair stands in alphabetical order: '{claim.Source}' comes first");
}
