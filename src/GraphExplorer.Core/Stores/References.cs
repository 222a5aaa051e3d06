namespace GraphExplorer.Core.Stores;

/// <summary>Makes sure that ids come once and that what refers to them finds them.</summary>
internal static class References
{
    /// <summary>All ids of a kind.</summary>
    /// <exception cref="ArgumentException">One comes twice.</exception>
    public static HashSet<string> Unique(string kind, IEnumerable<string> all)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in all)
        {
            if (!ids.Add(id))
            {
                throw new ArgumentException($"The {kind} '{id}' comes twice.");
            }
        }
        return ids;
    }

    /// <summary>The whole of an actor is there.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static void Check(Actor actor, HashSet<string> actors) => Resolve(actors, actor.PartOf ?? actor.Id, $"actor '{actor.Id}'");

    /// <summary>Both actors of a claim and its document are there.</summary>
    /// <exception cref="ArgumentException">One of them is not, or both actors are the same.</exception>
    public static void Check(Claim claim, HashSet<string> actors, HashSet<string> documents)
    {
        Resolve(actors, claim.Source, $"claim '{claim.Id}'");
        Resolve(actors, claim.Target, $"claim '{claim.Id}'");
        Resolve(documents, claim.Document, $"claim '{claim.Id}'");
        if (claim.Source == claim.Target)
        {
            throw new ArgumentException($"In claim '{claim.Id}' an actor stands to itself.");
        }
    }

    private static void Resolve(HashSet<string> ids, string id, string by)
    {
        if (!ids.Contains(id))
        {
            throw new ArgumentException($"{by} names '{id}', which is not there.");
        }
    }
}
