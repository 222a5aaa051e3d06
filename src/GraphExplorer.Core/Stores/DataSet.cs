namespace GraphExplorer.Core.Stores;

/// <summary>What one import brings. References resolve within it.</summary>
public sealed record DataSet(string Name, ImmutableArray<Actor> Actors, ImmutableArray<Document> Documents, ImmutableArray<Claim> Claims)
{
    /// <summary>Edition of the data, such as "2.0.0"; null where the import tells none.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// What the import does not say though a record has it: a stand-in, which never changes a record that the store knows. Empty optional
    /// fields need no entry here, for they say nothing by themselves.
    /// </summary>
    public MissingFields MissingFields { get; init; } = MissingFields.None;

    /// <summary>Name of the bundled data set.</summary>
    public const string Sample = "sample";

    /// <summary>Most claims of one import.</summary>
    public const int MostClaims = 1_000_000;

    /// <summary>Makes sure that a store can take it whole, whatever the store already knows.</summary>
    /// <exception cref="ArgumentException">An id comes twice, a reference does not resolve within it, or an actor stands to itself.</exception>
    public void Validate()
    {
        var actors = Ids("actor", Actors.Select(a => a.Id));
        var documents = Ids("document", Documents.Select(d => d.Id));
        Ids("claim", Claims.Select(c => c.Id));
        foreach (var actor in Actors)
        {
            Resolve(actors, actor.PartOf ?? actor.Id, $"actor '{actor.Id}'");
        }
        foreach (var claim in Claims)
        {
            Resolve(actors, claim.Source, $"claim '{claim.Id}'");
            Resolve(actors, claim.Target, $"claim '{claim.Id}'");
            Resolve(documents, claim.Document, $"claim '{claim.Id}'");
            if (claim.Source == claim.Target)
            {
                throw new ArgumentException($"In claim '{claim.Id}' an actor stands to itself.");
            }
        }
    }

    private static HashSet<string> Ids(string kind, IEnumerable<string> all)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in all)
        {
            if (!ids.Add(id))
            {
                throw new ArgumentException($"The {kind} id '{id}' comes twice.");
            }
        }
        return ids;
    }

    private static void Resolve(HashSet<string> ids, string id, string by)
    {
        if (!ids.Contains(id))
        {
            throw new ArgumentException($"{by} names '{id}', which the data set does not bring.");
        }
    }
}
