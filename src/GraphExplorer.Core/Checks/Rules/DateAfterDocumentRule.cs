namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A claim that certainly begins or ends after its document's date must have the status expected.</summary>
internal sealed class DateAfterDocumentRule : IRule
{
    public string Name => "date-after-document";

    public bool NeedsTexts => false;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from claim in folder.Claims
        let own = folder.DocumentOf(claim).Date
        where claim.Status != ClaimStatus.Expected && IsAfter(claim.Date, own)
        select folder.Warning(claim, "date", $"after the document's own date, {own}, but not expected");

    /// <summary>Whether a date certainly begins or ends after another; an open or unknown end does not count.</summary>
    private static bool IsAfter(EdtfDate date, EdtfDate own) =>
        date.Earliest > own.Latest || (date.Lasts && !date.OpenEnd && date.EarliestEnd > own.Latest);
}
