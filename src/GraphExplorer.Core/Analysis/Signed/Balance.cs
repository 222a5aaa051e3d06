namespace GraphExplorer.Core.Analysis.Signed;

/// <summary>How near the signed pairs of a view are to two camps, and what they are: a rise by more claims is not less balance.</summary>
/// <param name="SignedPairs">Number of pairs that are allied only or rival only.</param>
/// <param name="Both">Number of pairs that are allied and rival at once; they have no sign.</param>
/// <param name="Index">
/// Line index of balance (Harary 1959; Aref and Wilson 2018): the fewest signed pairs to leave out so that two camps remain where
/// <paramref name="Exact"/>, else the best found.
/// </param>
/// <param name="AtLeast">Proved bound of the index.</param>
public sealed record Balance(int SignedPairs, int Both, Triangles Triangles, int Index, bool Exact, int AtLeast)
{
    /// <param name="steps">Bound of the exact search, as for <see cref="Camps.Of"/>.</param>
    public static Balance Of(SignedGraph graph, long steps, CancellationToken cancellationToken)
    {
        var camps = Camps.Of(graph, Camps.FewestCamps, steps, cancellationToken);
        return new(graph.Pairs.Length, graph.Both, Triangles.Of(graph), camps.Index, camps.Exact, camps.AtLeast);
    }
}
