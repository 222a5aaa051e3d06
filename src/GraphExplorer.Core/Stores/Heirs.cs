namespace GraphExplorer.Core.Stores;

/// <summary>
/// Who gets the actors and documents that only a leaving data set had, and that records which remain need: the data sets that need them.
/// </summary>
public sealed class Heirs
{
    private readonly Dictionary<string, string?> _wholes;
    private readonly Dictionary<string, SortedSet<string>> _found = new(StringComparer.Ordinal);

    /// <param name="leaving">Ids of the records that nobody else has, each with the id of its whole; null for a document or an actor without.</param>
    public Heirs(IEnumerable<(string Id, string? Whole)> leaving) => _wholes = leaving.ToDictionary(l => l.Id, l => l.Whole, StringComparer.Ordinal);

    /// <summary>
    /// Tells of a record that remains and names this id, as it stands or by what a data set says otherwise. A record that is not leaving
    /// needs no heir. The whole of an actor goes with it.
    /// </summary>
    /// <param name="dataSets">Of a record as it stands, all its data sets; of what one says otherwise, that one.</param>
    public void Need(string id, IEnumerable<string> dataSets)
    {
        var names = dataSets.ToArray();
        for (string? needed = id; needed is not null && _wholes.TryGetValue(needed, out var whole); needed = whole)
        {
            if (!_found.TryGetValue(needed, out var heirs))
            {
                _found.Add(needed, heirs = new(StringComparer.Ordinal));
            }
            var before = heirs.Count;
            heirs.UnionWith(names);
            if (heirs.Count == before)
            {
                // Its wholes have them too.
                return;
            }
        }
    }

    /// <summary>The ids of those that stay, each with its data sets in ordinal order.</summary>
    public IEnumerable<(string Id, ImmutableArray<string> DataSets)> All => _found.Select(f => (f.Key, f.Value.ToImmutableArray()));
}
