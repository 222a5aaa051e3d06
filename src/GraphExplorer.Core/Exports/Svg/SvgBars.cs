using GraphExplorer.Core.Scenes;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>A bar of the timeline.</summary>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Counts">Claims dated to one of its months, by relation.</param>
internal sealed record SvgBin(DateOnly From, DateOnly To, int[] Counts)
{
    public int Total => Counts.Sum();
}

/// <summary>The claims whose whole range lies in one month, per month, or per more where months would be too narrow.</summary>
internal sealed class SvgBars
{
    /// <summary>Narrowest bar, in pixels.</summary>
    private const double Narrowest = 7;

    /// <summary>Months that a bar may hold.</summary>
    private static readonly int[] Units = [1, 3, 12, 120, 1200];

    private readonly SvgTimeAxis _axis;
    private readonly ImmutableArray<SvgBin> _bins;

    public SvgBars(SvgTimeAxis axis, IEnumerable<Claim> claims)
    {
        _axis = axis;
        Unit = Units.FirstOrDefault(u => (axis.Right - axis.Left) * u / axis.Months >= Narrowest, Units[^1]);
        _bins = [.. Enumerable.Range(0, (axis.Months + Unit - 1) / Unit).Select(i =>
        {
            var from = axis.First.AddMonths(i * Unit);
            var last = axis.First.AddMonths(Math.Min(axis.Months, (i + 1) * Unit) - 1);
            return new SvgBin(from, new(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)), new int[RelationTable.All.Length]);
        })];
        foreach (var claim in claims.Where(c => TimelineRows.Of(c.Date) == TimelineRow.Month && c.Date.Earliest >= axis.First && c.Date.Earliest <= axis.Last))
        {
            var day = claim.Date.Earliest;
            _bins[(((day.Year - axis.First.Year) * 12) + day.Month - 1) / Unit].Counts[claim.Relation.Index]++;
        }
    }

    /// <summary>Months of a bar.</summary>
    public int Unit { get; }

    /// <summary>Writes bars, and lines with their values, between two heights.</summary>
    public void Write(SvgWriter svg, SvgColours colours, TimeWindow window, double top, double floor)
    {
        var most = Math.Max(1, _bins.Max(b => b.Total));
        var step = Rounded.Up(most / 4.0);
        var scale = (floor - top) / Math.Max(most, step);
        for (var value = step; value * scale <= floor - top + 0.5; value += step)
        {
            svg.Line(_axis.Left, floor - (value * scale), _axis.Right, floor - (value * scale), colours.Line, 1);
            svg.Text(_axis.Left - 6, floor - (value * scale) + 4, Numbers.Of(value), SvgTimeline.TickSize, colours.TextThird, anchor: "end");
        }
        foreach (var bin in _bins.Where(b => b.Total > 0))
        {
            svg.Start("g").Attribute("class", "bar");
            if (bin.From < window.First || bin.To > window.Last)
            {
                svg.Attribute("opacity", 0.3);
            }
            svg.Element("title", $"{ViewWords.Of(new(bin.From, bin.To, window.Mode))}: {Numbers.Count(bin.Total, "claim")}");
            Bar(svg, colours, bin, floor, scale);
            svg.End();
        }
        svg.Line(_axis.Left, floor, _axis.Right, floor, colours.Control, 1);
    }

    private void Bar(SvgWriter svg, SvgColours colours, SvgBin bin, double floor, double scale)
    {
        var x = _axis.X(bin.From) + 0.75;
        var width = _axis.X(bin.To, 1) - x - 0.75;
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
