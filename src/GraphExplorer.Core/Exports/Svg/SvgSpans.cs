using GraphExplorer.Core.Timeline;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>
/// Rows of dates that are wider than a month, one span per date, with lanes of the relations that have it and the number of its claims.
/// </summary>
internal sealed class SvgSpans(SvgTimeAxis axis, ImmutableArray<SpanGroup> groups)
{
    private const double Pitch = 12;
    private const double NumberSize = 9.5;

    public double Height { get; } = groups.Sum(g => Math.Max(1, g.Rows.Length)) * Pitch;

    public void Write(SvgWriter svg, SvgColours colours, TimeWindow window, double top)
    {
        var row = 0;
        foreach (var group in groups)
        {
            var rows = Math.Max(1, group.Rows.Length);
            var middle = top + ((row + (rows / 2.0)) * Pitch) + 3.5;
            var more = group.More > 0 ? $" +{Numbers.Brief(group.More)}" : "";
            svg.Text(axis.Left - 8, middle, Words<TimelineRow>.Of(group.Row) + more, SvgTimeline.TickSize, colours.TextThird, anchor: "end");
            for (var i = 0; i < group.Rows.Length; i++)
            {
                foreach (var placed in group.Rows[i])
                {
                    Write(svg, colours, window, placed, top + ((row + i + 0.5) * Pitch));
                }
            }
            row += rows;
            svg.Line(axis.Left, top + (row * Pitch), axis.Right, top + (row * Pitch), colours.Line, 0.75);
        }
    }

    private void Write(SvgWriter svg, SvgColours colours, TimeWindow window, PlacedSpan placed, double y)
    {
        var (dated, relations) = (placed.Date, placed.Relations);
        svg.Start("g").Attribute("class", "span").Attribute("opacity", window.Fit(dated.Date, dated.Until) switch
        {
            WindowFit.Certain => null,
            WindowFit.Possible => "0.55",
            _ => "0.25",
        });
        svg.Element("title", $"{DateWords.Of(dated.Date)}: {Numbers.Count(dated.Claims, "claim")}");
        var shape = SpanShape.Of(dated, axis.Days, axis.Left, axis.Right);
        var weight = dated.Date.Lasts ? SpanShape.ThickWidth(relations.Length) : SpanShape.ThinWidth;
        var thin = dated.Date.Lasts ? Math.Min(SpanShape.ThinWidth, weight * 0.6) : SpanShape.ThinWidth;
        var height = (relations.Length * (weight + SpanShape.Apart)) - SpanShape.Apart;
        var top = y - (height / 2);
        for (var i = 0; i < relations.Length; i++)
        {
            var middle = top + (i * (weight + SpanShape.Apart)) + (weight / 2);
            foreach (var (from, to) in shape.Thin)
            {
                svg.Line(from, middle, to, middle, colours[relations[i]], thin);
            }
            if (shape.Thick is { } thick)
            {
                svg.Line(thick.From, middle, thick.To, middle, colours[relations[i]], weight);
            }
        }
        Ends(svg, colours, shape, top - 1, top + height + 1);
        if (placed.Number != 0)
        {
            svg.Text(placed.Number > 0 ? placed.Right : placed.Left, y + 3.4, Numbers.Brief(dated.Claims), NumberSize, colours.TextThird, anchor: placed.Number > 0 ? "end" : "start");
        }
        svg.End();
    }

    private void Ends(SvgWriter svg, SvgColours colours, SpanShape shape, double top, double bottom)
    {
        void Arrow(double x, double by) => svg.Start("path").Attribute("d", SvgWriter.PathOf([new(x, top), new(x + by, (top + bottom) / 2), new(x, bottom)]))
            .Attribute("fill", "none").Attribute("stroke", colours.TextSecond).Attribute("stroke-width", 1.25).End();
        if (shape.ArrowAtEnd)
        {
            Arrow(axis.Right, 5);
        }
        if (shape.ArrowAtStart)
        {
            Arrow(axis.Left, -5);
        }
        foreach (var x in shape.Ticks)
        {
            svg.Line(x, top, x, bottom, colours.TextSecond, SpanShape.ThinWidth);
        }
    }
}
