using GraphExplorer.Core.Analysis.Signed;
using GraphExplorer.Core.Tests.Imports;

namespace GraphExplorer.Core.Tests.Analysis;

/// <summary>Camps against brute force over all assignments, against published answers, and on the bundled data.</summary>
public sealed class CampsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int, int, int> Generated()
    {
        var data = new TheoryData<int, int, int>();
        for (var seed = 1; seed <= 40; seed++)
        {
            data.Add(seed, 3 + (seed % 8), 2 + (seed % 2));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Generated))]
    public void They_are_what_brute_force_finds(int seed, int actors, int k)
    {
        var graph = Random(seed, actors);
        if (graph.Count == 0)
        {
            return;
        }
        var camps = Camps.Of(graph, k, Camps.MostSteps, Token);
        var part = graph.Parts()[0];
        var optima = Optima(graph, k, out var least);
        Assert.True(camps.Exact);
        Assert.Equal(least, camps.Index);
        Assert.Equal(least, camps.AtLeast);
        Assert.Equal(least, camps.Misfits.Length);
        if (k == 2)
        {
            // The largest set of actors that stand alike towards each other in every best assignment; sets of one size are told apart by nobody.
            var sets = part.GroupBy(a => string.Concat(optima.Select(o => o[a] == o[part[0]] ? '=' : '/'))).Select(g => g.ToList()).ToList();
            var patterns = Merge(sets, optima);
            Assert.Equal(part.Length - patterns.Max(p => p.Count), camps.Undetermined.Length);
            Assert.Equal(patterns.Count == 1, camps.Unique);
        }
    }

    [Theory]
    [InlineData("tribes.tsv", 2, 7, 19, 2, 40, 7)]
    [InlineData("tribes.tsv", 3, 2, 19, 2, 40, 7)]
    [InlineData("parties.tsv", 2, 2, 15, 4, 91, 10)]
    public void They_are_what_is_published(string file, int k, int index, int ppp, int ppn, int pnn, int nnn)
    {
        var path = Path.Combine(Beside.SignedNetworks ?? "", file);
        Assert.SkipUnless(File.Exists(path), "The published networks are not part of this repository.");
        var graph = SignedGraph.Of(File.ReadLines(path).Skip(1).Select(l => l.Split('\t'))
            .ToDictionary(c => ActorPair.Of(c[0], c[1]), c => c[2].Contains('-', StringComparison.Ordinal) ? PairState.Rival : PairState.Allied));
        var camps = Camps.Of(graph, k, Camps.MostSteps, Token);
        Assert.Equal((index, true, index), (camps.Index, camps.Exact, camps.AtLeast));
        Assert.Equal(new Triangles(ppp, ppn, pnn, nnn), Triangles.Of(graph));
        if (k == 3)
        {
            Assert.True(camps.Unique);
        }
    }

    [Fact]
    public void Friends_of_friends_are_one_camp_and_a_lone_pair_is_apart()
    {
        var camps = Camps.Of(Graph(("a", "b", 1), ("b", "c", 1), ("c", "d", -1), ("x", "y", 1)), 2, Camps.MostSteps, Token);
        Assert.Equal([["a", "b", "c"], ["d"]], camps.Groups.Select(g => g.ToArray()));
        Assert.Equal(["x", "y"], camps.Apart);
        Assert.Equal((0, true), (camps.Index, camps.Unique));
    }

    [Fact]
    public void Who_is_drawn_to_both_sides_alike_has_no_camp()
    {
        var camps = Camps.Of(Graph(("a", "b", 1), ("a", "c", 1), ("b", "c", 1), ("d", "e", 1), ("a", "d", -1), ("b", "e", -1), ("c", "e", -1), ("m", "a", 1), ("m", "d", 1)), 2, Camps.MostSteps, Token);
        Assert.Equal(["m"], camps.Undetermined);
        Assert.Equal((1, false), (camps.Index, camps.Unique));
    }

    [Fact]
    public void Without_enough_steps_the_best_found_and_its_bound_stand()
    {
        var camps = Camps.Of(Random(7, 60), 2, 50, Token);
        Assert.False(camps.Exact);
        Assert.Null(camps.Unique);
        Assert.True(camps.AtLeast <= camps.Index);
    }

    private static SignedGraph Graph(params (string A, string B, int Sign)[] pairs) =>
        SignedGraph.Of(pairs.ToDictionary(p => ActorPair.Of(p.A, p.B), p => p.Sign > 0 ? PairState.Allied : PairState.Rival));

    private static SignedGraph Random(int seed, int actors)
    {
        var random = new Random(seed);
        var states = new Dictionary<ActorPair, PairState>();
        for (var a = 0; a < actors; a++)
        {
            for (var b = a + 1; b < actors; b++)
            {
                if (random.NextDouble() < 0.45)
                {
                    states[ActorPair.Of($"a{a:00}", $"a{b:00}")] = random.Next(5) switch { 0 => PairState.Both, 1 or 2 => PairState.Allied, _ => PairState.Rival };
                }
            }
        }
        return SignedGraph.Of(states);
    }

    /// <summary>All best assignments of the largest part, and the fewest misfits of the whole graph.</summary>
    private static List<int[]> Optima(SignedGraph graph, int k, out int least)
    {
        least = 0;
        List<int[]>? ofLargest = null;
        foreach (var part in graph.Parts())
        {
            var (best, optima) = (int.MaxValue, new List<int[]>());
            for (var code = 0L; code < (long)Math.Pow(k, part.Length - 1); code++)
            {
                var camp = new int[graph.Count];
                var rest = code;
                foreach (var actor in part.Skip(1))
                {
                    (camp[actor], rest) = ((int)(rest % k), rest / k);
                }
                var cost = graph.Pairs.Count(p => part.Contains(p.A) && p.Sign > 0 != (camp[p.A] == camp[p.B]));
                if (cost < best)
                {
                    best = cost;
                    optima.Clear();
                }
                if (cost == best)
                {
                    optima.Add(camp);
                }
            }
            ofLargest ??= optima;
            least += best;
        }
        return ofLargest!;
    }

    /// <summary>Sets whose actors always stand alike, or always opposite, towards each other.</summary>
    private static List<List<int>> Merge(List<List<int>> sets, List<int[]> optima)
    {
        var merged = new List<List<int>>();
        foreach (var set in sets)
        {
            var home = merged.Find(m => optima.Select(o => o[m[0]] == o[set[0]]).Distinct().Count() == 1);
            if (home is null)
            {
                merged.Add([.. set]);
            }
            else
            {
                home.AddRange(set);
            }
        }
        return merged;
    }
}
