using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>Compares a data set with what the database holds, and says what is to be written.</summary>
internal sealed class ImportPlan
{
    private static readonly ImmutableArray<string> Order = [Kinds.Actor, Kinds.Document, Kinds.Claim];

    private readonly DataSet _dataSet;
    private readonly ImportOptions _options;
    private readonly SharedUse _use;
    private readonly List<ImportConflict> _refused = [];
    private readonly List<ImportConflict> _held = [];

    private ImportPlan(DataSet dataSet, ImportOptions options, SharedUse use)
    {
        _dataSet = dataSet;
        _options = options;
        _use = use;
    }

    /// <exception cref="ImportConflictException">Known ids have other content, and are not to be replaced.</exception>
    public static async Task<Plan<ImportCounts>> MakeAsync(
        Server server, DataSet dataSet, ImportOptions options, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var use = options.Renew ? await SharedUse.OfAsync(server, dataSet.Name, cancellationToken) : SharedUse.None;
        return await new ImportPlan(dataSet, options, use).MakeAsync(server, now, cancellationToken);
    }

    private async Task<Plan<ImportCounts>> MakeAsync(Server server, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (actors, actorCounts) = Merge(
            VersionRules.OfActors, _dataSet.Actors, await StoredReading.ActorsAsync(server, _dataSet.Actors.Select(a => a.Id), cancellationToken), _use.UsedActors());
        var (documents, documentCounts) = Merge(
            VersionRules.OfDocuments, _dataSet.Documents, await StoredReading.DocumentsAsync(server, _dataSet.Documents.Select(d => d.Id), cancellationToken), _use.UsedDocuments());
        var (claims, claimCounts) = Merge(
            VersionRules.OfClaims, _dataSet.Claims, await StoredReading.ClaimsAsync(server, _dataSet.Claims.Select(c => c.Id), cancellationToken), []);
        if (_refused.Count > 0)
        {
            throw new ImportConflictException([.. _refused]);
        }
        var known = (await StoredReading.DataSetsAsync(server, cancellationToken)).GetValueOrDefault(_dataSet.Name);
        var version = _held.Count > 0 ? known?.Version : _dataSet.Version ?? known?.Version;
        var head = new DataSetHead(_dataSet.Name, version, known?.Created ?? now);
        var changes = new Changes(actors, documents, claims, head == known ? [] : [head], []);
        if (_options.Renew)
        {
            // What the data set has and its newer edition does not bring leaves it.
            var own = await StoredReading.OfDataSetAsync(server, _dataSet.Name, _use.Versions, cancellationToken);
            changes = MembershipRemoval.Of(own, _use, changes);
        }
        return new(
            new(actorCounts, documentCounts, claimCounts)
            {
                Removed = changes.Actors.Count(c => c.Goes) + changes.Documents.Count(c => c.Goes) + changes.Claims.Count(c => c.Goes),
                Held = [.. _held.OrderBy(h => Order.IndexOf(h.Kind)).ThenBy(h => h.Id, StringComparer.Ordinal)],
            },
            await ChangeSteps.OfAsync(server, changes, cancellationToken));
    }

    private (List<Change<T>> Changes, KindCounts Counts) Merge<T>(
        VersionRule<T> rule, ImmutableArray<T> brought, Dictionary<string, StoredRecord<T>> known, HashSet<string> usedByOthers) where T : class
    {
        var changes = new List<Change<T>>(brought.Length);
        var outcomes = new int[Enum.GetValues<MergeOutcome>().Length];
        foreach (var item in brought)
        {
            var there = known.GetValueOrDefault(rule.Id(item));
            var merged = rule.Merge(there, item, _dataSet, _options, usedByOthers.Contains);
            outcomes[(int)merged.Outcome]++;
            changes.Add(new(there, merged.After));
            if (merged.Outcome is MergeOutcome.Refused or MergeOutcome.Held)
            {
                (merged.Outcome == MergeOutcome.Refused ? _refused : _held).Add(new(rule.Kind, rule.Id(item), merged.Reason!));
            }
        }
        return (changes, new(
            outcomes[(int)MergeOutcome.New], outcomes[(int)MergeOutcome.Replaced], outcomes[(int)MergeOutcome.Known] + outcomes[(int)MergeOutcome.Held]));
    }
}
