namespace GraphExplorer.Core.DataFolders;

/// <summary>
/// Actors that the store has already: a data folder need not repeat them, and a row of one may leave its cells empty. Compared by reference.
/// </summary>
public sealed class KnownActors
{
    private readonly Dictionary<string, Actor> _byId;

    public KnownActors(IEnumerable<Actor> actors) => _byId = actors.ToDictionary(a => a.Id, StringComparer.Ordinal);

    public static KnownActors None { get; } = new([]);

    public Actor? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Those of the ids that are known and no row has, with the wholes that they are a part of, as the store has them.</summary>
    internal IEnumerable<Actor> Missing(IEnumerable<string> ids, Func<string, bool> hasRow)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            found.AddWithWholes(id, part => Find(part)?.PartOf);
        }
        return found.Where(id => !hasRow(id)).Select(Find).OfType<Actor>().OrderBy(a => a.Id, StringComparer.Ordinal);
    }
}
