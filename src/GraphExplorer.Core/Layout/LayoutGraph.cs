using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Layout;

/// <summary>Two tied actors: their indexes, how many relations they have, and how they stand to each other.</summary>
/// <param name="Sign">From 1, allied only, over 0, both or only talking, to -1, rivals only; by voices.</param>
/// <param name="Strength">0 to 4, as the width of a line of that many voices.</param>
internal readonly record struct LayoutTie(int A, int B, int Lanes, double Sign, int Strength)
{
    public int Other(int node) => A == node ? B : A;
}

/// <summary>
/// What a layout works on: actors by number, in ordinal order of id, whatever order they came in; their ties; and where they stand. Known
/// places are fixed.
/// </summary>
internal sealed class LayoutGraph
{
    /// <summary>Clear space between a whole and its part, at zoom 1.</summary>
    public const double PartGap = 24;

    private LayoutGraph(int count, LayoutTie[] ties)
    {
        X = new double[count];
        Y = new double[count];
        Fixed = new bool[count];
        Radius = new double[count];
        Reach = new double[count];
        LabelWidth = new double[count];
        Whole = new int[count];
        Ties = ties;
        var tiesOf = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var t = 0; t < ties.Length; t++)
        {
            tiesOf[ties[t].A].Add(t);
            tiesOf[ties[t].B].Add(t);
        }
        TiesOf = Array.ConvertAll(tiesOf, t => t.ToArray());
    }

    public int Count => X.Length;

    public double[] X { get; }

    public double[] Y { get; }

    public bool[] Fixed { get; }

    /// <summary>Radius of the mark, at scale 1.</summary>
    public double[] Radius { get; }

    /// <summary>How far the mark's shape reaches from its middle.</summary>
    public double[] Reach { get; }

    public double[] LabelWidth { get; }

    /// <summary>The actor that each is a part of, or -1. Free of circles.</summary>
    public int[] Whole { get; }

    public LayoutTie[] Ties { get; }

    /// <summary>Indexes of the ties of each actor.</summary>
    public int[][] TiesOf { get; }

    /// <summary>Distance of a part from its whole, from centre to centre.</summary>
    public double PartDistance(int part) => Radius[part] + Radius[Whole[part]] + PartGap;

    /// <param name="actors">In ordinal order of id.</param>
    /// <param name="ties">Ties with an actor that is not there are left out.</param>
    public static LayoutGraph Of(ImmutableArray<Actor> actors, IEnumerable<(ActorPair Pair, Relation Relation, int Voices)> ties)
    {
        var indexes = actors.Select((a, i) => (a.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var graph = new LayoutGraph(actors.Length, Bundle(indexes, ties));
        for (var i = 0; i < actors.Length; i++)
        {
            var actor = actors[i];
            graph.Fixed[i] = actor.Place is not null;
            (graph.X[i], graph.Y[i]) = (actor.Place?.X ?? 0, actor.Place?.Y ?? 0);
            graph.Radius[i] = ActorShapes.RadiusFor(graph.TiesOf[i].Length);
            graph.Reach[i] = graph.Radius[i] * LabelPlaces.ReachOf(actor.Kind);
            graph.LabelWidth[i] = ActorLabel.WidthOf(actor.Name, graph.Radius[i]);
            graph.Whole[i] = actor.PartOf is not null && indexes.TryGetValue(actor.PartOf, out var whole) ? whole : -1;
        }
        for (var i = 0; i < actors.Length; i++)
        {
            // Whoever is a part of itself, over however many steps, is nobody's part.
            var steps = 0;
            for (var at = graph.Whole[i]; at >= 0 && steps <= actors.Length; at = graph.Whole[at], steps++)
            {
                if (at == i)
                {
                    graph.Whole[i] = -1;
                    break;
                }
            }
        }
        return graph;
    }

    /// <summary>The graph of some of the actors; their places are copied.</summary>
    public LayoutGraph Only(IReadOnlyList<int> nodes)
    {
        // By a dictionary, since there may be thousands of parts: nothing as long as the whole is made for each.
        var indexes = nodes.Index().ToDictionary(n => n.Item, n => n.Index);
        var ties = nodes.SelectMany(n => TiesOf[n].Where(t => Ties[t].A == n && indexes.ContainsKey(Ties[t].B))).Order();
        var part = new LayoutGraph(nodes.Count, [.. ties.Select(t => Ties[t] with { A = indexes[Ties[t].A], B = indexes[Ties[t].B] })]);
        for (var i = 0; i < nodes.Count; i++)
        {
            var from = nodes[i];
            (part.X[i], part.Y[i], part.Fixed[i]) = (X[from], Y[from], Fixed[from]);
            (part.Radius[i], part.Reach[i], part.LabelWidth[i]) = (Radius[from], Reach[from], LabelWidth[from]);
            part.Whole[i] = Whole[from] < 0 ? -1 : indexes.GetValueOrDefault(Whole[from], -1);
        }
        return part;
    }

    /// <summary>
    /// Sets of actors that no tie and no whole connects with each other, the larger ones first; before them, as one set, all those with
    /// fixed actors, for newcomers must keep clear of every one of these.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Components()
    {
        var component = Enumerable.Range(0, Count).ToArray();
        int Find(int node)
        {
            while (component[node] != node)
            {
                node = component[node] = component[component[node]];
            }
            return node;
        }
        void Join(int a, int b)
        {
            (a, b) = (Find(a), Find(b));
            component[Math.Max(a, b)] = Math.Min(a, b);
        }
        foreach (var tie in Ties)
        {
            Join(tie.A, tie.B);
        }
        for (var i = 0; i < Count; i++)
        {
            if (Whole[i] >= 0)
            {
                Join(i, Whole[i]);
            }
        }
        var sets = Enumerable.Range(0, Count).GroupBy(Find).Select(g => g.ToImmutableArray()).ToArray();
        ImmutableArray<int> known = [.. sets.Where(s => s.Any(i => Fixed[i])).SelectMany(s => s).Order()];
        var others = sets.Where(s => !s.Any(i => Fixed[i])).OrderByDescending(s => s.Length).ThenBy(s => s[0]);
        return known.IsEmpty ? [.. others] : [known, .. others];
    }

    private static LayoutTie[] Bundle(
        Dictionary<string, int> indexes, IEnumerable<(ActorPair Pair, Relation Relation, int Voices)> ties)
    {
        var voices = new SortedDictionary<(int A, int B), int[]>();
        foreach (var (pair, relation, count) in ties)
        {
            if (!indexes.TryGetValue(pair.First, out var a) || !indexes.TryGetValue(pair.Second, out var b) || a == b)
            {
                continue;
            }
            var key = (Math.Min(a, b), Math.Max(a, b));
            if (!voices.TryGetValue(key, out var counts))
            {
                voices.Add(key, counts = new int[RelationTable.All.Length]);
            }
            counts[relation.Index] = Math.Max(counts[relation.Index], count);
        }
        return [.. voices.Select(v => TieOf(v.Key.A, v.Key.B, v.Value))];
    }

    private static LayoutTie TieOf(int a, int b, int[] voices)
    {
        var (allied, rival, all) = (0, 0, 0);
        foreach (var relation in RelationTable.All)
        {
            var count = voices[relation.Index];
            all += count;
            allied += relation.Sign > 0 ? count : 0;
            rival += relation.Sign < 0 ? count : 0;
        }
        all = Math.Max(1, all);
        var sign = (double)(allied - rival) / Math.Max(1, allied + rival);
        var strength = all == 1 ? 0 : Math.Min(4, int.Log2(all - 1) + 1);
        return new(a, b, voices.Count(v => v > 0), sign, strength);
    }
}
