namespace GraphExplorer.Core.Layout;

/// <summary>
/// How far apart two actors should stand, in units in which a pair that is both allied and rival is about 1: allies nearer, rivals farther,
/// the more so the more voices say it; adjusted by <see cref="Balance"/>. The distance of two actors without a tie is the length of the shortest path between them.
/// </summary>
internal sealed class DesiredDistances
{
    private const double Allied = 0.75;
    private const double Both = 1.1;
    private const double Rival = 1.7;

    /// <summary>Share of the length that a class of voices takes off an alliance, or adds to a rivalry.</summary>
    private const double PerStrength = 0.04;

    /// <summary>Longest path that counts; longer ones count as this long.</summary>
    private const double Longest = 2.6;

    // Many lines run between two actors that have many ties each, and need room; the only tie of an actor can be short.
    private const double ShortestByTies = 0.7;
    private const double ByTies = 0.16;
    private const int MostTies = 16;

    // The two sides that the picture draws apart: a tie within one is shorter, one across longer, and strangers of two sides keep farther apart.
    private const double WithinSide = 0.85;
    private const double AcrossSides = 1.3;
    private const double StrangersAcross = 1.25;
    private const double LongestAcross = 3.4;

    private const double BalanceOfTied = 0.25;
    private const double BalanceOfStrangers = 0.2;
    private readonly LayoutGraph _graph;
    private readonly double _unit;
    private readonly double[] _lengths;
    private readonly Balance _balance;
    private readonly int[] _sides;
    private readonly List<int>[] _parts;

    /// <param name="unit">Pixels of a distance of 1: parts stand at a set number of pixels from their whole.</param>
    /// <param name="sides">The side of each actor, 1 or -1; 0 for none (<see cref="Sides"/>).</param>
    public DesiredDistances(LayoutGraph graph, int[] sides, double unit)
    {
        (_graph, _sides, _unit) = (graph, sides, unit);
        _balance = new(graph);
        _lengths = new double[graph.Ties.Length];
        _parts = Enumerable.Range(0, graph.Count).Select(_ => new List<int>()).ToArray();
        for (var a = 0; a < graph.Count; a++)
        {
            if (graph.Whole[a] >= 0)
            {
                _parts[graph.Whole[a]].Add(a);
            }
            _balance.LookFrom(a);
            foreach (var t in graph.TiesOf[a].Where(t => graph.Ties[t].A == a))
            {
                var b = graph.Ties[t].B;
                _lengths[t] = Length(graph.Ties[t]) * Spread(graph.Ties[t]) * (1 - (BalanceOfTied * _balance.With(b)))
                    * (AreApart(a, b) ? AcrossSides : sides[a] != 0 && sides[a] == sides[b] ? WithinSide : 1);
            }
        }
    }

    /// <summary>Length of a tie, by its index.</summary>
    public double OfTie(int tie) => _lengths[tie];

    /// <summary>Distances of one actor to all others, by paths and balance; infinite where there is no path. The lengths of direct ties are not used.</summary>
    public double[] OfStrangers(int from)
    {
        var ways = WaysFrom(from);
        _balance.LookFrom(from);
        for (var i = 0; i < ways.Length; i++)
        {
            if (i != from && double.IsFinite(ways[i]))
            {
                ways[i] = Math.Min(ways[i] * (AreApart(from, i) ? StrangersAcross : 1), AreApart(from, i) ? LongestAcross : Longest)
                    * (1 - (BalanceOfStrangers * _balance.With(i)));
            }
        }
        return ways;
    }

    /// <summary>The actor's whole and its parts, each with its distance.</summary>
    public IEnumerable<(int Other, double Distance)> PartsAndWhole(int node)
    {
        if (_graph.Whole[node] >= 0)
        {
            yield return (_graph.Whole[node], _graph.PartDistance(node) / _unit);
        }
        foreach (var part in _parts[node])
        {
            yield return (part, _graph.PartDistance(part) / _unit);
        }
    }

    /// <summary>Lengths of the shortest paths from one actor to all others (Dijkstra).</summary>
    public double[] WaysFrom(int source)
    {
        var ways = new double[_graph.Count];
        Array.Fill(ways, double.PositiveInfinity);
        ways[source] = 0;
        var queue = new PriorityQueue<int, double>();
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var node, out var way))
        {
            if (way > ways[node])
            {
                continue;
            }
            foreach (var t in _graph.TiesOf[node])
            {
                Reach(_graph.Ties[t].Other(node), way + _lengths[t]);
            }
            foreach (var (other, distance) in PartsAndWhole(node))
            {
                Reach(other, way + distance);
            }
        }
        return ways;

        void Reach(int node, double way)
        {
            if (way < ways[node])
            {
                ways[node] = way;
                queue.Enqueue(node, way);
            }
        }
    }

    private bool AreApart(int a, int b) => _sides[a] * _sides[b] < 0;

    private double Spread(LayoutTie tie)
    {
        var fewer = Math.Min(_graph.TiesOf[tie.A].Length, _graph.TiesOf[tie.B].Length);
        return ShortestByTies + (ByTies * Math.Sqrt(Math.Min(fewer, MostTies)));
    }

    private static double Length(LayoutTie tie)
    {
        var plain = tie.Sign >= 0 ? Both + ((Allied - Both) * tie.Sign) : Both + ((Both - Rival) * tie.Sign);
        return plain * (1 - (PerStrength * tie.Strength * tie.Sign));
    }
}
