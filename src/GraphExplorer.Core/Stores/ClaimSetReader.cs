namespace GraphExplorer.Core.Stores;

/// <summary>
/// Reads a graph in memory, and is the reference implementation for every store. Sort keys: for date, the earliest start; for source and
/// target, the actor's name; for document, its title; for voice, the name of the voice; all in ordinal order. Relation, status and basis are
/// in the order in which they are declared.
/// </summary>
public sealed class ClaimSetReader(ClaimSet set) : IGraphReader
{
    public Task<ImmutableArray<Actor>> GetActorsAsync(CancellationToken cancellationToken) => Task.FromResult(set.Actors);

    public Task<ImmutableArray<Document>> GetDocumentsAsync(CancellationToken cancellationToken) => Task.FromResult(set.Documents);

    public Task<Page<Claim>> GetClaimsAsync(ClaimQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var claims = set.In(query.View).Where(c => (query.Pair is not { } pair || c.Pair == pair) && (query.Id is not { } id || c.Id == id));
        return Task.FromResult(PageOf([.. Sorted(claims, query)], query.Range));
    }

    public Task<Page<Tie>> GetTiesAsync(View view, PageRange range, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(PageOf(set.Ties(view), range));
    }

    // Claims with equal keys keep the set's order, by earliest start and id, since LINQ sorts are stable.
    private IEnumerable<Claim> Sorted(IEnumerable<Claim> claims, ClaimQuery query)
    {
        return query.Order switch
        {
            ClaimOrder.Date => By(c => c.Date.Earliest, null),
            ClaimOrder.Source => By(c => set.Actor(c.Source).Name, StringComparer.Ordinal),
            ClaimOrder.Target => By(c => set.Actor(c.Target).Name, StringComparer.Ordinal),
            ClaimOrder.Relation => By(c => c.Relation, null),
            ClaimOrder.Voice => By(set.VoiceOf, StringComparer.Ordinal),
            ClaimOrder.Document => By(c => set.Document(c.Document).Title, StringComparer.Ordinal),
            ClaimOrder.Status => By(c => c.Status, null),
            ClaimOrder.Basis => By(c => c.Basis, null),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Order, "no such order"),
        };

        IEnumerable<Claim> By<T>(Func<Claim, T> key, IComparer<T>? comparer) =>
            query.Descending ? claims.OrderByDescending(key, comparer) : claims.OrderBy(key, comparer);
    }

    private static Page<T> PageOf<T>(ImmutableArray<T> all, PageRange range) =>
        new([.. all.Skip(range.Offset).Take(range.Limit)], all.Length);
}
