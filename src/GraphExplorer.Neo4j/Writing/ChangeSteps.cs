using GraphExplorer.Neo4j.Cypher;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Neo4j.Writing;

/// <summary>The steps that make a database what changes say it becomes.</summary>
internal static class ChangeSteps
{
    public static async Task<IReadOnlyList<WriteStep>> OfAsync(Server server, Changes changes, CancellationToken cancellationToken)
    {
        var (actors, documents, claims) = (changes.Actors, changes.Documents, changes.Claims);
        var partings = actors.Where(a => a.Before is not null && a.After is not null && a.Before.Record.PartOf != a.After.Record.PartOf).ToList();
        var staying = claims.Where(c => c.Writes && c.Before is not null && !Moves(c)).Select(c => c.After!.Record.Id).ToHashSet(StringComparer.Ordinal);
        var searchable = await SearchFieldChanges.OfAsync(server, changes, cancellationToken);
        return
        [
            .. WriteCypher.DeleteClaims(claims.Where(c => c.Goes || Moves(c)).Select(c => c.Before!.Record)),
            .. WriteCypher.PutActors(actors.Where(a => a.Writes).Select(a => a.After!)),
            .. WriteCypher.PutWholes(
                actors.Where(a => a.Before is null && a.After is not null).Concat(partings).Select(a => a.After!.Record),
                partings.Where(a => a.Before!.Record.PartOf is not null).Select(a => a.Before!.Record.Id)),
            .. WriteCypher.PutDocuments(documents.Where(d => d.Writes).Select(d => d.After!)),
            .. WriteCypher.PutClaims(searchable.Written.Where(c => !staying.Contains(c.Claim.Id))),
            .. WriteCypher.RewriteClaims(searchable.Written.Where(c => staying.Contains(c.Claim.Id))),
            .. WriteCypher.PutMemberships(actors.Where(a => a.Joins).Select(a => a.After!)),
            .. WriteCypher.PutMemberships(documents.Where(d => d.Joins).Select(d => d.After!)),
            .. WriteCypher.PutMemberships(claims.Where(c => c.Joins).Select(c => c.After!)),
            .. WriteCypher.PutSearchFields(searchable.Changed),
            .. WriteCypher.DeleteDocuments(documents.Where(d => d.Goes).Select(d => d.Before!.Record.Id)),
            .. WriteCypher.DeleteActors(actors.Where(a => a.Goes).Select(a => a.Before!.Record.Id)),
            .. EarlierSteps(changes),
            .. WriteCypher.PutDataSets(changes.DataSets),
            .. WriteCypher.EnsureDataSets(IsByHand(actors) || IsByHand(documents) || IsByHand(claims) ? [Names.ByHand] : []),
            .. WriteCypher.DeleteDataSets(changes.Gone),
        ];
    }

    /// <summary>Whether a claim changes its ends or its relation, which a relationship cannot: it is made anew.</summary>
    private static bool Moves(Change<Claim> claim) => claim is { Before.Record: var before, After.Record: var after }
        && (before.Source, before.Target, before.Relation) != (after.Source, after.Target, after.Relation);

    /// <summary>Whether a record is written that no import had brought.</summary>
    private static bool IsByHand<T>(IEnumerable<Change<T>> changes) where T : class => changes.Any(c => c.Touches && c.After!.DataSets.Contains(Names.ByHand));

    private static IEnumerable<WriteStep> EarlierSteps(Changes changes)
    {
        var (put, gone) = (new List<EarlierRecord>(), new List<EarlierRecord>());
        Compare(changes.Actors, EarlierRecord.Of, put, gone);
        Compare(changes.Documents, EarlierRecord.Of, put, gone);
        Compare(changes.Claims, EarlierRecord.Of, put, gone);
        return [.. WriteCypher.DeleteEarlier(gone), .. WriteCypher.PutEarlier(put)];
    }

    private static void Compare<T>(IEnumerable<Change<T>> changes, Func<string, T, EarlierRecord> word, List<EarlierRecord> put, List<EarlierRecord> gone) where T : class
    {
        foreach (var change in changes)
        {
            foreach (var (dataSet, said) in change.Before?.Earlier ?? [])
            {
                if (change.After is null || !change.After.Earlier.ContainsKey(dataSet))
                {
                    gone.Add(word(dataSet, said));
                }
            }
            foreach (var (dataSet, said) in change.After?.Earlier ?? [])
            {
                if (change.Before is null || !change.Before.Earlier.TryGetValue(dataSet, out var known) || !known.Equals(said))
                {
                    put.Add(word(dataSet, said));
                }
            }
        }
    }
}
