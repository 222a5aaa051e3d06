namespace GraphExplorer.Web.Pictures;

/// <summary>Counts the claims of each document.</summary>
public sealed class DocumentCounts(IGraphStore store, PictureSource pictures)
{
    /// <summary>Most documents whose claims are counted by one query each, where there are too many claims to keep in memory.</summary>
    private const int MostAsked = 200;

    /// <summary>The documents in order of id with their numbers of claims; null where there are too many documents to count.</summary>
    public async Task<ImmutableArray<(Document Document, int? Claims)>> GetAsync(CancellationToken cancellationToken)
    {
        var documents = await store.GetDocumentsAsync(cancellationToken);
        var (_, set, _) = await pictures.GetSetAsync(cancellationToken);
        var counts = set is not null
            ? set.Claims.CountBy(c => c.Document, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal)
            : await AskAsync(documents.Take(MostAsked), cancellationToken);
        return [.. documents.Select(d => (d, counts.TryGetValue(d.Id, out var claims) ? claims : set is not null ? 0 : (int?)null))];
    }

    private async Task<Dictionary<string, int>> AskAsync(IEnumerable<Document> documents, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var page = await store.GetClaimsAsync(new() { View = new View { Documents = View.NoText.Add(document.Id) }, Range = new(0, 1) }, cancellationToken);
            counts.Add(document.Id, page.Total);
        }
        return counts;
    }
}
