namespace GraphExplorer.Core.Analysis.Signed;

/// <summary>
/// The exact search for the best camps of some actors: the assignment to at most k camps with the fewest misfits, + between camps and -
/// within one. Russian doll search (Verfaillie, Lemaître and Schiex, "Russian doll search for solving constraint optimization problems",
/// AAAI 1996): the optimum of the last actors bounds what is still open when the earlier ones are tried. Actors of the dense core come last.
/// The number of steps is bounded, not the time, so that the answer is the same on every machine.
/// </summary>
internal sealed class CampSearch
{
    private readonly int _k;
    private readonly int[] _order;
    private readonly (int Later, int Sign)[][] _later;
    private readonly int[] _best, _camp, _open;
    private readonly int[][] _costs;
    private readonly int[] _solved;
    private long _steps;
    private int _bound, _openSum;
    private (int A, int B, bool Together)? _wanted;
    private CancellationToken _cancellation;

    /// <param name="actors">Indexes in the graph; only pairs among them count.</param>
    /// <param name="k">Most camps, from 2.</param>
    /// <param name="steps">Steps that the search may take in all.</param>
    public CampSearch(SignedGraph graph, ImmutableArray<int> actors, int k, long steps)
    {
        (_k, _steps) = (k, steps);
        _order = CoreLast(graph, actors);
        var places = _order.Index().ToDictionary(o => o.Item, o => o.Index);
        _later = [.. _order.Select((actor, place) => graph.Neighbours(actor).ToArray()
            .Where(n => places.TryGetValue(n.Other, out var other) && other > place).Select(n => (places[n.Other], n.Sign)).ToArray())];
        _best = new int[_order.Length];
        _camp = new int[_order.Length];
        _open = new int[_order.Length];
        _solved = new int[_order.Length + 1];
        _costs = [.. _order.Select(_ => new int[k])];
    }

    /// <summary>Fewest misfits; proved where <see cref="Exact"/>.</summary>
    public int Index { get; private set; }

    /// <summary>Proved bound: no assignment has fewer.</summary>
    public int AtLeast { get; private set; }

    public bool Exact { get; private set; }

    /// <summary>The camp of each actor in the best assignment found, by the graph's index, from 0.</summary>
    public Dictionary<int, int> Best => _order.Index().ToDictionary(o => o.Item, o => _best[o.Index]);

    /// <param name="known">An assignment found otherwise, by the graph's index, to begin with.</param>
    public void Run(IReadOnlyDictionary<int, int> known, CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken;
        var start = Array.ConvertAll(_order, actor => known[actor]);
        for (var first = _order.Length - 2; first >= 0; first--)
        {
            // What is known of the suffix from the whole assignment, and from the suffix before with this actor added.
            var (whole, added) = (Cost(start, first), _solved[first + 1] + Cheapest(first));
            if (whole <= added)
            {
                Array.Copy(start, first, _best, first, _order.Length - first);
            }
            _solved[first] = Math.Min(whole, added);
            if (_solved[first] > _solved[first + 1] && !Improve(first))
            {
                Array.Copy(start, _best, _order.Length);
                (Index, AtLeast, Exact) = (Cost(start, 0), _solved[first + 1], false);
                return;
            }
        }
        (Index, AtLeast, Exact) = (_solved[0], _solved[0], true);
    }

    /// <summary>
    /// An assignment as good as the best in which two actors are in one camp, or are not; null where there is none. After an exact run.
    /// <paramref name="known"/> is false where the steps ran out.
    /// </summary>
    public Dictionary<int, int>? Another(int a, int b, bool together, out bool known)
    {
        var best = (int[])_best.Clone();
        _wanted = (Array.IndexOf(_order, a), Array.IndexOf(_order, b), together);
        _bound = Index + 1;
        var found = false;
        known = Try(0, 0, 0, () =>
        {
            found = true;
            return false;
        }) || found;
        _wanted = null;
        Reset();
        var another = found ? _order.Index().ToDictionary(o => o.Item, o => _best[o.Index]) : null;
        Array.Copy(best, _best, best.Length);
        return another;
    }

    /// <summary>Looks for better assignments of the actors from a place on; false where the steps ran out.</summary>
    private bool Improve(int first)
    {
        _bound = _solved[first];
        var proved = Try(first, 0, 0, () =>
        {
            _solved[first] = _bound;
            return _bound > _solved[first + 1];
        });
        Reset();
        return proved || _bound == _solved[first + 1];
    }

    /// <summary>
    /// Tries all camps for the actor at a place. False ends the search: the steps ran out, or <paramref name="onBetter"/> wants no more.
    /// </summary>
    private bool Try(int place, int cost, int used, Func<bool> onBetter)
    {
        if (place == _order.Length)
        {
            _bound = cost;
            Array.Copy(_camp, _best, _camp.Length);
            return onBetter();
        }
        if (--_steps < 0)
        {
            return false;
        }
        if ((_steps & 0xFFFF) == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }
        _openSum -= _open[place];
        var costs = _costs[place];
        // The cheapest camp first; an empty one only once, for all empty ones are alike.
        Span<int> camps = stackalloc int[Math.Min(_k, used + 1)];
        for (var i = 0; i < camps.Length; i++)
        {
            var at = i;
            for (; at > 0 && costs[camps[at - 1]] > costs[i]; at--)
            {
                camps[at] = camps[at - 1];
            }
            camps[at] = i;
        }
        var goesOn = true;
        foreach (var camp in camps)
        {
            if (!Allowed(place, camp))
            {
                continue;
            }
            _camp[place] = camp;
            Spread(place, camp, 1);
            if (cost + costs[camp] + _openSum + _solved[place + 1] < _bound)
            {
                goesOn = Try(place + 1, cost + costs[camp], Math.Max(used, camp + 1), onBetter);
            }
            Spread(place, camp, -1);
            if (!goesOn)
            {
                break;
            }
        }
        _openSum += _open[place];
        return goesOn;
    }

    private bool Allowed(int place, int camp)
    {
        if (_wanted is not { } wanted || (place != wanted.A && place != wanted.B))
        {
            return true;
        }
        var other = place == wanted.A ? wanted.B : wanted.A;
        return other > place || (_camp[other] == camp) == wanted.Together;
    }

    /// <summary>Adds what an actor in a camp costs its later neighbours, or takes it off again.</summary>
    private void Spread(int place, int camp, int by)
    {
        foreach (var (other, sign) in _later[place])
        {
            var costs = _costs[other];
            if (sign < 0)
            {
                costs[camp] += by;
            }
            else
            {
                for (var i = 0; i < costs.Length; i++)
                {
                    costs[i] += i == camp ? 0 : by;
                }
            }
            var least = costs.Min();
            _openSum += least - _open[other];
            _open[other] = least;
        }
    }

    /// <summary>An ended search leaves nothing behind.</summary>
    private void Reset()
    {
        Array.Clear(_open);
        _openSum = 0;
        foreach (var costs in _costs)
        {
            Array.Clear(costs);
        }
    }

    /// <summary>Puts an actor into its cheapest camp beside the best of all later ones; gives what that costs.</summary>
    private int Cheapest(int place)
    {
        var costs = new int[_k];
        foreach (var (other, sign) in _later[place])
        {
            for (var i = 0; i < _k; i++)
            {
                costs[i] += sign > 0 == (i == _best[other]) ? 0 : 1;
            }
        }
        _best[place] = Array.IndexOf(costs, costs.Min());
        return costs[_best[place]];
    }

    private int Cost(int[] camps, int first)
    {
        var cost = 0;
        for (var place = first; place < _order.Length; place++)
        {
            foreach (var (other, sign) in _later[place])
            {
                cost += sign > 0 == (camps[place] == camps[other]) ? 0 : 1;
            }
        }
        return cost;
    }

    /// <summary>Takes out the actor with the fewest pairs left, again and again: what stays longest is the core, and comes last.</summary>
    private static int[] CoreLast(SignedGraph graph, ImmutableArray<int> actors)
    {
        var left = actors.ToDictionary(a => a, a => graph.Neighbours(a).ToArray().Count(n => actors.Contains(n.Other)));
        var order = new List<int>(actors.Length);
        while (left.Count > 0)
        {
            var next = left.OrderBy(l => l.Value).ThenBy(l => l.Key).First().Key;
            left.Remove(next);
            order.Add(next);
            foreach (var (other, _) in graph.Neighbours(next))
            {
                if (left.TryGetValue(other, out var degree))
                {
                    left[other] = degree - 1;
                }
            }
        }
        return [.. order];
    }
}
