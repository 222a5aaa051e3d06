namespace GraphExplorer.Core.Analysis.Signed;

/// <summary>A pair that is allied only (+1) or rival only (-1), by the indexes of its actors.</summary>
public readonly record struct SignedPair(int A, int B, int Sign);

/// <summary>
/// The actors of a view's decided pairs and these pairs: + where two are allied only, - where they are rival only. Pairs that are both, and
/// pairs that only talk, have no sign; they are counted and never guessed. Part and whole are two actors.
/// </summary>
public sealed class SignedGraph
{
    private readonly (int Other, int Sign)[][] _neighbours;

    private SignedGraph(ImmutableArray<string> actors, ImmutableArray<SignedPair> pairs, int both, int talking)
    {
        (Actors, Pairs, Both, Talking) = (actors, pairs, both, talking);
        var lists = actors.Select(_ => new List<(int, int)>()).ToArray();
        foreach (var pair in pairs)
        {
            lists[pair.A].Add((pair.B, pair.Sign));
            lists[pair.B].Add((pair.A, pair.Sign));
        }
        _neighbours = [.. lists.Select(l => l.ToArray())];
    }

    /// <summary>Ids in ordinal order; only actors of a signed pair.</summary>
    public ImmutableArray<string> Actors { get; }

    /// <summary>In order of their actors.</summary>
    public ImmutableArray<SignedPair> Pairs { get; }

    /// <summary>Number of pairs that are allied and rival at once.</summary>
    public int Both { get; }

    /// <summary>Number of pairs that only talk.</summary>
    public int Talking { get; }

    public int Count => Actors.Length;

    /// <summary>The actors tied with one by a sign, in order.</summary>
    public ReadOnlySpan<(int Other, int Sign)> Neighbours(int actor) => _neighbours[actor];

    /// <summary>The signed graph of pairs in their states.</summary>
    public static SignedGraph Of(IReadOnlyDictionary<ActorPair, PairState> states)
    {
        var signed = states.Where(s => s.Value is PairState.Allied or PairState.Rival).OrderBy(s => s.Key).ToList();
        ImmutableArray<string> actors = [.. signed.SelectMany(s => new[] { s.Key.First, s.Key.Second }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var indexes = actors.Index().ToDictionary(a => a.Item, a => a.Index, StringComparer.Ordinal);
        return new(
            actors, [.. signed.Select(s => new SignedPair(indexes[s.Key.First], indexes[s.Key.Second], s.Value == PairState.Allied ? 1 : -1))],
            states.Values.Count(s => s == PairState.Both), states.Values.Count(s => s == PairState.Talking));
    }

    /// <summary>Sets of actors that signed pairs connect, the largest first, then by their first actor; each in order.</summary>
    public ImmutableArray<ImmutableArray<int>> Parts()
    {
        var parts = new List<ImmutableArray<int>>();
        var seen = new bool[Count];
        var stack = new Stack<int>();
        for (var start = 0; start < Count; start++)
        {
            if (seen[start])
            {
                continue;
            }
            var part = new List<int>();
            seen[start] = true;
            stack.Push(start);
            while (stack.TryPop(out var actor))
            {
                part.Add(actor);
                foreach (var (other, _) in Neighbours(actor))
                {
                    if (!seen[other])
                    {
                        seen[other] = true;
                        stack.Push(other);
                    }
                }
            }
            parts.Add([.. part.Order()]);
        }
        return [.. parts.OrderByDescending(p => p.Length).ThenBy(p => p[0])];
    }

    /// <summary>
    /// Blocks of a part: largest sets of actors that stay connected whichever one of them is taken out; neighbouring blocks share one actor.
    /// What is best in each block is best in all (Hopcroft and Tarjan, "Algorithm 447", Communications of the ACM 16, 1973).
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Blocks(ImmutableArray<int> part)
    {
        var (depth, low) = (new int[Count], new int[Count]);
        var blocks = new List<ImmutableArray<int>>();
        var edges = new Stack<(int, int)>();
        var walk = new Stack<(int Actor, int Parent, int Next)>();
        depth[part[0]] = low[part[0]] = 1;
        walk.Push((part[0], -1, 0));
        while (walk.TryPop(out var at))
        {
            var (actor, parent, next) = at;
            var neighbours = Neighbours(actor);
            if (next < neighbours.Length)
            {
                walk.Push((actor, parent, next + 1));
                var other = neighbours[next].Other;
                if (depth[other] == 0)
                {
                    edges.Push((actor, other));
                    depth[other] = low[other] = depth[actor] + 1;
                    walk.Push((other, actor, 0));
                }
                else if (other != parent && depth[other] < depth[actor])
                {
                    edges.Push((actor, other));
                    low[actor] = Math.Min(low[actor], depth[other]);
                }
                continue;
            }
            if (parent < 0)
            {
                continue;
            }
            low[parent] = Math.Min(low[parent], low[actor]);
            if (low[actor] >= depth[parent])
            {
                var block = new SortedSet<int>();
                (int, int) edge;
                do
                {
                    edge = edges.Pop();
                    block.Add(edge.Item1);
                    block.Add(edge.Item2);
                }
                while (edge != (parent, actor));
                blocks.Add([.. block]);
            }
        }
        return [.. blocks];
    }
}
