namespace GraphExplorer.Core.Checks.Rules;

/// <summary>The actors of a mutual claim are in ordinal order of id, so that there is only one way to write it.</summary>
internal sealed class MutualOrderRule : IRule
{
    public string Name => "mutual-order";

    public bool NeedsTexts => false;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from claim in folder.Claims
        where claim.Mutual && string.CompareOrdinal(folder.RowOf(claim)["source"], folder.RowOf(claim)["target"]) > 0
        select folder.Error(claim, "source", $"a mutual pair stands in alphabetical order: '{claim.Source}' comes first");
}
