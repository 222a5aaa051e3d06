namespace GraphExplorer.Core.Checks.Rules;

/// <summary>Documents and passages lie within their files.</summary>
internal sealed class SpanRule : IRule
{
    public string Name => "span";

    public bool NeedsTexts => true;

    public IEnumerable<Remark> Look(CheckedFolder folder)
    {
        var documents =
            from document in folder.Documents
            let text = folder.TextOf(document)
            where document.Span is { } span && text is not null && !text.Has(span)
            select new Remark(document.Id, folder.RowOf(document).Finding("end", $"the file ends at {text.Length}"));
        var claims =
            from claim in folder.Claims
            let text = folder.TextOf(folder.DocumentOf(claim))
            where claim.Passage is { } passage && text is not null && !text.Has(passage)
            select folder.Error(claim, "end", $"the file ends at {text.Length}");
        return documents.Concat(claims);
    }
}
