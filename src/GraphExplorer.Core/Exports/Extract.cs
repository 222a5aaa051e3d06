namespace GraphExplorer.Core.Exports;

/// <summary>
/// Some claims of a set with everything that they refer to: their actors, the wholes that these are parts of, and their documents. Actors and
/// documents are in order of id, claims in order of earliest start, then id.
/// </summary>
public sealed record Extract(ImmutableArray<Actor> Actors, ImmutableArray<Document> Documents, ImmutableArray<Claim> Claims)
{
    /// <exception cref="KeyNotFoundException">A claim is of another set.</exception>
    public static Extract Of(ClaimSet set, IEnumerable<Claim> claims)
    {
        ImmutableArray<Claim> inOrder = [.. claims.OrderBy(c => c.Date.Earliest).ThenBy(c => c.Id, StringComparer.Ordinal)];
        var actors = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var end in inOrder.SelectMany(c => new[] { c.Source, c.Target }))
        {
            actors.AddWithWholes(end, id => set.Actor(id).PartOf);
        }
        var documents = inOrder.Select(c => c.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new([.. actors.Select(set.Actor)], [.. documents.Select(set.Document)], inOrder);
    }
}
