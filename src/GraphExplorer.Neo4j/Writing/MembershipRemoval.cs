namespace GraphExplorer.Neo4j.Writing;

/// <summary>
/// What becomes of the records of a data set that is removed: those that no other data set has are deleted, unless remaining records refer to
/// them; then they belong to the data sets of these.
/// </summary>
internal static class MembershipRemoval
{
    /// <param name="own">All records of the data set.</param>
    /// <param name="brought">Of a newer edition, what becomes of the records that it brings: they do not leave.</param>
    /// <returns>What is brought, and what leaves.</returns>
    public static Changes Of(StoreContent own, SharedUse use, Changes brought)
    {
        var actors = Leave(VersionRules.OfActors, use.DataSet, own.Actors, brought.Actors);
        var documents = Leave(VersionRules.OfDocuments, use.DataSet, own.Documents, brought.Documents);
        var claims = Leave(VersionRules.OfClaims, use.DataSet, own.Claims, brought.Claims);
        var actorOwners = new NewOwners(actors.Where(a => a.Goes).Select(a => (a.Before!.Record.Id, a.Before.Record.PartOf)));
        var documentOwners = new NewOwners(documents.Where(d => d.Goes).Select(d => (d.Before!.Record.Id, (string?)null)));
        void NeededByActor(Actor actor, ImmutableArray<string> dataSets)
        {
            if (actor.PartOf is { } whole)
            {
                actorOwners.Need(whole, dataSets);
            }
        }
        void NeededByClaim(Claim claim, ImmutableArray<string> dataSets)
        {
            actorOwners.Need(claim.Source, dataSets);
            actorOwners.Need(claim.Target, dataSets);
            documentOwners.Need(claim.Document, dataSets);
        }
        // Records that this write does not touch, by what they are now.
        foreach (var (id, dataSets) in use.OfActors.Where(n => !n.DataSets.Contains(use.DataSet)))
        {
            actorOwners.Need(id, dataSets);
        }
        foreach (var (id, dataSets) in use.OfDocuments.Where(n => !n.DataSets.Contains(use.DataSet)))
        {
            documentOwners.Need(id, dataSets);
        }
        ByOtherVersions(VersionRules.OfActors, use.ActorVersions, actors, NeededByActor);
        ByOtherVersions(VersionRules.OfClaims, use.ClaimVersions, claims, NeededByClaim);
        // Those that it does, by what they become.
        ByRemaining(actors, NeededByActor);
        ByRemaining(claims, NeededByClaim);
        return brought with
        {
            Actors = HandOver(VersionRules.OfActors, actors, actorOwners), Documents = HandOver(VersionRules.OfDocuments, documents, documentOwners), Claims = claims,
        };
    }

    private static List<Change<T>> Leave<T>(VersionRule<T> rule, string dataSet, ImmutableArray<StoredRecord<T>> own, IReadOnlyList<Change<T>> brought) where T : class
    {
        var stay = brought.Select(b => rule.Id(b.After!.Record)).ToHashSet(StringComparer.Ordinal);
        return [.. brought, .. own.Where(r => !stay.Contains(rule.Id(r.Record))).Select(r => new Change<T>(r, rule.Without(r, dataSet)))];
    }

    private static void ByOtherVersions<T>(
        VersionRule<T> rule, IEnumerable<(string DataSet, T Version)> versions, IEnumerable<Change<T>> changes, Action<T, ImmutableArray<string>> need) where T : class
    {
        var touched = changes.Select(c => rule.Id((c.Before ?? c.After)!.Record)).ToHashSet(StringComparer.Ordinal);
        foreach (var (dataSet, version) in versions.Where(w => !touched.Contains(rule.Id(w.Version))))
        {
            need(version, [dataSet]);
        }
    }

    private static void ByRemaining<T>(IEnumerable<Change<T>> changes, Action<T, ImmutableArray<string>> need) where T : class
    {
        foreach (var after in changes.Select(c => c.After).OfType<StoredRecord<T>>())
        {
            need(after.Record, after.DataSets);
            foreach (var (dataSet, version) in after.Earlier)
            {
                need(version, [dataSet]);
            }
        }
    }

    private static List<Change<T>> HandOver<T>(VersionRule<T> rule, List<Change<T>> changes, NewOwners owners) where T : class
    {
        var all = owners.All.ToDictionary(h => h.Id, h => h.DataSets, StringComparer.Ordinal);
        return [.. changes.Select(c => c.Goes && all.TryGetValue(rule.Id(c.Before!.Record), out var dataSets) ? c with { After = c.Before with { DataSets = dataSets } } : c)];
    }
}
