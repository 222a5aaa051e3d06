namespace GraphExplorer.Neo4j.Writing;

/// <summary>
/// What becomes of the records of a data set that is removed: those that no other data set has are deleted, unless remaining records refer to
/// them; then they belong to the data sets of these.
/// </summary>
internal static class Leaving
{
    /// <param name="own">All records of the data set.</param>
    /// <param name="brought">Of a newer edition, what becomes of the records that it brings: they do not leave.</param>
    /// <returns>What is brought, and what leaves.</returns>
    public static Changes Of(StoreContent own, SharedUse use, Changes brought)
    {
        var actors = Leave(Sayings.OfActors, use.DataSet, own.Actors, brought.Actors);
        var documents = Leave(Sayings.OfDocuments, use.DataSet, own.Documents, brought.Documents);
        var claims = Leave(Sayings.OfClaims, use.DataSet, own.Claims, brought.Claims);
        var actorHeirs = new Heirs(actors.Where(a => a.Goes).Select(a => (a.Before!.Record.Id, a.Before.Record.PartOf)));
        var documentHeirs = new Heirs(documents.Where(d => d.Goes).Select(d => (d.Before!.Record.Id, (string?)null)));
        void NeededByActor(Actor actor, ImmutableArray<string> dataSets)
        {
            if (actor.PartOf is { } whole)
            {
                actorHeirs.Need(whole, dataSets);
            }
        }
        void NeededByClaim(Claim claim, ImmutableArray<string> dataSets)
        {
            actorHeirs.Need(claim.Source, dataSets);
            actorHeirs.Need(claim.Target, dataSets);
            documentHeirs.Need(claim.Document, dataSets);
        }
        // Records that this write does not touch, by what they are now.
        foreach (var (id, dataSets) in use.OfActors.Where(n => !n.DataSets.Contains(use.DataSet)))
        {
            actorHeirs.Need(id, dataSets);
        }
        foreach (var (id, dataSets) in use.OfDocuments.Where(n => !n.DataSets.Contains(use.DataSet)))
        {
            documentHeirs.Need(id, dataSets);
        }
        ByWords(Sayings.OfActors, use.SaidOfActors, actors, NeededByActor);
        ByWords(Sayings.OfClaims, use.SaidOfClaims, claims, NeededByClaim);
        // Those that it does, by what they become.
        ByRemaining(actors, NeededByActor);
        ByRemaining(claims, NeededByClaim);
        return brought with
        {
            Actors = HandOver(Sayings.OfActors, actors, actorHeirs), Documents = HandOver(Sayings.OfDocuments, documents, documentHeirs), Claims = claims,
        };
    }

    private static List<Change<T>> Leave<T>(Sayings<T> sayings, string dataSet, ImmutableArray<StoredRecord<T>> own, IReadOnlyList<Change<T>> brought) where T : class
    {
        var stay = brought.Select(b => sayings.Id(b.After!.Record)).ToHashSet(StringComparer.Ordinal);
        return [.. brought, .. own.Where(r => !stay.Contains(sayings.Id(r.Record))).Select(r => new Change<T>(r, sayings.Leave(r, dataSet)))];
    }

    private static void ByWords<T>(
        Sayings<T> sayings, IEnumerable<(string DataSet, T Said)> words, IEnumerable<Change<T>> changes, Action<T, ImmutableArray<string>> need) where T : class
    {
        var touched = changes.Select(c => sayings.Id((c.Before ?? c.After)!.Record)).ToHashSet(StringComparer.Ordinal);
        foreach (var (dataSet, said) in words.Where(w => !touched.Contains(sayings.Id(w.Said))))
        {
            need(said, [dataSet]);
        }
    }

    private static void ByRemaining<T>(IEnumerable<Change<T>> changes, Action<T, ImmutableArray<string>> need) where T : class
    {
        foreach (var after in changes.Select(c => c.After).OfType<StoredRecord<T>>())
        {
            need(after.Record, after.DataSets);
            foreach (var (dataSet, said) in after.Earlier)
            {
                need(said, [dataSet]);
            }
        }
    }

    private static List<Change<T>> HandOver<T>(Sayings<T> sayings, List<Change<T>> changes, Heirs heirs) where T : class
    {
        var all = heirs.All.ToDictionary(h => h.Id, h => h.DataSets, StringComparer.Ordinal);
        return [.. changes.Select(c => c.Goes && all.TryGetValue(sayings.Id(c.Before!.Record), out var dataSets) ? c with { After = c.Before with { DataSets = dataSets } } : c)];
    }
}
