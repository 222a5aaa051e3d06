using System.Text.Json;
using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Tests.Picture;

/// <summary>The same inputs and outputs that the TypeScript side is tested with (src/GraphExplorer.Canvas/tests/lanes.test.ts).</summary>
public sealed class LaneVectorTests
{
    // Pixels. The promise to a reader is half a pixel; the two sides keep to the rounding of the file.
    private const double Tolerance = 0.01;

    private static readonly JsonElement Vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "lanes.json"))).RootElement;

    public static TheoryData<string> LaneNames => [.. Vectors.GetProperty("lanes").EnumerateArray().Select(Name)];

    public static TheoryData<string> BowNames => [.. Vectors.GetProperty("bows").EnumerateArray().Select(Name)];

    [Theory]
    [MemberData(nameof(LaneNames))]
    public void A_lane_is_the_same_in_the_export_and_on_the_screen(string name)
    {
        var vector = Vectors.GetProperty("lanes").EnumerateArray().Single(v => Name(v) == name);
        var (input, output) = (vector.GetProperty("input"), vector.GetProperty("output"));
        var (relation, open) = (RelationTable.All[input.GetProperty("relation").GetInt32()], input.GetProperty("open").GetBoolean());
        var (atStart, atEnd) = (input.GetProperty("headAtStart").GetBoolean(), input.GetProperty("headAtEnd").GetBoolean());
        var zoom = Number(input, "zoom");
        var s = ActorShapes.ScaleAt(zoom);
        var lanes = input.GetProperty("k").GetInt32();

        var frame = LaneFrame.Of(Mark(input.GetProperty("a")), Mark(input.GetProperty("b")));
        var path = Lanes.Trace(frame, Lanes.Offset(input.GetProperty("i").GetInt32(), lanes, s, open), Number(input, "bow") * zoom, s, open);
        var w = LaneStroke.Width(input.GetProperty("voices").GetInt32(), open, input.GetProperty("hovered").GetBoolean(), input.GetProperty("hollow").GetBoolean());
        var inset = ArrowHeads.Inset(relation, w, s);
        var body = path.Trim(atStart ? inset : 0, atEnd ? inset : 0);
        var dash = LaneStroke.Dash(relation, w, s, body.Length);

        Assert.Equal(output.GetProperty("turned").GetBoolean(), frame.Turned);
        Near(output.GetProperty("points"), Flat(path.Points));
        Near(output.GetProperty("length"), path.Length);
        Near(output.GetProperty("width"), w * s);
        Near(output.GetProperty("bodyLength"), body.Length);
        var expected = output.GetProperty("dash");
        Near(expected.GetProperty("width"), dash.Width);
        Near(expected.GetProperty("on"), dash.On);
        Near(expected.GetProperty("off"), dash.Off);
        Near(expected.GetProperty("inset"), dash.Inset);
        Assert.Equal(expected.GetProperty("round").GetBoolean(), dash.Round);
        Near(output.GetProperty("hitBand"), Math.Max(24, ((lanes - 1) * Lanes.Pitch(s, false)) + (w * s) + 14));
        if (!path.IsEmpty)
        {
            var point = Numbers(input.GetProperty("point"));
            Near(output.GetProperty("distance"), path.Points.Zip(path.Points.Skip(1)).Min(piece => Math.Sqrt(LanePath.SquareTo(piece.First, piece.Second, point[0], point[1]))));
            var (middle, along) = path.At(path.Length / 2);
            Near(output.GetProperty("middle"), middle.X, middle.Y, along.X, along.Y);
            Near(output.GetProperty("startHead"), atStart ? Head(path, 0, -1) : []);
            Near(output.GetProperty("endHead"), atEnd ? Head(path, path.Length, 1) : []);
        }

        double[] Head(LanePath lane, double at, int turn)
        {
            var (tip, direction) = lane.At(at);
            return Flat(ArrowHeads.At(relation, tip, new(turn * direction.X, turn * direction.Y), w, s));
        }
    }

    [Theory]
    [MemberData(nameof(BowNames))]
    public void A_bow_is_the_same_on_both_sides(string name)
    {
        var vector = Vectors.GetProperty("bows").EnumerateArray().Single(v => Name(v) == name);
        var input = vector.GetProperty("input");
        Obstacle[] others = [.. input.GetProperty("others").EnumerateArray().Select(AsObstacle)];
        var bow = LaneBow.For(AsObstacle(input.GetProperty("a")), AsObstacle(input.GetProperty("b")), Number(input, "lanes"), input.GetProperty("apart").GetBoolean(), others);
        Near(vector.GetProperty("bow"), bow);
    }

    private static string Name(JsonElement vector) => vector.GetProperty("input").GetProperty("name").GetString()!;

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetDouble())];

    private static double[] Flat(ImmutableArray<Spot> points) => [.. points.SelectMany(p => new[] { p.X, p.Y })];

    private static Obstacle AsObstacle(JsonElement element) => new(Number(element, "x"), Number(element, "y"), Number(element, "r"));

    private static ActorMark Mark(JsonElement element) => new(
        Number(element, "x"), Number(element, "y"), Number(element, "r"), (ActorKind)element.GetProperty("kind").GetInt32(), element.GetProperty("ring").GetBoolean());

    private static void Near(JsonElement expected, params double[] actual)
    {
        double[] wanted = expected.ValueKind == JsonValueKind.Array ? Numbers(expected) : [expected.GetDouble()];
        Assert.Equal(wanted.Length, actual.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            Assert.True(Math.Abs(wanted[i] - actual[i]) <= Tolerance, $"value {i}: {actual[i]} instead of {wanted[i]}");
        }
    }
}
