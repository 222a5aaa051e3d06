using GraphExplorer.Core.Picture;
using GraphExplorer.Core.Scenes;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>
/// Rows of dates that are wider than a month, one span per date: thin with closed ends where it means one day somewhere in here, thick
/// where it lasted, with lanes of the relations that have it and the number of its claims. An open end is thick as far as its document
/// reaches, so that one date in documents of different dates has a span for each.
/// </summary>
internal sealed class SvgSpans
{
    /// <summary>Most rows, over all kinds of dates; what finds none is counted at the row's name.</summary>
    private const int MostRows = 8;

    private const double Pitch = 12;
    private const double NumberSize = 9.5;
    private const double Gap = 3;
    private const double Apart = 0.6;
    private const double Thin = 1.2;
    private static readonly double[] Thick = [3.5, 2.6, 1.9];

    private readonly SvgTimeAxis _axis;
    private readonly ImmutableArray<Group> _groups;

    /// <param name="Until">Last day for which its claims can count as certain.</param>
    private sealed record Span(EdtfDate Date, DateOnly Until, ImmutableArray<Relation> Relations, int Claims);

    /// <param name="Number">Where the number of its claims stands; none for a single claim or without room.</param>
    private sealed record Placed(Span Span, string? Number, double Left, double Right);

    private sealed record Group(TimelineRow Row, ImmutableArray<ImmutableArray<Placed>> Rows, int More);

    public SvgSpans(SvgTimeAxis axis, ClaimSet set, IEnumerable<Claim> claims)
    {
        _axis = axis;
        var byRow = claims.GroupBy(c => (c.Date, Until: set.Until(c))).Select(g => new Span(g.Key.Date, g.Key.Until, [.. g.Select(c => c.Relation).Distinct().Order()], g.Count()))
            .Where(s => s.Date.Latest >= axis.First && s.Date.Earliest <= axis.Last)
            .GroupBy(s => TimelineRows.Of(s.Date)).Where(g => g.Key != TimelineRow.Month).OrderBy(g => g.Key);
        _groups = Share([.. byRow.Select(g => (g.Key, Pack(g.OrderByDescending(s => s.Claims).ThenBy(s => s.Date.Earliest).ThenBy(s => s.Date.Text, StringComparer.Ordinal).ThenBy(s => s.Until))))]);
        Height = _groups.Sum(g => Math.Max(1, g.Rows.Length)) * Pitch;
    }

    public double Height { get; }

    public void Write(SvgWriter svg, SvgColours colours, TimeWindow window, double top)
    {
        var row = 0;
        foreach (var group in _groups)
        {
            var rows = Math.Max(1, group.Rows.Length);
            var middle = top + ((row + (rows / 2.0)) * Pitch) + 3.5;
            var more = group.More > 0 ? $" +{Numbers.Of(group.More)}" : "";
            svg.Text(_axis.Left - 8, middle, Words<TimelineRow>.Of(group.Row) + more, SvgTimeline.TickSize, colours.TextThird, anchor: "end");
            for (var i = 0; i < group.Rows.Length; i++)
            {
                foreach (var placed in group.Rows[i])
                {
                    Write(svg, colours, window, placed, top + ((row + i + 0.5) * Pitch));
                }
            }
            row += rows;
            svg.Line(_axis.Left, top + (row * Pitch), _axis.Right, top + (row * Pitch), colours.Line, 0.75);
        }
    }

    private void Write(SvgWriter svg, SvgColours colours, TimeWindow window, Placed placed, double y)
    {
        var (date, until, relations) = (placed.Span.Date, placed.Span.Until, placed.Span.Relations);
        svg.Start("g").Attribute("class", "span").Attribute("opacity", window.Fit(date, until) switch
        {
            WindowFit.Certain => null,
            WindowFit.Possible => "0.55",
            _ => "0.25",
        });
        svg.Element("title", $"{DateWords.Of(date)}: {Numbers.Count(placed.Span.Claims, "claim")}");
        var weight = date.Lasts ? Thick[relations.Length - 1] : Thin;
        var height = (relations.Length * (weight + Apart)) - Apart;
        var top = y - (height / 2);
        var earliestEnd = date.EarliestEnd < until ? date.EarliestEnd : until;
        var sure = date.Lasts && date.LatestStart <= earliestEnd;
        var (first, last) = (_axis.X(date.Earliest), _axis.X(date.Latest, 1));
        for (var i = 0; i < relations.Length; i++)
        {
            var middle = top + (i * (weight + Apart)) + (weight / 2);
            svg.Line(first, middle, Math.Max(last, first + 1), middle, colours[relations[i]], date.Lasts ? Math.Min(Thin, weight * 0.6) : Thin);
            if (sure)
            {
                var from = _axis.X(date.LatestStart);
                svg.Line(from, middle, Math.Max(_axis.X(earliestEnd, 1), from + 1), middle, colours[relations[i]], weight);
            }
        }
        Ends(svg, colours, date, first, last, top - 1, top + height + 1);
        if (placed.Number is { } side)
        {
            svg.Text(side == "end" ? placed.Right : placed.Left, y + 3.4, Numbers.Of(placed.Span.Claims), NumberSize, colours.TextThird, anchor: side);
        }
        svg.End();
    }

    private void Ends(SvgWriter svg, SvgColours colours, EdtfDate date, double first, double last, double top, double bottom)
    {
        void Arrow(double x, double by) => svg.Start("path").Attribute("d", SvgWriter.PathOf([new(x, top), new(x + by, (top + bottom) / 2), new(x, bottom)]))
            .Attribute("fill", "none").Attribute("stroke", colours.TextSecond).Attribute("stroke-width", 1.25).End();
        if (date.OpenEnd)
        {
            Arrow(_axis.Right, 5);
        }
        if (date.OpenStart)
        {
            Arrow(_axis.Left, -5);
        }
        if (date.Lasts)
        {
            return;
        }
        // The ticks lie within the span, so that two spans side by side stay apart.
        if (date.Earliest >= _axis.First)
        {
            svg.Line(first + 0.6, top, first + 0.6, bottom, colours.TextSecond, Thin);
        }
        if (date.Latest <= _axis.Last)
        {
            svg.Line(last - 0.6, top, last - 0.6, bottom, colours.TextSecond, Thin);
        }
    }

    /// <summary>Lays spans into rows, each into the first that has room for it.</summary>
    private List<List<Placed>> Pack(IEnumerable<Span> spans)
    {
        var rows = new List<List<Placed>>();
        foreach (var span in spans)
        {
            var from = _axis.X(span.Date.Earliest);
            var to = Math.Max(_axis.X(span.Date.Latest, 1), from + 2);
            var width = span.Claims > 1 ? TextWidths.Of(Numbers.Of(span.Claims), NumberSize, bold: false) + 4 : 0;
            var number = width == 0 ? null : to + width <= _axis.Right ? "end" : from - width >= _axis.Left ? "start" : null;
            var placed = new Placed(span, number, number == "start" ? from - width : from, number == "end" ? to + width : to);
            var row = rows.FirstOrDefault(r => r.All(p => placed.Left >= p.Right + Gap || placed.Right <= p.Left - Gap));
            if (row is null)
            {
                rows.Add(row = []);
            }
            row.Add(placed);
        }
        return rows;
    }

    /// <summary>Shares out the rows: one to each kind of date, then one after the other to the kind with most claims that have none.</summary>
    private static ImmutableArray<Group> Share(ImmutableArray<(TimelineRow Row, List<List<Placed>> Rows)> packed)
    {
        static int More(List<List<Placed>> rows, int given) => rows.Skip(given).Sum(r => r.Sum(p => p.Span.Claims));
        var given = packed.Select(_ => 1).ToArray();
        for (var free = packed.IsEmpty ? 0 : MostRows - packed.Length; free > 0; free--)
        {
            var next = Enumerable.Range(0, packed.Length).MaxBy(i => More(packed[i].Rows, given[i]));
            if (More(packed[next].Rows, given[next]) == 0)
            {
                break;
            }
            given[next]++;
        }
        return [.. packed.Select((g, i) => new Group(g.Row, [.. g.Rows.Take(given[i]).Select(r => r.ToImmutableArray())], More(g.Rows, given[i])))];
    }
}
