namespace GraphExplorer.Core.Checks.Rules;

/// <summary>No two claims are equal in everything but their ids.</summary>
internal sealed class AlikeRule : IRule
{
    public string Name => "alike";

    public bool NeedsTexts => false;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from alike in folder.Claims.GroupBy(c => c with { Id = "" })
        from later in alike.Skip(1)
        select folder.Error(later, "id", $"alike in all fields to the claim in {folder.RowOf(alike.First()).Where}");
}
