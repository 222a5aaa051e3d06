using System.Globalization;
using GraphExplorer.Core.Picture;

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

    private readonly SvgTimeAxis? _axis;
    private readonly SvgBars? _bars;
    private readonly SvgSpans? _spans;
    private readonly int _before, _after;
    private readonly string _unit = "";
    private readonly double _down;
    private readonly TimeWindow _window;
    private readonly SvgColours _colours;

    public SvgTimeline(ExportInput input, SvgColours colours, double width)
    {
        (_window, _colours) = (input.View.Window, colours);
        var claims = Claims(input);
        _axis = SvgTimeAxis.Of([.. claims.Select(c => c.Date)], _window, Left, width - Right);
        if (_axis is not null)
        {
            (_before, _after) = (claims.Count(c => c.Date.Latest < _axis.First), claims.Count(c => c.Date.Earliest > _axis.Last));
            _bars = new(_axis, claims);
            _spans = new(_axis, input.Set, claims);
            _unit = UnitWords(_bars.Unit);
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
        Years(svg, axis);
        spans.Write(svg, _colours, _window, SpansTop);
        if (bounded)
        {
            Window(svg, from, to, bottom);
        }
        if (_before > 0)
        {
            svg.Text(Left + 2, Top + 8, $"‹ {Numbers.Of(_before)} before {DateWords.Year(axis.First.Year)}", TickSize, _colours.TextThird);
        }
        if (_after > 0)
        {
            svg.Text(axis.Right - 2, Top + 8, $"{Numbers.Of(_after)} after {ViewWords.Of(new(null, axis.Last, default))["until ".Length..]} ›", TickSize, _colours.TextThird, anchor: "end");
        }
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

    private void Years(SvgWriter svg, SvgTimeAxis axis)
    {
        var every = Rounded.Up(36 * (axis.Months / 12.0) / (axis.Right - axis.Left));
        for (var year = axis.First.Year; year <= axis.Last.Year; year++)
        {
            if (year % every == 0)
            {
                var x = axis.X(new(year, 1, 1));
                svg.Line(x, Floor, x, Floor + 5, _colours.Control, 1);
                svg.Text(x + 3, Floor + 14, DateWords.Year(year), TickSize, _colours.TextThird);
            }
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
