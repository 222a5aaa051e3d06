using System.Globalization;
using System.Text.Json;

namespace GraphExplorer.Core.Tests.Views;

/// <summary>The same words that the TypeScript side is tested with (src/GraphExplorer.Canvas/tests/sentence.test.ts).</summary>
public sealed class SentenceTests
{
    private static readonly JsonElement Vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "sentences.json"))).RootElement;

    public static TheoryData<string> Sentences => [.. Vectors.GetProperty("ties").EnumerateArray().Select(v => v.GetProperty("sentence").GetString()!)];

    public static TheoryData<string?, string?, string> Windows => new(
        Vectors.GetProperty("windows").EnumerateArray().Select(v => (v.GetProperty("from").GetString(), v.GetProperty("to").GetString(), v.GetProperty("words").GetString()!)));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_tie_is_one_plain_sentence(string sentence)
    {
        var vector = Vectors.GetProperty("ties").EnumerateArray().Single(v => v.GetProperty("sentence").GetString() == sentence);
        int Number(string name) => vector.GetProperty(name).GetInt32();
        Actor Named(string end)
        {
            Assert.True(Words<ActorKind>.TryParse(vector.GetProperty(end)[1].GetString(), out var kind));
            return new(end, vector.GetProperty(end)[0].GetString()!, kind, null, [], null);
        }
        var (claims, forward, back) = (Number("claims"), Number("forward"), Number("back"));
        var tie = new Tie(
            "source", "target", RelationTable.All[Number("relation")], claims, forward, back, claims - forward - back, Number("voices"), Number("documents"), 0,
            Number("expected"), DateOnly.MinValue, DateOnly.MaxValue);
        var voice = vector.TryGetProperty("voice", out var name) ? name.GetString() : null;
        Assert.Equal(sentence, TieSentence.Of(tie, Named("source"), Named("target"), voice));
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public void A_window_is_told_in_the_largest_units_that_tell_it_exactly(string? from, string? to, string words)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(words, ViewWords.Of(new(Day(from), Day(to), WindowMode.Certain)));
    }

    [Fact]
    public void Filters_are_told_by_name_and_value()
    {
        Assert.Empty(ViewWords.Filters(View.Everything, new([], [], [])));
        var view = View.Everything with
        {
            Relations = [Relation.Rivalry, Relation.Alliance],
            Voices = View.NoText.Add("author"),
            Actors = View.NoText.Add("gone"),
            Hops = 2,
            Search = "air base",
        };
        Assert.Equal(
            [("Relations", "alliance, rivalry"), ("Voices", "all authors"), ("Around, with partners of partners", "gone"), ("Search", "“air base”")],
            ViewWords.Filters(view, new([], [], [])));
    }
}
