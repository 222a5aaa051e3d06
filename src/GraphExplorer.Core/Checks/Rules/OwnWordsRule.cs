namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A summary is in the coder's own words: it shares no six consecutive words with its document.</summary>
internal sealed class OwnWordsRule : IRule
{
    /// <summary>So many consecutive words in common with the document are a warning.</summary>
    private const int Row = 6;

    public string Name => "own-words";

    public bool NeedsTexts => true;

    public IEnumerable<Remark> Look(CheckedFolder folder)
    {
        var rows = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var claim in folder.Claims)
        {
            var document = folder.DocumentOf(claim);
            if (folder.TextOf(document) is not { } text)
            {
                continue;
            }
            if (!rows.TryGetValue(document.Id, out var known))
            {
                rows[document.Id] = known = [.. RowsOf(text.Of(CheckedFolder.SpanOf(document, text)))];
            }
            if (RowsOf(claim.Summary).FirstOrDefault(known.Contains) is { } repeated)
            {
                yield return folder.Warning(claim, "summary", $"six words in a row of the text: {repeated}");
            }
        }
    }

    private static IEnumerable<string> RowsOf(string text)
    {
        var words = SearchText.Words(text).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - Row + 1)).Select(i => string.Join(' ', words.AsSpan(i, Row)!));
    }
}
