using GraphExplorer.Web.Seeding;

namespace GraphExplorer.Web.Pictures;

/// <summary>
/// The source that a page reads: the live store, or a snapshot. A scoped service: each page has its own.
/// </summary>
public sealed class GraphSource(IGraphStore store, PictureSource pictures, Sample sample)
{
    /// <summary>Reader for lists, panel and table.</summary>
    public IGraphReader Reader { get; private set; } = store;

    /// <summary>URL of the picture's data, relative to the app's base.</summary>
    public string PictureAddress { get; private set; } = "api/picture";

    /// <summary>Current names of actors, documents and voices.</summary>
    public async Task<Lookup> GetLookupAsync(CancellationToken cancellationToken)
    {
        var lookup = await ReadLookupAsync(cancellationToken);
        return lookup with { Who = await sample.GetVoicesAsync(lookup.Documents, cancellationToken) };
    }

    private async Task<Lookup> ReadLookupAsync(CancellationToken cancellationToken)
    {
        if (Reader == store)
        {
            var (revision, set, total) = await pictures.GetSetAsync(cancellationToken);
            if (set is not null)
            {
                return Lookup.Of(revision, set);
            }
            return new(revision, total, false, await store.GetActorsAsync(cancellationToken), await store.GetDocumentsAsync(cancellationToken), [], null)
            {
                DataSets = [.. (await store.GetDataSetsAsync(cancellationToken)).Select(d => d.Name)],
            };
        }
        return _snapshot!;
    }

    private Lookup? _snapshot;

    /// <summary>Reads from a snapshot from now on.</summary>
    public void UseSnapshot(string address, string revision, ClaimSet set, IGraphReader reader)
    {
        (Reader, PictureAddress) = (reader, address);
        _snapshot = Lookup.Of(revision, set);
    }
}
