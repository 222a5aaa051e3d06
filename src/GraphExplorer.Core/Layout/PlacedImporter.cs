using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Layout;

/// <summary>
/// Imports into a store, the bundled data as any other: gives places to the actors that have none, then writes all or nothing.
/// </summary>
public sealed class PlacedImporter(IGraphStore store)
{
    /// <summary>Writes a data set; the store's own rules for known ids apply.</summary>
    /// <exception cref="ImportConflictException">Known ids have other content; nothing was written.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer; nothing was written.</exception>
    public async Task<ImportCounts> ImportAsync(
        DataSet dataSet, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var placed = await PlaceAsync(dataSet, cancellationToken);
        return await store.ImportAsync(placed, options, progress, cancellationToken);
    }

    /// <summary>
    /// Gives a place to every actor that neither the data set nor the store has placed. Ties of both count, so that newcomers stand beside
    /// their allies; who is known does not move.
    /// </summary>
    private async Task<DataSet> PlaceAsync(DataSet dataSet, CancellationToken cancellationToken)
    {
        if (dataSet.Actors.All(a => a.Place is not null))
        {
            return dataSet;
        }
        var (known, knownTies) = await KnownAsync(cancellationToken);
        var brought = new ClaimSet(dataSet.Actors, dataSet.Documents, dataSet.Claims).Ties(View.Everything);
        var ties = knownTies.Concat(brought).Select(t => (t.Pair, t.Relation, t.Voices));
        return dataSet with { Actors = CommonLayout.PlaceIncoming(known, dataSet.Actors, ties, CommonLayout.DefaultSeed, cancellationToken) };
    }

    private async Task<(ImmutableArray<Actor> Actors, ImmutableArray<Tie> Ties)> KnownAsync(CancellationToken cancellationToken)
    {
        var actors = await store.GetActorsAsync(cancellationToken);
        var ties = await store.GetTiesAsync(View.Everything, new(0, int.MaxValue), cancellationToken);
        return (actors, ties.Items);
    }
}
