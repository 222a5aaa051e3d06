namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A claim has its document's date exactly if its date basis is publication.</summary>
internal sealed class PublicationDateRule : IRule
{
    public string Name => "publication-date";

    public bool NeedsTexts => false;

    public IEnumerable<Remark> Look(CheckedFolder folder)
    {
        foreach (var claim in folder.Claims)
        {
            var own = folder.DocumentOf(claim).Date;
            if (claim.Basis == DateBasis.Publication && claim.Date != own)
            {
                yield return folder.Warning(claim, "date", $"the basis is publication, but the document's own date is {own}");
            }
            else if (claim.Basis != DateBasis.Publication && claim.Date == own)
            {
                yield return folder.Warning(claim, "basis", $"{claim.Date} is the document's own date: is the basis publication?");
            }
        }
    }
}
