using System.Globalization;
using System.Text.Json;
using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Tests.Picture;

/// <summary>The same boxes, words and places that the TypeScript side is tested with (src/GraphExplorer.Canvas/tests/opened.test.ts).</summary>
public sealed class OpenedVectorTests
{
    private static readonly JsonElement Vectors =
        JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "vectors", "opened.json"))).RootElement;

    public static TheoryData<string> Opened => [.. Vectors.GetProperty("opened").EnumerateArray().Select(v => v.GetProperty("name").GetString()!)];

    [Fact]
    public void Names_stand_beside_marks_and_beyond_rings() => Assert.All(Vectors.GetProperty("names").EnumerateArray(), vector =>
    {
        var (mark, s, size, width) = (Mark(vector.GetProperty("mark")), Number(vector, "s"), Number(vector, "size"), Number(vector, "width"));
        Assert.Equal((mark.Ring ? LabelPlaces.SelectedSize : LabelPlaces.FontSize) * s, size, 1e-9);
        Assert.Equal(
            vector.GetProperty("boxes").EnumerateArray().Select(Told),
            Enumerable.Range(0, LabelPlaces.Count).Select(place => Told(LabelPlaces.BoxAt(place, mark, width, size, s))));
        Assert.Equal(Told(vector.GetProperty("own")), Told(LabelPlaces.BoxOf(mark, s)));
        if (!mark.Ring)
        {
            // What the layout reserves for a name is what is written.
            Assert.Equal(
                vector.GetProperty("boxes").EnumerateArray().Select(Told),
                Enumerable.Range(0, LabelPlaces.Count).Select(place => Told(LabelPlaces.BoxAt(place, new(mark.X, mark.Y), mark.Kind, mark.Radius / s, width / s, s))));
        }
    });

    [Theory]
    [MemberData(nameof(Opened))]
    public void Counts_stand_on_opened_lanes_and_names_keep_clear(string name)
    {
        var vector = Vectors.GetProperty("opened").EnumerateArray().Single(v => v.GetProperty("name").GetString() == name);
        var s = Number(vector, "s");
        var lanes = vector.GetProperty("lanes").EnumerateArray().Select(l =>
            new OpenedLane(RelationTable.All[l.GetProperty("relation").GetInt32()], Path(l.GetProperty("points")), l.GetProperty("claims").GetInt32(), l.GetProperty("split").GetBoolean()));
        var counts = OpenedLanes.Counts(lanes, [.. vector.GetProperty("marks").EnumerateArray().Select(Mark)], s, text => 6 * s * text.Length);
        Assert.Equal(
            vector.GetProperty("counts").EnumerateArray().Select(c => $"{c[0]} ({c[1]}) {Pixels(c[2].GetDouble())} {Pixels(c[3].GetDouble())} {Pixels(c[4].GetDouble())}"),
            counts.Select(c => $"{c.Text} ({c.Relation.Index}) {Pixels(c.X)} {Pixels(c.Y)} {Pixels(c.Width)}"));
        Assert.Equal(vector.GetProperty("boxes").EnumerateArray().Select(Told), OpenedLanes.Boxes(Path(vector.GetProperty("middle")), counts, s).Select(Told));
    }

    [Fact]
    public void The_chosen_claim_always_has_a_line() => Assert.All(Vectors.GetProperty("threads").EnumerateArray(), t =>
        Assert.Equal(t[2].EnumerateArray().Select(i => i.GetInt32()), OpenedLanes.Threads(t[0].GetInt32(), t[1].GetInt32())));

    private static ActorMark Mark(JsonElement mark) => new(
        Number(mark, "x"), Number(mark, "y"), Number(mark, "r"), (ActorKind)mark.GetProperty("kind").GetInt32(), mark.GetProperty("ring").GetBoolean());

    private static LanePath Path(JsonElement points) => new([.. points.EnumerateArray().Select(p => new Spot(p[0].GetDouble(), p[1].GetDouble()))]);

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static string Told(JsonElement box) => string.Join(' ', box.EnumerateArray().Select(edge => Pixels(edge.GetDouble())));

    private static string Told(Box box) => $"{Pixels(box.Left)} {Pixels(box.Top)} {Pixels(box.Right)} {Pixels(box.Bottom)}";

    private static string Pixels(double value) => (Math.Round(value, 3) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);
}
