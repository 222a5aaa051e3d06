using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Tests.Picture;

public sealed class LaneTests
{
    private static ActorMark Mark(double x, double y, double radius = 10, ActorKind kind = ActorKind.State, bool ring = false) => new(x, y, radius, kind, ring);

    [Fact]
    public void A_single_lane_between_two_circles_runs_straight_and_ends_4_px_before_each()
    {
        var path = Lanes.Trace(LaneFrame.Of(Mark(0, 0), Mark(100, 0)), 0, 0, 1, false);
        Assert.Equal([new Spot(14, 0), new Spot(86, 0)], path.Points);
        Assert.Equal(72, path.Length);
    }

    [Fact]
    public void A_pair_runs_left_to_right_and_its_normal_points_down()
    {
        var frame = LaneFrame.Of(Mark(100, 50), Mark(0, 20));
        Assert.True(frame.Turned);
        Assert.True(frame.Ux > 0);
        Assert.True(frame.Ny > 0);
    }

    [Fact]
    public void An_upright_pair_runs_downwards()
    {
        Assert.True(LaneFrame.Of(Mark(0, 100), Mark(0, 0)).Turned);
        Assert.False(LaneFrame.Of(Mark(0, 0), Mark(0, 100)).Turned);
    }

    [Fact]
    public void Alliance_lies_above_negotiation_and_negotiation_above_rivalry()
    {
        double Height(int lane) => Lanes.Trace(LaneFrame.Of(Mark(0, 0), Mark(200, 0)), Lanes.Offset(lane, 3, 1, false), 0, 1, false).Points[0].Y;
        Assert.Equal([-6.5, 0, 6.5], new[] { Height(0), Height(1), Height(2) });
    }

    [Fact]
    public void A_lane_that_is_filtered_away_leaves_its_place_empty()
    {
        const int allianceAndRivalry = 1 | 4;
        Assert.Equal(2, Lanes.Count(allianceAndRivalry));
        Assert.Equal(1, Lanes.IndexOf(allianceAndRivalry, Relation.Rivalry));
    }

    [Fact]
    public void An_opened_lane_is_24_px_from_its_neighbour_in_the_middle_and_draws_in_at_the_actors()
    {
        var frame = LaneFrame.Of(Mark(0, 0, 18, ring: true), Mark(400, 0, 18, ring: true));
        var path = Lanes.Trace(frame, Lanes.Offset(0, 3, 1, true), 0, 1, true);
        Assert.Equal(-24, path.At(path.Length / 2).At.Y, 6);
        Assert.InRange(Math.Abs(path.Points[0].Y), 10, 0.84 * 18 + 0.5);
    }

    [Theory]
    [InlineData(ActorKind.State)]
    [InlineData(ActorKind.ArmedGroup)]
    [InlineData(ActorKind.Organisation)]
    [InlineData(ActorKind.Bloc)]
    public void A_shape_reaches_as_far_as_its_corners_say(ActorKind kind)
    {
        Assert.All(ActorShapes.CornersOf(kind), corner =>
        {
            var reach = Math.Sqrt((corner.X * corner.X) + (corner.Y * corner.Y));
            Assert.Equal(reach, ActorShapes.ReachOf(kind, corner.X / reach, corner.Y / reach), 9);
        });
    }

    [Theory]
    [InlineData(1, 1.25)]
    [InlineData(2, 2.2)]
    [InlineData(3, 3.15)]
    [InlineData(4, 3.15)]
    [InlineData(5, 4.1)]
    [InlineData(8, 4.1)]
    [InlineData(9, 5.05)]
    [InlineData(400, 5.05)]
    public void Width_tells_the_number_of_voices(int voices, double width) => Assert.Equal(width, LaneStroke.WidthFor(voices), 9);

    [Fact]
    public void A_pattern_begins_and_ends_with_a_whole_dash()
    {
        for (var length = 20.0; length < 900; length += 7.3)
        {
            var dash = LaneStroke.Dash(Relation.Rivalry, 2.2, 1, length);
            var count = (length + dash.Off) / (dash.On + dash.Off);
            Assert.Equal(Math.Round(count), count, 6);
        }
    }

    [Fact]
    public void A_head_is_as_long_as_its_width_asks_and_looks_along_the_lane()
    {
        var head = ArrowHeads.At(Relation.Alliance, new(100, 0), new(1, 0), 2.2, 1);
        Assert.Equal(new Spot(100, 0), head[1]);
        Assert.Equal(100 - (5 + (1.15 * 2.2)), head[0].X, 9);
        Assert.Equal(-(2.6 + (0.75 * 2.2)), head[0].Y, 9);
    }

    [Fact]
    public void A_line_bows_just_enough_to_clear_a_third_actor()
    {
        // Radius 12 and 6 of room: 14 would leave it too near, 22 clears it.
        Assert.Equal(22, LaneBow.For(new(0, 0, 12), new(300, 0, 12), 1, false, [new(150, 0, 12)]));
        Assert.Equal(0, LaneBow.For(new(0, 0, 12), new(300, 0, 12), 1, false, [new(150, 19, 12)]));
    }

    [Fact]
    public void A_pair_bows_the_same_way_whichever_end_is_named_first()
    {
        Obstacle a = new(10, 40, 12), b = new(310, 90, 15);
        Obstacle[] others = [new(140, 66, 12), new(200, 40, 9)];
        Assert.Equal(LaneBow.For(a, b, 3, false, others), LaneBow.For(b, a, 3, false, others));
    }

    [Fact]
    public void A_part_is_drawn_clear_of_its_whole()
    {
        var part = Mark(53, 54).ClearOf(Mark(50, 50, 20), 1);
        Assert.Equal(50 + (34 * 0.6), part.X, 9);
        Assert.Equal(50 + (34 * 0.8), part.Y, 9);
    }
}
