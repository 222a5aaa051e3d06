namespace GraphExplorer.Web.Pictures;

/// <summary>How many claims each document has.</summary>
public sealed class DocumentCounts(IGraphStore store, PictureSource pictures)
{
    /// <summary>Most documents that are counted one by one, where the claims are too many to be held in memory.</summary>
    private const int MostAsked = 200;

    /// <summary>The documents in order of id, each with its number of claims; null where that is not counted.</summary>
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
