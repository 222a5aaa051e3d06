using GraphExplorer.Core.Picture;
using GraphExplorer.Core.Timeline;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>
/// The time under the picture: all claims that pass the filters, in bars per month and spans of dates that are wider; the window is marked,
/// what lies outside is pale.
/// </summary>
internal sealed class SvgTimeline : ISvgBlock
{
    public const double TickSize = 11;

    private const double Size = 12;
    private const double Left = 84;
    private const double Top = 24;
    private const double Floor = Top + 60;
    private const double SpansTop = Floor + 20;

    /// <summary>Room for the arrows of open ends.</summary>
    private const double Right = 8;

    /// <summary>Most rows of spans, over all kinds of dates; what finds none is counted at the row's name.</summary>
    private const int MostRows = 8;

    private readonly SvgTimeAxis? _axis;
    private readonly SvgBars? _bars;
    private readonly SvgSpans? _spans;
    private readonly string _before = "", _after = "";
    private readonly string _unit = "";
    private readonly double _down;
    private readonly TimeWindow _window;
    private readonly SvgColours _colours;

    public SvgTimeline(ExportInput input, SvgColours colours, double width)
    {
        (_window, _colours) = (input.View.Window, colours);
        var dates = TimelineDate.Of(input.Set, Claims(input));
        if (TimeAxis.Of(dates, _window) is { } axis)
        {
            _axis = new(axis, Left, width - Right);
            var layout = TimelineLayout.Of(dates, axis, _axis.Left, _axis.Right, MostRows);
            (_before, _after) = TimelineLayout.Beyond(axis, layout.Before, layout.After);
            _bars = new(_axis, layout.Bins);
            _spans = new(_axis, layout.Groups);
            _unit = UnitWords(TimeBin.UnitOf(axis, _axis.Right - _axis.Left));
            // Where the window's first day stands at its place, it gets a line of its own.
            _down = _window.From is not null && _axis.X(_window.First) < TextWidths.Of(_unit, TickSize, bold: false) + 8 ? 16 : 0;
            Height = SpansTop + _spans.Height + 8 + _down;
        }
    }

    public double Height { get; }

    public Task WriteAsync(SvgWriter svg, CancellationToken cancellationToken)
    {
        var (axis, bars, spans) = (_axis!, _bars!, _spans!);
        var bounded = _window.From is not null || _window.To is not null;
        var (from, to, bottom) = (axis.X(_window.First), axis.X(_window.Last, 1), SpansTop + spans.Height);
        svg.Text(0, Top - 11, _unit, TickSize, _colours.TextThird);
        svg.Start("g").Attribute("transform", _down > 0 ? $"translate(0 {SvgWriter.Number(_down)})" : null);
        if (bounded)
        {
            svg.Rectangle(from, Top - 6, to - from, bottom - Top + 6, _colours.WindowTint);
        }
        bars.Write(svg, _colours, _window, Top, Floor);
        Ticks(svg, axis);
        spans.Write(svg, _colours, _window, SpansTop);
        if (bounded)
        {
            Window(svg, from, to, bottom);
        }
        Text(svg, Left + 2, Top + 8, _before, _colours.TextThird);
        Text(svg, axis.Right - 2, Top + 8, _after, _colours.TextThird, "end");
        svg.End();
        return Task.CompletedTask;
    }

    /// <summary>
    /// The claims that pass the filters, whatever the window. Where the view asks for strong ties or for pairs in a state, those are the ties and
    /// pairs that are so now.
    /// </summary>
    private static List<Claim> Claims(ExportInput input)
    {
        var view = input.View;
        var passing = input.Set.In(view with { Window = default, Strength = 1, PairStates = [] });
        var ties = input.Claims.Select(c => (c.Pair, c.Relation)).ToHashSet();
        var pairs = input.Claims.Select(c => c.Pair).ToHashSet();
        return [.. passing.Where(c => (view.Strength == 1 || ties.Contains((c.Pair, c.Relation))) && (view.PairStates.Count == 0 || pairs.Contains(c.Pair)))];
    }

    private static string UnitWords(int months) => months switch
    {
        1 => "Claims per month",
        3 => "Claims per quarter",
        12 => "Claims per year",
        _ => $"Claims in {months / 12} years",
    };

    /// <summary>Writes words where there are any.</summary>
    private static void Text(SvgWriter svg, double x, double y, string words, string colour, string anchor = "start")
    {
        if (words.Length > 0)
        {
            svg.Text(x, y, words, TickSize, colour, anchor: anchor);
        }
    }

    private void Ticks(SvgWriter svg, SvgTimeAxis axis)
    {
        foreach (var tick in TimeTick.Of(axis.Days, axis.Right - axis.Left))
        {
            var x = axis.X(tick.Day);
            svg.Line(x, Floor, x, Floor + 5, _colours.Control, 1);
            Text(svg, x + 3, Floor + 14, tick.Label, tick.IsMajor ? _colours.TextSecond : _colours.TextThird);
        }
    }

    private void Window(SvgWriter svg, double from, double to, double bottom)
    {
        svg.Start("path").Attribute("class", "window").Attribute("fill", "none").Attribute("stroke", _colours.Ink).Attribute("stroke-width", 1.5)
            .Attribute("d", SvgWriter.PathOf([new(from, bottom), new(from, Top - 6), new(to, Top - 6), new(to, bottom)])).End();
        // Where both days do not fit above the window, the words under the title tell them alone.
        var first = _window.From is { } a ? DateWords.Of(a) : "";
        var last = _window.To is { } b ? DateWords.Of(b) : "";
        if (to - from > TextWidths.Of(first + last, Size, bold: true) + 20)
        {
            svg.Text(from, Top - 11, first, Size, _colours.Text, 600);
            svg.Text(to, Top - 11, last, Size, _colours.Text, 600, "end");
        }
    }
}
