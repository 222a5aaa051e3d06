namespace GraphExplorer.Neo4j.Transports;

/// <summary>The transactions that the next one must not overlook.</summary>
internal sealed class Bookmarks
{
    /// <summary>Bound of the set; many concurrent writers could make it grow, and the newest count.</summary>
    private const int Most = 100;

    private ImmutableHashSet<string> _current = [];

    public ImmutableHashSet<string> Current => Volatile.Read(ref _current);

    /// <summary>A transaction that saw <paramref name="seen"/> has ended with <paramref name="brought"/>, which stand for those too.</summary>
    public void Advance(ImmutableHashSet<string> seen, IEnumerable<string> brought) =>
        ImmutableInterlocked.Update(ref _current, current =>
        {
            var next = current.Except(seen).Union(brought);
            return next.Count <= Most ? next : [.. brought];
        });

    public void Forget() => Volatile.Write(ref _current, []);
}
