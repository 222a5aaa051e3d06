namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A text can tell what comes after it only as expected, or as going on.</summary>
internal sealed class DateAfterDocumentRule : IRule
{
    public string Name => "date-after-document";

    public bool NeedsTexts => false;

    public IEnumerable<Remark> Look(CheckedFolder folder) =>
        from claim in folder.Claims
        let own = folder.DocumentOf(claim).Date
        where claim.Status != ClaimStatus.Expected && IsAfter(claim.Date, own)
        select folder.Warning(claim, "date", $"after the document's own date, {own}, but not expected");

    /// <summary>Whether a date surely begins after another, or surely ends after it; an open or unknown end does not.</summary>
    private static bool IsAfter(EdtfDate date, EdtfDate own) =>
        date.Earliest > own.Latest || (date.Lasts && !date.OpenEnd && date.EarliestEnd > own.Latest);
}
