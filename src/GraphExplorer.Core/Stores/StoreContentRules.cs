namespace GraphExplorer.Core.Stores;

public sealed partial record StoreContent
{
    /// <summary>Makes sure that a store can take it: that every name and reference in it resolves within it.</summary>
    /// <exception cref="ArgumentException">
    /// A name or id comes twice, a record has no data set or one that is not listed, the newest data set says otherwise than what stands, an
    /// id or name does not resolve, or an actor stands to itself.
    /// </exception>
    public void Validate()
    {
        var names = References.Unique("data set", DataSets.Select(d => d.Name));
        var actors = References.Unique("actor", Actors.Select(a => a.Record.Id));
        var documents = References.Unique("document", Documents.Select(d => d.Record.Id));
        References.Unique("claim", Claims.Select(c => c.Record.Id));
        foreach (var stored in Actors)
        {
            foreach (var actor in Versions(stored, "actor", a => a.Id, names))
            {
                References.Check(actor, actors);
            }
        }
        foreach (var stored in Documents)
        {
            Versions(stored, "document", d => d.Id, names);
        }
        foreach (var stored in Claims)
        {
            foreach (var claim in Versions(stored, "claim", c => c.Id, names))
            {
                References.Check(claim, actors, documents);
            }
        }
    }

    /// <summary>What stands, and what data sets say otherwise.</summary>
    private static ImmutableArray<T> Versions<T>(StoredRecord<T> stored, string kind, Func<T, string> id, HashSet<string> names) where T : class
    {
        var own = References.Unique("data set", stored.DataSets);
        if (own.Count == 0 || !own.IsSubsetOf(names) || stored.Earlier.Any(e => !own.Contains(e.Key) || e.Key == stored.DataSets[^1] || id(e.Value) != id(stored.Record)))
        {
            throw new ArgumentException($"The data sets of {kind} '{id(stored.Record)}' do not fit what they say.");
        }
        return [stored.Record, .. stored.Earlier.Values];
    }
}
