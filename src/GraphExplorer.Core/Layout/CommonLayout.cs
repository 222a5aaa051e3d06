namespace GraphExplorer.Core.Layout;

/// <summary>
/// The common places of actors, computed once, when they come in, and kept with them: allies nearer than rivals, parts beside their
/// whole, names clear of each other, lines clear of third actors where that can be helped. The same actors and ties give the same places on
/// every machine: no clock, no threads, no order of hashes, and only arithmetic whose last bit is set by IEEE 754.
/// </summary>
public static class CommonLayout
{
    public const int DefaultSeed = 12;

    /// <summary>Width of the picture by its height.</summary>
    public const double Aspect = 1.35;

    /// <summary>
    /// Most actors that are arranged by their ties: time and memory grow with the square of their number. More get a plain arrangement, in seconds.
    /// </summary>
    public const int MostArranged = 2000;

    /// <summary>Gives every actor a place, in layout units rounded to 0.1. Those that have one keep it.</summary>
    /// <param name="ties">Who stands to whom, in which relation, by how many distinct voices. Pairs with an unknown actor are ignored.</param>
    /// <returns>The actors in ordinal order of id. Where none had a place, the middle of all is (0, 0).</returns>
    public static ImmutableArray<Actor> Place(
        IReadOnlyCollection<Actor> actors, IEnumerable<(ActorPair Pair, Relation Relation, int Voices)> ties, int seed, CancellationToken cancellationToken)
    {
        ImmutableArray<Actor> ordered = [.. actors.OrderBy(a => a.Id, StringComparer.Ordinal)];
        if (ordered.All(a => a.Place is not null))
        {
            return ordered;
        }
        if (ordered.Length > MostArranged)
        {
            return PlainArrangement.Of(ordered, ties);
        }
        var graph = LayoutGraph.Of(ordered, ties);
        new Arrangement(graph, new(seed), cancellationToken).Run();
        return [.. ordered.Select((a, i) => a.Place is null ? a with { Place = new(Rounded(graph.X[i]), Rounded(graph.Y[i])) } : a)];
    }

    /// <summary>
    /// Gives the actors of an import their places among those that are there already: a known actor without a place of its own takes the
    /// one that it has, new ones are placed around the known ones, which do not move.
    /// </summary>
    /// <param name="known">Actors that the store has.</param>
    /// <param name="incoming">Actors of the import.</param>
    /// <param name="ties">Ties of both, over all time.</param>
    /// <returns>The incoming actors in ordinal order of id.</returns>
    public static ImmutableArray<Actor> PlaceIncoming(
        IReadOnlyCollection<Actor> known, IReadOnlyCollection<Actor> incoming,
        IEnumerable<(ActorPair Pair, Relation Relation, int Voices)> ties, int seed, CancellationToken cancellationToken)
    {
        var places = known.ToDictionary(a => a.Id, a => a.Place, StringComparer.Ordinal);
        var ids = incoming.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var all = incoming.Select(a => a.Place is null && places.TryGetValue(a.Id, out var place) ? a with { Place = place } : a)
            .Concat(known.Where(a => !ids.Contains(a.Id))).ToArray();
        return [.. Place(all, ties, seed, cancellationToken).Where(a => ids.Contains(a.Id))];
    }

    // Adding 0 turns -0 into 0, so that both are written alike.
    private static double Rounded(double value) => Math.Round(value, 1) + 0.0;
}
