using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>
/// A first arrangement in the plane from distances to a few pivots (Brandes, Pich, "Eigensolver methods for progressive multidimensional
/// scaling of large data", Graph Drawing 2006). The overall shape is good, near neighbours are crowded: <see cref="Majorisation"/> refines it.
/// </summary>
internal static class ClassicalScaling
{
    private const int Pivots = 60;
    private const int Rounds = 60;

    /// <summary>Places all actors of a connected graph.</summary>
    public static void Run(LayoutGraph graph, DesiredDistances distances, double[] x, double[] y, SeededRandom random, CancellationToken cancellationToken)
    {
        var ways = StressModel.FarthestFirst(graph, distances, Pivots, cancellationToken).Ways;
        var centred = DoubleCentred(ways);
        var products = new double[ways.Count, ways.Count];
        for (var p = 0; p < ways.Count; p++)
        {
            for (var q = 0; q < ways.Count; q++)
            {
                products[p, q] = Dot(centred[p], centred[q]);
            }
        }
        var first = Eigenvector(products, null, random);
        var second = Eigenvector(products, first, random);
        for (var i = 0; i < graph.Count; i++)
        {
            (x[i], y[i]) = (0, 0);
            for (var p = 0; p < ways.Count; p++)
            {
                x[i] += centred[p][i] * first[p];
                y[i] += centred[p][i] * second[p];
            }
        }
        Scale(ways, x, y);
        for (var i = 0; i < graph.Count; i++)
        {
            // Actors with the same ties would get the same place; a little noise separates them.
            (x[i], y[i]) = (x[i] + (0.02 * random.Around()), y[i] + (0.02 * random.Around()));
        }
    }

    private static double[][] DoubleCentred(List<double[]> ways)
    {
        var squares = ways.Select(w => Array.ConvertAll(w, d => d * d)).ToArray();
        var count = ways[0].Length;
        var ofPivot = Array.ConvertAll(squares, Mean);
        var ofActor = Enumerable.Range(0, count).Select(i => Mean(Array.ConvertAll(squares, s => s[i]))).ToArray();
        var all = Mean(ofPivot);
        return [.. squares.Select((s, p) => s.Select((d, i) => -0.5 * (d - ofPivot[p] - ofActor[i] + all)).ToArray())];
    }

    /// <summary>The largest eigenvector of a symmetric matrix by power iteration, at right angles to another one.</summary>
    private static double[] Eigenvector(double[,] matrix, double[]? other, SeededRandom random)
    {
        var count = matrix.GetLength(0);
        var vector = Enumerable.Range(0, count).Select(_ => random.Around()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var next = new double[count];
            for (var p = 0; p < count; p++)
            {
                for (var q = 0; q < count; q++)
                {
                    next[p] += matrix[p, q] * vector[q];
                }
            }
            if (other is not null)
            {
                var share = Dot(next, other);
                next = [.. next.Select((v, p) => v - (share * other[p]))];
            }
            var length = Math.Sqrt(Dot(next, next));
            vector = length > 0 ? Array.ConvertAll(next, v => v / length) : next;
        }
        return vector;
    }

    /// <summary>Brings the distances to the first pivot to the size that they should have.</summary>
    private static void Scale(List<double[]> ways, double[] x, double[] y)
    {
        var (wanted, have) = (0.0, 0.0);
        var pivot = Array.IndexOf(ways[0], 0);
        for (var i = 0; i < x.Length; i++)
        {
            wanted += ways[0][i];
            have += PairLine.Distance(new(x[i], y[i]), new(x[pivot], y[pivot]));
        }
        var factor = have > 0 ? wanted / have : 0;
        for (var i = 0; i < x.Length; i++)
        {
            (x[i], y[i]) = (x[i] * factor, y[i] * factor);
        }
    }

    // Plain loops: the order of the additions is part of the result.
    private static double Mean(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }
        return sum / values.Length;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
