namespace GraphExplorer.Core.Analysis.Signed;

/// <summary>A signed pair that does not fit the camps: allied across them (1) or rival within one (-1).</summary>
public readonly record struct Misfit(ActorPair Pair, int Sign);

/// <summary>
/// Sets of actors that a computation puts on one side: the assignment to at most <see cref="K"/> camps with the fewest misfits. For two camps
/// the number of misfits is the line index of balance, also called frustration index (Harary, "On the measurement of structural balance",
/// Behavioral Science 4, 1959; Aref and Wilson, "Measuring partial balance in signed networks", Journal of Complex Networks 6, 2018); for
/// more it is the criterion P with alpha 0.5 (Davis 1967; Doreian and Mrvar 1996).
/// </summary>
/// <param name="Index">Misfits in all connected parts: the fewest there can be where <paramref name="Exact"/>, else the best found.</param>
/// <param name="AtLeast">Proved bound: no camps have fewer misfits.</param>
/// <param name="Unique">Whether no other camps have as few misfits; null where that is not known.</param>
/// <param name="Groups">The camps of the largest connected part, the largest first, then by first id; ids sorted; without the undetermined.</param>
/// <param name="Undetermined">Actors of that part whose camp, relative to the rest, differs between the best assignments.</param>
/// <param name="Apart">Actors of other parts.</param>
/// <param name="Misfits">In order of their pairs.</param>
public sealed record Camps(
    int K, int Index, bool Exact, int AtLeast, bool? Unique, ImmutableArray<ImmutableArray<string>> Groups,
    ImmutableArray<string> Undetermined, ImmutableArray<string> Apart, ImmutableArray<Misfit> Misfits)
{
    /// <summary>Fewest and most camps that can be asked for.</summary>
    public const int FewestCamps = 2, MostCamps = 6;

    /// <summary>Steps of the exact search over all parts: a few seconds on a slow machine, after which the best found and its bound stand.</summary>
    public const long MostSteps = 4_000_000;

    private const int Seed = 1;

    /// <summary>Computes the camps of a signed graph. The same graph gives the same answer every time.</summary>
    /// <param name="k">2 to 6.</param>
    /// <param name="steps">Bound of the exact search.</param>
    public static Camps Of(SignedGraph graph, int k, long steps, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, FewestCamps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, MostCamps);
        if (graph.Count == 0)
        {
            return new(k, 0, true, 0, true, [], [], [], []);
        }
        var parts = graph.Parts();
        var solved = parts.Select(part => PartSolution.Of(graph, part, k, Math.Max(1, steps * part.Length / graph.Count), Seed, cancellationToken)).ToList();
        var camp = solved.SelectMany(s => s.Camp).ToDictionary();
        var largest = solved[0];
        var groups = parts[0].Where(a => !largest.Undetermined.Contains(a)).GroupBy(a => camp[a])
            .Select(g => Ids(g)).OrderByDescending(g => g.Length).ThenBy(g => g[0], StringComparer.Ordinal);
        return new(
            k, solved.Sum(s => s.Index), solved.All(s => s.Exact), solved.Sum(s => s.AtLeast), largest.Exact ? largest.Unique : null,
            [.. groups], Ids(largest.Undetermined), Ids(parts.Skip(1).SelectMany(p => p)),
            [.. graph.Pairs.Where(p => p.Sign > 0 != (camp[p.A] == camp[p.B])).Select(p => new Misfit(new(graph.Actors[p.A], graph.Actors[p.B]), p.Sign))]);

        ImmutableArray<string> Ids(IEnumerable<int> actors) => [.. actors.Order().Select(a => graph.Actors[a])];
    }
}
