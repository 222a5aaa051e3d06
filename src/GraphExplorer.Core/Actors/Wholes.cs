namespace GraphExplorer.Core.Actors;

/// <summary>What actors are a part of: their whole, its whole, and so on.</summary>
public static class Wholes
{
    /// <summary>Adds an actor and all its wholes to a set. What is in the set already ends the walk, so that a circle of parts ends too.</summary>
    /// <param name="partOf">The id of an actor's whole, or null where it has none.</param>
    public static void AddWithWholes(this ISet<string> ids, string actor, Func<string, string?> partOf)
    {
        for (string? id = actor; id is not null && ids.Add(id); id = partOf(id))
        {
        }
    }
}
