using GraphExplorer.Core.Timeline;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The bars of the strip of time.</summary>
internal sealed class SvgBars(SvgTimeAxis axis, ImmutableArray<TimeBin> bins)
{
    /// <summary>Writes bars, and lines with their values, between two heights.</summary>
    public void Write(SvgWriter svg, SvgColours colours, TimeWindow window, double top, double floor)
    {
        var most = bins.IsEmpty ? 1 : bins.Max(b => b.Total);
        var scale = (floor - top) / (most * 1.04);
        foreach (var value in bins.IsEmpty ? [] : TimeBin.Levels(most))
        {
            svg.Line(axis.Left, floor - (value * scale), axis.Right, floor - (value * scale), colours.Line, 1);
            svg.Text(axis.Left - 6, floor - (value * scale) + 4, Numbers.Brief(value), SvgTimeline.TickSize, colours.TextThird, anchor: "end");
        }
        foreach (var bin in bins)
        {
            svg.Start("g").Attribute("class", "bar");
            svg.Element("title", $"{bin.Words}: {Numbers.Count(bin.Total, "claim")}");
            Bar(svg, colours, bin, window, floor, scale);
            svg.End();
        }
        svg.Line(axis.Left, floor, axis.Right, floor, colours.Control, 1);
    }

    /// <summary>A bar at full strength within the window and pale outside, cut where the window's edge goes through it.</summary>
    private void Bar(SvgWriter svg, SvgColours colours, TimeBin bin, TimeWindow window, double floor, double scale)
    {
        var (left, right) = (axis.X(bin.From), axis.X(bin.To));
        var gap = Math.Min(0.75, (right - left) / 8);
        (left, right) = (left + gap, Math.Max(left + gap + 1, right - gap));
        var (from, to) = (Math.Clamp(axis.X(window.First), left, right), Math.Clamp(axis.X(window.Last, 1), left, right));
        foreach (var (start, end, isPale) in (ReadOnlySpan<(double, double, bool)>)[(left, from, true), (from, to, false), (to, right, true)])
        {
            if (end > start)
            {
                svg.Start("g").Attribute("opacity", isPale ? "0.3" : null);
                Stack(svg, colours, bin, start, end - start, floor, scale);
                svg.End();
            }
        }
    }

    /// <summary>The parts of a bar, by relation, from the floor upwards and 1 px apart.</summary>
    private static void Stack(SvgWriter svg, SvgColours colours, TimeBin bin, double x, double width, double floor, double scale)
    {
        var y = floor;
        foreach (var relation in RelationTable.All.Where(r => bin.Counts[r.Index] > 0))
        {
            var height = bin.Counts[relation.Index] * scale;
            y -= height;
            svg.Rectangle(x, y + 0.5, width, Math.Max(0.8, height - 1), colours[relation]);
            if (relation.Stroke != RelationStroke.Solid && height >= 4)
            {
                svg.Rectangle(x, y + 0.5, width, height - 1, $"url(#time-{relation.Word})");
            }
        }
    }

    /// <summary>The patterns of dotted and hatched bars, so that they can be told apart without colour.</summary>
    public static void WritePatterns(SvgWriter svg, SvgColours colours)
    {
        foreach (var relation in RelationTable.All.Where(r => r.Stroke != RelationStroke.Solid))
        {
            var hatched = relation.Stroke == RelationStroke.Dashed;
            svg.Start("pattern").Attribute("id", $"time-{relation.Word}").Attribute("width", 4).Attribute("height", 4)
                .Attribute("patternUnits", "userSpaceOnUse").Attribute("patternTransform", hatched ? "rotate(45)" : null);
            if (hatched)
            {
                svg.Start("path").Attribute("d", "M0 2H4").Attribute("stroke", colours.Canvas).Attribute("stroke-width", 1).Attribute("stroke-opacity", 0.38).End();
            }
            else
            {
                svg.Start("circle").Attribute("cx", 2).Attribute("cy", 2).Attribute("r", 0.8).Attribute("fill", colours.Canvas).Attribute("fill-opacity", 0.5).End();
            }
            svg.End();
        }
    }
}
