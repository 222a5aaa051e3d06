using GraphExplorer.Core.Layout;
using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Seeding;

/// <summary>
/// Imports the bundled sample at start, and on demand. Records that users changed or use are never changed unasked. They are recognised by the
/// store's memberships and by <see cref="Editions"/>, never by similarity. Thread-safe.
/// </summary>
public sealed class SampleSeeder(IGraphStore store, PlacedImporter importer, Sample sample, IOptions<GraphExplorerOptions> options, ILogger<SampleSeeder> logger)
{
    /// <summary>Most unchanged ("held") records that are named in the log.</summary>
    private const int MostNamed = 20;

    // Cached, since it needs the whole content of the store, and every visit of the page asks for it.
    private volatile Tuple<string, SampleOffer?>? _offer;

    /// <summary>
    /// Imports the sample into an empty store. Where the store has an older sample, updates the records that nobody has changed or uses. Does
    /// nothing where the configuration does not allow it.
    /// </summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var choice = options.Value.SeedChoice;
        if (choice == SeedChoice.False || (choice == SeedChoice.Auto && store.Scheme != StoreChoice.Embedded))
        {
            return;
        }
        var sets = await store.GetDataSetsAsync(cancellationToken);
        if (sets.IsEmpty)
        {
            if ((await store.GetActorsAsync(cancellationToken)).IsEmpty)
            {
                await TakeAsync(null, cancellationToken);
            }
        }
        else if (await NewerAsync(sets, cancellationToken) is { } newer)
        {
            await RenewAsync(newer, new(Renew: true), null, cancellationToken);
        }
    }

    /// <summary>The newer sample, where the store has an older one; else null.</summary>
    public async Task<SampleOffer?> OfferAsync(CancellationToken cancellationToken)
    {
        if (await NewerAsync(await store.GetDataSetsAsync(cancellationToken), cancellationToken) is not { } newer)
        {
            return null;
        }
        var revision = await store.GetRevisionAsync(cancellationToken);
        if (_offer is { } kept && kept.Item1 == revision)
        {
            return kept.Item2;
        }
        var offer = SampleOffer.Of(await store.ReadContentAsync(cancellationToken), newer);
        _offer = new(revision, offer);
        return offer;
    }

    /// <summary>
    /// Imports the sample on demand; where the store has an older one, replaces it completely. Null where the sample cannot be read.
    /// </summary>
    /// <exception cref="ImportConflictException">The store has some of its ids with other content.</exception>
    public async Task<ImportCounts?> TakeAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (await NewerAsync(await store.GetDataSetsAsync(cancellationToken), cancellationToken) is { } newer)
        {
            return await RenewAsync(newer, new(Replace: true, Renew: true), progress, cancellationToken);
        }
        if (await sample.ReadAsync(cancellationToken) is not { } bundled)
        {
            return null;
        }
        var counts = await importer.ImportAsync(bundled, new(), progress, cancellationToken);
        Log.SampleImported(logger, counts.Claims.New);
        return counts;
    }

    private async Task<DataSet?> NewerAsync(ImmutableArray<DataSetSummary> sets, CancellationToken cancellationToken) =>
        sets.FirstOrDefault(s => s.Name == DataSet.Sample) is { } stored
        && await sample.ReadAsync(cancellationToken) is { } bundled && EditionVersion.IsOlder(stored.Version, bundled.Version)
            ? bundled
            : null;

    private async Task<ImportCounts> RenewAsync(DataSet newer, ImportOptions how, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await KeepOwnAsync(cancellationToken);
        var counts = await importer.ImportAsync(newer, how, progress, cancellationToken);
        Log.SampleRenewed(logger, newer.Version ?? "", counts.Claims.New, counts.Claims.Replaced, counts.Removed);
        if (!counts.Held.IsEmpty)
        {
            var more = counts.Held.Length > MostNamed ? $"; and {counts.Held.Length - MostNamed} more" : "";
            Log.SampleHeld(logger, counts.Held.Length, string.Join("; ", counts.Held.Take(MostNamed).Select(h => $"{h.Kind} {h.Id}: {h.Reason}")) + more);
        }
        return counts;
    }

    /// <summary>
    /// Moves records that users added to the sample's data set into a data set of their own, so that a newer edition, which lacks them, does not
    /// remove them.
    /// </summary>
    private async Task KeepOwnAsync(CancellationToken cancellationToken)
    {
        var editions = await sample.GetEditionsAsync(cancellationToken);
        if (editions.OwnOf(await store.ReadContentAsync(cancellationToken)) is { } own)
        {
            await store.ImportAsync(own, new(), null, cancellationToken);
            Log.SampleAdditionsKept(logger, own.Claims.Length, own.Name);
        }
    }
}
