using System.Text.Json;

namespace GraphExplorer.Core.Tests.Views;

/// <summary>The same words that the browser's side is tested with (src/GraphExplorer.Canvas/tests/pairs.test.ts).</summary>
public sealed class PairWordsTests
{
    [Fact]
    public void A_pairs_state_and_the_claims_of_each_relation_are_said_as_the_vector_has_them()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "pairs.json")));
        foreach (var vector in vectors.RootElement.GetProperty("pairs").EnumerateArray())
        {
            var parts = RelationTable.All.Select(r => new PairPart(r, vector.GetProperty(r.Word)[0].GetInt32(), vector.GetProperty(r.Word)[1].GetInt32()))
                .Where(p => p.Claims > 0).ToImmutableArray();
            var pair = new PairSummary(ActorPair.Of("a", "b"), parts);
            Assert.Equal(vector.GetProperty("state").GetString(), Words<PairState>.Of(pair.State));
            Assert.Equal(vector.GetProperty("words").GetString(), pair.Words);
            Assert.Equal(vector.GetProperty("claims").GetString(), PairWords.Claims(pair.Parts));
        }
    }

    [Fact]
    public void Lists_have_the_pairs_that_talk_apart_from_those_that_do_not()
    {
        Tie Of(string a, string b, Relation relation, int claims) => new(a, b, relation, claims, claims, 0, 0, 1, 1, claims, 0, DateOnly.MinValue, DateOnly.MaxValue);
        var pairs = PairSummary.Of([
            Of("a", "b", Relation.Rivalry, 9), Of("a", "c", Relation.Rivalry, 2), Of("a", "c", Relation.Negotiation, 1),
            Of("a", "d", Relation.Alliance, 1), Of("a", "d", Relation.Rivalry, 1), Of("a", "e", Relation.Negotiation, 5),
        ]);
        Assert.Equal(["Allies and rivals", "Rivals, but talking", "Rivals", "Talking"], pairs.Select(p => p.Group));
    }
}
