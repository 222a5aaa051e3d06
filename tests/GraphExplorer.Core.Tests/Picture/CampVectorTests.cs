using System.Text.Json;
using GraphExplorer.Core.Analysis.Signed;
using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Tests.Picture;

/// <summary>The same camps, regions and lines at rest that the TypeScript side is tested with (src/GraphExplorer.Canvas/tests/camps.test.ts).</summary>
public sealed class CampVectorTests
{
    private static JsonElement Vectors(string name, string list) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", name))).RootElement.GetProperty(list);

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Vectors("camps.json", "cases").GetArrayLength())];

    public static TheoryData<int> Regions => [.. Enumerable.Range(0, Vectors("regions.json", "regions").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Camps_are_told_as_on_the_screen(int index)
    {
        var vector = Vectors("camps.json", "cases")[index];
        var answer = vector.GetProperty("answer");
        var ties = vector.GetProperty("ties").EnumerateArray().Select(t =>
        {
            var (claims, expected) = (t[4].GetInt32(), t[5].GetInt32());
            return new Tie(
                t[0].GetString()!, t[1].GetString()!, RelationTable.All[t[2].GetInt32()], claims, claims, 0, 0, t[3].GetInt32(), 1, claims, expected, DateOnly.MinValue, DateOnly.MaxValue);
        }).ToList();
        var camps = new Camps(
            Number(answer, "k"), Number(answer, "index"), answer.GetProperty("exact").GetBoolean(), Number(answer, "atLeast"), null,
            [.. answer.GetProperty("camps").EnumerateArray().Select(Texts)], Texts(answer.GetProperty("undetermined")), Texts(answer.GetProperty("apart")), []);
        var sides = new CampSides(new(camps, [], Number(answer, "signed"), Number(answer, "both"), Number(answer, "talking")), ties);

        Assert.Equal(Lists(vector, "members"), sides.Members.Select(m => string.Join(' ', m)));
        Assert.Equal(vector.GetProperty("beside").EnumerateArray().Select(n => n.GetInt32()), sides.Beside);
        Assert.Equal(Texts(vector.GetProperty("titles")), sides.Members.Select((_, c) => sides.TitleOf(c, id => id.ToUpperInvariant())));
        Assert.Equal(vector.GetProperty("fit").GetString(), sides.FitWords);
        Assert.Equal(vector.GetProperty("more").GetString(), sides.MoreWords);
        Assert.Equal(Lists(vector, "across"), ties.Select(t => t.Pair).Distinct().Where(sides.IsAcross).Order().Select(p => $"{p.First} {p.Second}"));
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_region_is_the_same_in_the_export_and_on_the_screen(int index)
    {
        var vector = Vectors("regions.json", "regions")[index];
        var (input, output) = (vector.GetProperty("input"), vector.GetProperty("output"));
        var (members, others) = (Rounds(input, "members"), Rounds(input, "others"));
        var region = CampRegion.Of(members, others, input.GetProperty("s").GetDouble());

        Assert.Equal(Lists(output, "triangles"), region.Triangles.Select(t => $"{t.A} {t.B} {t.C}"));
        Assert.Equal(Lists(output, "bridges"), region.Bridges.Select(b => $"{b.A} {b.B}"));
        Assert.Equal(Lists(output, "all"), members.Length < 2 ? [] : CampRegion.Delaunay(members).Select(t => $"{t.A} {t.B} {t.C}"));
    }

    [Fact]
    public void A_line_at_rest_is_the_same_in_the_export_and_on_the_screen()
    {
        foreach (var vector in Vectors("rest.json", "lines").EnumerateArray())
        {
            var (input, output) = (vector.GetProperty("input"), vector.GetProperty("output"));
            var (state, voices, across) = ((PairState)Number(input, "state"), Number(input, "voices"), input.GetProperty("across").GetBoolean());
            var line = RestLine.Of(state, voices, across);
            double[] figures = [line.Width, line.Clear, line.Outer, line.Opacity, line.Casing, RestLine.Tier(state, voices, across)];
            foreach (var (name, figure) in ((string[])["width", "clear", "outer", "opacity", "casing", "tier"]).Zip(figures))
            {
                Assert.Equal(output.GetProperty(name).GetDouble(), figure, 3);
            }
        }
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static ImmutableArray<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(t => t.GetString()!)];

    /// <summary>Each inner list as words on one line.</summary>
    private static IEnumerable<string> Lists(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(inner => string.Join(' ', inner.EnumerateArray().Select(v => v.ToString())));

    private static Round[] Rounds(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(r => new Round(r.GetProperty("x").GetDouble(), r.GetProperty("y").GetDouble(), r.GetProperty("r").GetDouble()))];
}
