using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Configuration;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Web.Data;

/// <summary>Brings the bundled sample into the store at start, and on demand.</summary>
public sealed class Seeding(IGraphStore store, Importer importer, Sample sample, IOptions<GraphExplorerOptions> options, ILogger<Seeding> logger)
{
    private bool IsEmbedded => store.Scheme == StoreChoice.Embedded;

    /// <summary>
    /// Fills an empty store, and replaces a sample that differs from the bundled one while a SQLite store holds nothing else. Does nothing where
    /// the configuration says that nothing is to be written unasked.
    /// </summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var choice = options.Value.SeedChoice;
        if (choice == SeedChoice.False || (choice == SeedChoice.Auto && !IsEmbedded))
        {
            return;
        }
        var sets = await store.GetDataSetsAsync(cancellationToken);
        if (sets.IsEmpty)
        {
            await ImportAsync(null, cancellationToken);
        }
        else if (IsEmbedded && sets is [{ Name: DataSet.Sample }] && await sample.ReadAsync(cancellationToken) is { } bundled)
        {
            await ReplaceAsync(bundled, cancellationToken);
        }
    }

    /// <summary>Imports the sample because somebody asked for it. Null where it cannot be read.</summary>
    /// <exception cref="ImportConflictException">The store has some of its ids with other content.</exception>
    public async Task<ImportCounts?> ImportAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (await sample.ReadAsync(cancellationToken) is not { } bundled)
        {
            return null;
        }
        var counts = await importer.ImportAsync(bundled, new(), progress, cancellationToken);
        Log.SampleImported(logger, counts.Claims.New);
        return counts;
    }

    private async Task ReplaceAsync(DataSet bundled, CancellationToken cancellationToken)
    {
        if (!await IsKnownAsync(bundled, cancellationToken))
        {
            var counts = await importer.ImportAsync(bundled, new(Renew: true), null, cancellationToken);
            Log.SampleReplaced(logger, counts.Claims.New);
        }
    }

    /// <summary>Whether the store, which holds only the sample, holds just this one.</summary>
    private async Task<bool> IsKnownAsync(DataSet bundled, CancellationToken cancellationToken)
    {
        var claims = await store.GetClaimsAsync(new() { View = View.Everything, Range = new(0, bundled.Claims.Length) }, cancellationToken);
        if (claims.Total != bundled.Claims.Length || !claims.Items.ToHashSet().SetEquals(bundled.Claims))
        {
            return false;
        }
        var documents = await store.GetDocumentsAsync(cancellationToken);
        var actors = await store.GetActorsAsync(cancellationToken);
        return documents.Length == bundled.Documents.Length && documents.ToHashSet().SetEquals(bundled.Documents)
            && actors.Length == bundled.Actors.Length
            && actors.Zip(bundled.Actors.OrderBy(a => a.Id, StringComparer.Ordinal), Same).All(same => same);
    }

    // Places that the bundled data does not bring were computed when it came in.
    private static bool Same(Actor known, Actor bundled) => known.SameWords(bundled) && (bundled.Place is null || bundled.Place == known.Place);
}
