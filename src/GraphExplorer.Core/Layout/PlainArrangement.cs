namespace GraphExplorer.Core.Layout;

/// <summary>
/// Places for more actors than are arranged by their ties: on a spiral around those that stand already, the ones with most partners in the
/// middle. Takes time in proportion to actors and ties.
/// </summary>
internal static class PlainArrangement
{
    /// <summary>Distance between neighbours on the spiral, in layout units: room for a name.</summary>
    private const double Pitch = 90;

    /// <param name="actors">In ordinal order of id.</param>
    public static ImmutableArray<Actor> Of(ImmutableArray<Actor> actors, IEnumerable<(ActorPair Pair, Relation Relation, int Voices)> ties)
    {
        var partners = actors.ToDictionary(a => a.Id, _ => 0, StringComparer.Ordinal);
        foreach (var (pair, _, _) in ties)
        {
            if (partners.TryGetValue(pair.First, out var first) && partners.TryGetValue(pair.Second, out var second))
            {
                (partners[pair.First], partners[pair.Second]) = (first + 1, second + 1);
            }
        }
        var known = actors.Where(a => a.Place is not null).Select(a => a.Place!.Value).ToArray();
        var (x, y) = known.Length == 0 ? (0, 0) : (known.Average(p => p.X), known.Average(p => p.Y));
        // Newcomers stand outside of what is there.
        var taken = known.Length == 0 ? -1 : (int)Math.Ceiling(known.Max(p => Math.Max(Math.Abs(p.X - x) / CommonLayout.Aspect, Math.Abs(p.Y - y))) / Pitch);
        var from = taken < 0 ? 0 : ((2 * taken) + 1) * ((2 * taken) + 1);
        var places = actors.Where(a => a.Place is null).OrderByDescending(a => partners[a.Id]).ThenBy(a => a.Id, StringComparer.Ordinal)
            .Select((a, i) => (a.Id, Place: At(x, y, from + i))).ToDictionary(p => p.Id, p => p.Place, StringComparer.Ordinal);
        return [.. actors.Select(a => a.Place is null ? a with { Place = places[a.Id] } : a)];
    }

    /// <summary>The place of a number on a spiral of squares: whole numbers alone, so that every machine finds the same.</summary>
    private static Place At(double x, double y, int number)
    {
        var ring = (int)Math.Ceiling((Math.Sqrt(number + 1) - 1) / 2);
        var side = 2 * ring;
        var (column, row) = (0, 0);
        if (ring > 0)
        {
            var along = number - ((side - 1) * (side - 1));
            (column, row) = (along / side) switch
            {
                0 => (ring, -ring + 1 + (along % side)),
                1 => (ring - 1 - (along % side), ring),
                2 => (-ring, ring - 1 - (along % side)),
                _ => (-ring + 1 + (along % side), -ring),
            };
        }
        return new(Rounded(x + (column * Pitch * CommonLayout.Aspect)), Rounded(y + (row * Pitch)));
    }

    private static double Rounded(double value) => Math.Round(value, 1) + 0.0;
}
