using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>Compares what another store held with what the database holds, and says what is to be written.</summary>
internal static class RestorePlan
{
    /// <exception cref="ImportConflictException">Known ids have other content, or other earlier content.</exception>
    public static async Task<Plan<ImportCounts>> MakeAsync(Server server, StoreContent content, CancellationToken cancellationToken)
    {
        var conflicts = new List<ImportConflict>();
        var actors = Join(
            VersionRules.OfActors, content.Actors, await StoredReading.ActorsAsync(server, content.Actors.Select(a => a.Record.Id), cancellationToken), conflicts);
        var documents = Join(
            VersionRules.OfDocuments, content.Documents, await StoredReading.DocumentsAsync(server, content.Documents.Select(d => d.Record.Id), cancellationToken), conflicts);
        var claims = Join(
            VersionRules.OfClaims, content.Claims, await StoredReading.ClaimsAsync(server, content.Claims.Select(c => c.Record.Id), cancellationToken), conflicts);
        if (conflicts.Count > 0)
        {
            throw new ImportConflictException([.. conflicts]);
        }
        var known = await StoredReading.DataSetsAsync(server, cancellationToken);
        var changes = new Changes(actors, documents, claims, [.. content.DataSets.Where(s => !known.ContainsKey(s.Name))], []);
        return new(new(Counts(actors), Counts(documents), Counts(claims)), await ChangeSteps.OfAsync(server, changes, cancellationToken));
    }

    private static List<Change<T>> Join<T>(
        VersionRule<T> rule, ImmutableArray<StoredRecord<T>> brought, Dictionary<string, StoredRecord<T>> known, List<ImportConflict> conflicts) where T : class
    {
        var changes = new List<Change<T>>(brought.Length);
        foreach (var record in brought)
        {
            var there = known.GetValueOrDefault(rule.Id(record.Record));
            string? reason = null;
            if ((there is null ? record : rule.Join(there, record, out reason)) is { } after)
            {
                changes.Add(new(there, after));
            }
            else
            {
                conflicts.Add(new(rule.Kind, rule.Id(record.Record), reason!));
            }
        }
        return changes;
    }

    private static KindCounts Counts<T>(List<Change<T>> changes) where T : class
    {
        var added = changes.Count(c => c.Before is null);
        return new(added, 0, changes.Count - added);
    }
}
