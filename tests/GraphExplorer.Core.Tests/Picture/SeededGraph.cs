using GraphExplorer.Core.Layout;
using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Tests.Picture;

/// <summary>Graphs made from a seed: actors in two camps, allied within, rivals across, with some who are both, and strangers.</summary>
internal sealed record SeededGraph(ImmutableArray<Actor> Actors, ImmutableArray<(ActorPair Pair, Relation Relation, int Voices)> Ties)
{
    public static Actor Actor(string id, string? partOf = null, Place? place = null, string? name = null) =>
        new(id, name ?? $"Actor {id}", ActorKind.State, partOf, [], place);

    /// <summary>A graph of a size like the bundled one has, or larger.</summary>
    public static SeededGraph Camps(int actors, int pairs, int seed)
    {
        var random = new Random(seed);
        string Id(int i) => $"a{i:0000}";
        var made = Enumerable.Range(0, actors).Select(i => Actor(Id(i), name: new string('n', 4 + random.Next(14))) with { Kind = (ActorKind)(i % 4) });
        var ties = new HashSet<(ActorPair, Relation, int)>();
        for (var i = 1; i < actors; i++)
        {
            // Everyone is tied to somebody before, mostly to the first few: hubs, as texts have them.
            Add(i, random.Next(Math.Min(i, random.Next(2) == 0 ? 4 : i)));
        }
        while (ties.Select(t => t.Item1).Distinct().Count() < pairs)
        {
            var (a, b) = (random.Next(actors), random.Next(Math.Min(actors, 12)));
            if (a != b)
            {
                Add(a, b);
            }
        }
        return new([.. made], [.. ties]);

        void Add(int a, int b)
        {
            var relation = (a + b) % 2 == 0 ? Relation.Alliance : Relation.Rivalry;
            ties.Add((ActorPair.Of(Id(a), Id(b)), random.Next(8) == 0 ? Relation.Negotiation : relation, 1 + random.Next(6)));
        }
    }

    public ImmutableArray<Actor> Place(int seed = CommonLayout.DefaultSeed) => CommonLayout.Place(Actors, Ties, seed, TestContext.Current.CancellationToken);

    /// <summary>The same actors and ties, tied into claims of one document, one for each voice.</summary>
    public ClaimSet Claims(IEnumerable<Actor> actors)
    {
        var document = new Document("d", "Document", null, null, EdtfDate.Parse("2016"), null, null, null, null);
        var claims = Ties.SelectMany((t, i) => Enumerable.Range(0, t.Voices).Select(v => new Claim(
            $"c{i:00000}-{v}", t.Pair.First, t.Pair.Second, t.Relation, true, EdtfDate.Parse("2016-05"), DateBasis.Explicit,
            "d", null, $"voice {v}", ClaimStatus.Stated, "One stands to another.")));
        return new(actors, [document], claims);
    }
}
