using System.Numerics;
using System.Text.Json;

namespace GraphExplorer.Core.Tests.Picture;

/// <summary>
/// The vectors that hold both sides to each other were written by one of them; here they are held to plain geometry, computed another way:
/// shapes by their corners, distances by many samples, patterns by counting. Half a pixel is the promise.
/// </summary>
public sealed class LaneGeometryTests
{
    private const double Half = 0.5;

    private static readonly JsonElement Vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "lanes.json"))).RootElement;

    public static TheoryData<string> Lanes => [.. Vectors.GetProperty("lanes").EnumerateArray().Select(v => v.GetProperty("input").GetProperty("name").GetString()!)];

    public static TheoryData<string> Bows => [.. Vectors.GetProperty("bows").EnumerateArray().Select(v => v.GetProperty("input").GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Lanes))]
    public void A_lane_keeps_its_distance_from_the_straight_line(string name)
    {
        var lane = new Vector(name);
        var wide = Math.Abs(lane.Offset);
        var reach = lane.Open ? 0.84 : 0.7;
        var ease = lane.Open ? 0.3 * lane.Straight : 40 * lane.Scale;
        foreach (var point in lane.Points)
        {
            var (along, across) = lane.Seen(point);
            // Between the actors the lane lies at its offset, beside each within its shape.
            double Drawn(Mark mark, double from)
            {
                var near = Math.Min(wide, reach * mark.Radius);
                var share = Math.Clamp((from - mark.Radius) / ease, 0, 1);
                return near + ((wide - near) * ((3 * Math.Pow(share, 2)) - (2 * Math.Pow(share, 3))));
            }
            var expected = (Math.Sign(lane.Offset) * Math.Min(Drawn(lane.From, along), Drawn(lane.To, lane.Straight - along))) + lane.BowAt(along);
            Near(expected, across, $"{name} at {along}");
        }
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void A_lane_ends_a_fixed_gap_before_the_outlines_of_its_actors(string name)
    {
        var lane = new Vector(name);
        if (lane.Points.Length == 0)
        {
            return;
        }
        foreach (var (mark, end) in new[] { (lane.From, lane.Points[0]), (lane.To, lane.Points[^1]) })
        {
            var (outline, gap) = mark.Ring ? (mark.Radius + (5 * lane.Scale), 1.5 * lane.Scale) : (mark.Radius, 4 * lane.Scale);
            var towards = end - mark.Middle;
            Near(gap, towards.Length() - (Outline(mark.Kind, towards) * outline), name);
        }
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Lengths_middles_and_widths_are_those_of_the_drawn_line(string name)
    {
        var lane = new Vector(name);
        var width = new[] { 1.25, 2.2, 3.15, 3.15, 4.1, 4.1, 4.1, 4.1, 5.05 }[Math.Min(lane.Voices, 9) - 1] * (lane.Open ? 1.2 : 1);
        width = (lane.Is("hollow") ? Math.Max(3.8, width) : width) + (lane.Is("hovered") ? 1.5 : 0);
        Near(width * lane.Scale, lane.Out("width"), name);
        Near(Math.Max(24, (6.5 * lane.Scale * (lane.Count - 1)) + (width * lane.Scale) + 14), lane.Out("hitBand"), name);
        if (lane.Points.Length == 0)
        {
            Assert.Equal(0, lane.Out("length"));
            return;
        }
        var samples = lane.Samples().ToList();
        var length = lane.Points.Zip(lane.Points.Skip(1)).Sum(p => (double)Vector2.Distance(p.First, p.Second));
        Near(length, lane.Out("length"), name);
        var middle = lane.Output.GetProperty("middle").EnumerateArray().Select(v => v.GetSingle()).ToArray();
        Near(0, Vector2.Distance(samples.MinBy(s => Math.Abs(s.Along - (length / 2))).At, new(middle[0], middle[1])), name);
        Near(1, new Vector2(middle[2], middle[3]).Length(), name);
        var asked = lane.Input.GetProperty("point").EnumerateArray().Select(v => v.GetSingle()).ToArray();
        Near(samples.Min(s => (double)Vector2.Distance(s.At, new(asked[0], asked[1]))), lane.Out("distance"), name);
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Dashes_and_dots_fit_the_line_whole(string name)
    {
        var lane = new Vector(name);
        var dash = lane.Output.GetProperty("dash");
        var (on, off, inset) = (dash.GetProperty("on").GetDouble(), dash.GetProperty("off").GetDouble(), dash.GetProperty("inset").GetDouble());
        var (w, body) = (lane.Out("width") / lane.Scale, lane.Out("bodyLength"));
        if (lane.Points.Length == 0 || body == 0)
        {
            return;
        }
        switch (lane.Relation.Word)
        {
            case "alliance":
                Assert.Equal((0, 0), (on, off));
                break;
            case "rivalry":
                // A dash at both ends: n dashes and n - 1 gaps fill the line.
                var dashes = (body + off) / (on + off);
                Near(0, (Math.Round(dashes) - dashes) * (on + off), name);
                Assert.InRange(on / off, ((6 + (1.4 * w)) / (4.5 + (0.5 * w))) - 0.01, ((6 + (1.4 * w)) / (4.5 + (0.5 * w))) + 0.01);
                NearPeriod(Math.Round(dashes), (body + off) / (on + off) * (on + off), (10.5 + (1.9 * w)) * lane.Scale);
                break;
            default:
                // Half a dot of room at both ends, and a dot at each of the equal steps between.
                Near(Math.Max(w, 2.4) * lane.Scale / 2, inset, name);
                var steps = (body - (2 * inset)) / off;
                Assert.True(Math.Abs(Math.Round(steps) - steps) * off <= Half || off <= 1, $"{name}: {steps} steps");
                NearPeriod(Math.Max(1, Math.Round(steps)), body - (2 * inset), ((Math.Max(w, 2.4) + 3.2 + (0.25 * w))) * lane.Scale);
                break;
        }

        // No other whole number of periods comes nearer to the pattern's own.
        static void NearPeriod(double n, double length, double natural) =>
            Assert.True(n <= 1 || Math.Abs(n - (length / natural)) <= 1, $"{n} periods of {natural} in {length}");
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Heads_stand_straight_on_the_ends_of_their_lane(string name)
    {
        var lane = new Vector(name);
        var w = lane.Out("width") / lane.Scale;
        var takes = lane.Relation.Word switch { "alliance" => 4 + (1.15 * w), "negotiation" => 4.5 + (0.92 * w), _ => 3.5 } * lane.Scale;
        foreach (var (head, there, end, before) in lane.Points.Length == 0 ? [] : new[]
        {
            ("startHead", lane.Is("headAtStart"), lane.Points[0], lane.Points[1]), ("endHead", lane.Is("headAtEnd"), lane.Points[^1], lane.Points[^2]),
        })
        {
            var points = Spots(lane.Output.GetProperty(head));
            Assert.Equal(there, points.Length > 0);
            if (there)
            {
                var looks = Vector2.Normalize(end - before);
                var (one, other) = (points[0] - end, points[^1] - end);
                // Alike on both sides, and behind the lane's end.
                Near(Vector2.Dot(one, looks), Vector2.Dot(other, looks), name);
                Near(0, Vector2.Dot(one + other, new(-looks.Y, looks.X)), name);
                var back = lane.Relation.Word switch { "alliance" => 5 + (1.15 * w), "negotiation" => 0.8 * (5 + (1.15 * w)), _ => 1.2 } * lane.Scale;
                Near(-back, Vector2.Dot(one, looks), name);
                Near((2.6 + (0.75 * w) + (lane.Relation.Word == "rivalry" ? 2 : 0)) * lane.Scale, (one - other).Length() / 2, name);
            }
        }
        var cut = takes * ((lane.Is("headAtStart") ? 1 : 0) + (lane.Is("headAtEnd") ? 1 : 0));
        Near(Math.Max(0, lane.Out("length") - cut), lane.Out("bodyLength"), name);
    }

    [Theory]
    [MemberData(nameof(Bows))]
    public void A_bow_is_the_flattest_that_clears_the_others(string name)
    {
        var vector = Vectors.GetProperty("bows").EnumerateArray().Single(v => v.GetProperty("input").GetProperty("name").GetString() == name);
        var input = vector.GetProperty("input");
        var (a, b) = (Circle(input.GetProperty("a")), Circle(input.GetProperty("b")));
        var others = input.GetProperty("others").EnumerateArray().Select(Circle).Where(o => o != a && o != b).ToList();
        var lanes = input.GetProperty("lanes").GetDouble();
        var (from, to) = b.Middle.X < a.Middle.X || (b.Middle.X == a.Middle.X && b.Middle.Y < a.Middle.Y) ? (b.Middle, a.Middle) : (a.Middle, b.Middle);
        var length = Vector2.Distance(from, to);
        var chosen = vector.GetProperty("bow").GetDouble();
        if (length == 0)
        {
            Assert.Equal(0, chosen);
            return;
        }
        var along = Vector2.Normalize(to - from);
        double Depth(double bow)
        {
            var line = Enumerable.Range(0, 2001).Select(i => i / 2000f).Select(u => from + (along * (u * length)) + (new Vector2(-along.Y, along.X) * (float)(4 * u * (1 - u) * bow))).ToArray();
            return others.Sum(o => Math.Max(0, o.Radius + 6 + (3.5 * (lanes - 1)) - line.Min(p => Vector2.Distance(p, o.Middle))));
        }
        var heights = new List<double> { 0 };
        for (double height = 14; height <= Math.Min((lanes > 3 ? 0.5 : 0.26) * length, 90); height += 8)
        {
            heights.AddRange([height, -height]);
        }
        Assert.Contains(heights, h => Math.Abs(h - chosen) < 0.001);
        // A pixel: the program walks along 24 straight pieces.
        Assert.True(Depth(chosen) <= heights.Min(Depth) + 1, $"{name}: {Depth(chosen)} deep, {heights.Min(Depth)} would do");
        Assert.All(heights.Where(h => Math.Abs(h) < Math.Abs(chosen)), h => Assert.True(Depth(h) > Depth(chosen), $"{name}: {h} would do"));
    }

    private static (Vector2 Middle, double Radius) Circle(JsonElement element) =>
        (new(element.GetProperty("x").GetSingle(), element.GetProperty("y").GetSingle()), element.GetProperty("r").GetDouble());

    private static Vector2[] Spots(JsonElement numbers) => [.. numbers.EnumerateArray().Select(v => v.GetSingle()).Chunk(2).Select(p => new Vector2(p[0], p[1]))];

    private static void Near(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= Half, $"{what}: {actual} instead of {expected}");

    /// <summary>Where a ray from the middle of a shape of radius 1 leaves it.</summary>
    private static double Outline(ActorKind kind, Vector2 towards)
    {
        var (corners, radius, turn) = kind switch
        {
            ActorKind.ArmedGroup => (4, 1.16, 0.0),
            ActorKind.Organisation => (4, 0.9 * Math.Sqrt(2), 45.0),
            ActorKind.Bloc => (6, 1.08, 0.0),
            _ => (720, 1.0, 0.0),
        };
        var direction = Vector2.Normalize(towards);
        Vector2 Corner(int i)
        {
            var angle = (turn + (360.0 * i / corners)) * Math.PI / 180;
            return new((float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)));
        }
        var reach = 0.0;
        for (var i = 0; i < corners; i++)
        {
            var (from, side) = (Corner(i), Corner(i + 1) - Corner(i));
            var across = (direction.X * side.Y) - (direction.Y * side.X);
            var (t, u) = (((from.X * side.Y) - (from.Y * side.X)) / across, ((from.X * direction.Y) - (from.Y * direction.X)) / across);
            reach = across != 0 && t > 0 && u is >= -0.0001f and <= 1.0001f ? Math.Max(reach, t) : reach;
        }
        return reach;
    }

    private sealed record Mark(Vector2 Middle, double Radius, ActorKind Kind, bool Ring);

    /// <summary>One vector, with the pair read from left to right, upright ones downwards.</summary>
    private sealed class Vector
    {
        private readonly Vector2 _along;

        public Vector(string name)
        {
            var vector = Vectors.GetProperty("lanes").EnumerateArray().Single(v => v.GetProperty("input").GetProperty("name").GetString() == name);
            (Input, Output) = (vector.GetProperty("input"), vector.GetProperty("output"));
            var (a, b) = (MarkOf(Input.GetProperty("a")), MarkOf(Input.GetProperty("b")));
            var back = b.Middle.X < a.Middle.X || (b.Middle.X == a.Middle.X && b.Middle.Y < a.Middle.Y);
            Assert.Equal(back, Output.GetProperty("turned").GetBoolean());
            (From, To) = back ? (b, a) : (a, b);
            Straight = Vector2.Distance(From.Middle, To.Middle);
            _along = Straight == 0 ? Vector2.UnitX : Vector2.Normalize(To.Middle - From.Middle);
            Points = Spots(Output.GetProperty("points"));
        }

        public JsonElement Input { get; }

        public JsonElement Output { get; }

        public Mark From { get; }

        public Mark To { get; }

        public Vector2[] Points { get; }

        public double Straight { get; }

        public bool Open => Is("open");

        public double Zoom => Input.GetProperty("zoom").GetDouble();

        public double Scale => Math.Min(1.3, Math.Max(0.8, Zoom));

        public int Count => Input.GetProperty("k").GetInt32();

        public int Voices => Input.GetProperty("voices").GetInt32();

        public Relation Relation => RelationTable.All[Input.GetProperty("relation").GetInt32()];

        public double Offset => (Input.GetProperty("i").GetInt32() - ((Count - 1) / 2.0)) * (Open ? 24 : 6.5 * Scale);

        public bool Is(string name) => Input.GetProperty(name).GetBoolean();

        public double Out(string name) => Output.GetProperty(name).GetDouble();

        /// <summary>Height of the bow, a parabola that is nought at both middles.</summary>
        public double BowAt(double along)
        {
            var fromTop = (2 * along / Straight) - 1;
            return Input.GetProperty("bow").GetDouble() * Zoom * (1 - (fromTop * fromTop));
        }

        public (double Along, double Across) Seen(Vector2 point)
        {
            var from = point - From.Middle;
            return (Vector2.Dot(from, _along), Vector2.Dot(from, new(-_along.Y, _along.X)));
        }

        /// <summary>Points of the line, a tenth of a pixel or less from each other, with the way to them.</summary>
        public IEnumerable<(Vector2 At, double Along)> Samples()
        {
            var way = 0.0;
            foreach (var (from, to) in Points.Zip(Points.Skip(1)))
            {
                var size = Vector2.Distance(from, to);
                var steps = Math.Max(1, (int)Math.Ceiling(size * 10));
                for (var i = 0; i <= steps; i++)
                {
                    yield return (Vector2.Lerp(from, to, (float)i / steps), way + (size * i / steps));
                }
                way += size;
            }
        }

        private static Mark MarkOf(JsonElement mark) => new(
            Circle(mark).Middle, Circle(mark).Radius, (ActorKind)mark.GetProperty("kind").GetInt32(), mark.GetProperty("ring").GetBoolean());
    }
}
