namespace GraphExplorer.Core.Analysis.Signed;

/// <summary>The camps of a view, and what of its pairs they were computed from.</summary>
/// <param name="ClaimsOfMisfits">Number of claims of each of <see cref="Camps.Misfits"/>, in their order.</param>
/// <param name="SignedPairs">Number of pairs that are allied only or rival only.</param>
/// <param name="Both">Number of pairs that are allied and rival at once.</param>
/// <param name="Talking">Number of pairs that only talk.</param>
public sealed record CampReport(Camps Camps, ImmutableArray<int> ClaimsOfMisfits, int SignedPairs, int Both, int Talking)
{
    /// <summary>Computes the camps of a view's ties. The same ties give the same answer every time.</summary>
    /// <param name="k">2 to 6.</param>
    public static CampReport Of(IEnumerable<Tie> ties, int k, CancellationToken cancellationToken)
    {
        var pairs = PairSummary.Of(ties).ToDictionary(p => p.Pair);
        var graph = SignedGraph.Of(pairs.ToDictionary(p => p.Key, p => p.Value.State));
        var camps = Camps.Of(graph, k, Camps.MostSteps, cancellationToken);
        return new(camps, [.. camps.Misfits.Select(m => pairs[m.Pair].Claims)], graph.Pairs.Length, graph.Both, graph.Talking);
    }
}
