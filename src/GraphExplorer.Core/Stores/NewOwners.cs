namespace GraphExplorer.Core.Stores;

/// <summary>
/// The new owners of actors and documents that only a removed data set had and that remaining records refer to: the data sets of these records.
/// </summary>
public sealed class NewOwners
{
    private readonly Dictionary<string, string?> _wholes;
    private readonly Dictionary<string, SortedSet<string>> _found = new(StringComparer.Ordinal);

    /// <param name="leaving">Ids of the records that nobody else has, each with the id of its whole; null for a document or an actor without.</param>
    public NewOwners(IEnumerable<(string Id, string? Whole)> leaving) => _wholes = leaving.ToDictionary(l => l.Id, l => l.Whole, StringComparer.Ordinal);

    /// <summary>
    /// Adds a reference of a remaining record to this id, by its stored version or by the version of one of its data sets. A record that is not leaving
    /// needs no new owner. The wholes of an actor get the same owners.
    /// </summary>
    /// <param name="dataSets">Of a record as it stands, all its data sets; of what one says otherwise, that one.</param>
    public void Need(string id, IEnumerable<string> dataSets)
    {
        var names = dataSets.ToArray();
        for (string? needed = id; needed is not null && _wholes.TryGetValue(needed, out var whole); needed = whole)
        {
            if (!_found.TryGetValue(needed, out var owners))
            {
                _found.Add(needed, owners = new(StringComparer.Ordinal));
            }
            var before = owners.Count;
            owners.UnionWith(names);
            if (owners.Count == before)
            {
                // Its wholes have them too.
                return;
            }
        }
    }

    /// <summary>The ids of those that stay, each with its data sets in ordinal order.</summary>
    public IEnumerable<(string Id, ImmutableArray<string> DataSets)> All => _found.Select(f => (f.Key, f.Value.ToImmutableArray()));
}
