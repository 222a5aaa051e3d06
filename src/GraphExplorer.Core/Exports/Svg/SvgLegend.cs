using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The legend: what lines, patterns, widths and shapes mean, each with its count in this view.</summary>
internal sealed class SvgLegend : ISvgBlock
{
    private const double Size = 13;
    private const double Row = 24;
    private const double Gap = 22;
    private const double Sample = 30;

    /// <summary>A sample and its label; the sample is drawn around y = 0, from x = 0 to <paramref name="Wide"/>.</summary>
    private sealed record Item(double Wide, Action<SvgWriter> Draw, string Text, string Number)
    {
        public double Width => Wide + 8 + TextWidths.Of(Number.Length > 0 ? $"{Text} {Number}" : Text, Size, bold: false);
    }

    private readonly SvgColours _colours;
    private readonly ImmutableArray<ImmutableArray<(Item Item, double X)>> _rows;

    public SvgLegend(ExportInput input, SvgScene scene, SvgColours colours, double width)
    {
        _colours = colours;
        ImmutableArray<ImmutableArray<Item>> groups = [Relations(input, scene), [.. CampItems(scene)], [.. Actors(scene), .. Widths()], [.. States(scene)]];
        _rows = [.. groups.SelectMany(g => Flow(g, width))];
        Height = (_rows.Length * Row) + 4;
    }

    public double Height { get; }

    public async Task WriteAsync(SvgWriter svg, CancellationToken cancellationToken)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            foreach (var (item, x) in _rows[row])
            {
                svg.Start("g").Attribute("transform", $"translate({SvgWriter.Number(x)} {SvgWriter.Number((row * Row) + (Row / 2))})");
                item.Draw(svg);
                svg.Start("text").Attribute("x", item.Wide + 8).Attribute("y", 4.5).Attribute("font-size", Size).Attribute("fill", _colours.Text);
                if (item.Number.Length > 0)
                {
                    svg.Words(item.Text + " ").Start("tspan").Attribute("fill", _colours.TextThird).EndWith(item.Number);
                    svg.End();
                }
                else
                {
                    svg.EndWith(item.Text);
                }
                svg.End();
            }
        }
        await svg.PassOnAsync(cancellationToken);
    }

    private static IEnumerable<ImmutableArray<(Item, double)>> Flow(ImmutableArray<Item> items, double width)
    {
        var row = ImmutableArray.CreateBuilder<(Item, double)>();
        var x = 0.0;
        foreach (var item in items)
        {
            if (row.Count > 0 && x + item.Width > width)
            {
                yield return row.ToImmutable();
                row.Clear();
                x = 0;
            }
            row.Add((item, x));
            x += item.Width + Gap;
        }
        if (row.Count > 0)
        {
            yield return row.ToImmutable();
        }
    }

    private ImmutableArray<Item> Relations(ExportInput input, SvgScene scene) =>
    [
        .. RelationTable.All.Select(relation => new Item(
            Sample, svg => Line(svg, relation, 3.15, _colours[relation]), relation.Title,
            $"{Numbers.Count(scene.Ties.Count(t => t.Relation == relation), "tie")}, {Numbers.Count(input.Claims.Count(c => c.Relation == relation), "claim")}")),
        new(Sample, Both, "Both allies and rivals", Numbers.Count(ClaimSet.PairStates(input.Claims).Values.Count(s => s == PairState.Both), "pair")),
    ];

    private IEnumerable<Item> Actors(SvgScene scene) => scene.Actors.Where((_, i) => scene.IsDrawn(i)).GroupBy(a => a.Actor.Kind).OrderBy(g => g.Key).Select(g => new Item(
        14, svg => SvgActors.Shape(svg, new(7, 0, 6, g.Key, false), _colours[g.Key]), Capital.First(Words<ActorKind>.Of(g.Key)),
        Numbers.Of(g.Count(a => a.Presence != SvgPresence.Away))));

    private IEnumerable<Item> Widths()
    {
        foreach (var (voices, words) in ((int, string)[])[(1, "1 voice"), (2, "2"), (3, "3+"), (5, "5+"), (9, "9+ voices")])
        {
            yield return new(18, svg => svg.Line(0, 0, 18, 0, _colours.TextSecond, LaneStroke.WidthFor(voices)), words, "");
        }
    }

    private IEnumerable<Item> States(SvgScene scene)
    {
        var lanes = scene.Pairs.SelectMany(p => p.Lanes).ToArray();
        if (lanes.Any(l => l.HeadAtStart || l.HeadAtEnd))
        {
            yield return new(Sample, Pointed, "Directed to that actor", "");
        }
        if (lanes.Count(l => l.Hollow) is > 0 and var hollow)
        {
            yield return new(Sample, Hollow, "Possible only", Numbers.Count(hollow, "tie"));
        }
        if (lanes.Count(l => l.ExpectedOnly) is > 0 and var expected)
        {
            yield return new(Sample, svg =>
            {
                svg.Line(0, 0, Sample, 0, _colours.TextSecond, 2.2);
                SvgTies.Expected(svg, new(Sample / 2, 0), 1, _colours.TextSecond, _colours.Canvas);
            }, "Expected only", Numbers.Count(expected, "tie"));
        }
        if (scene.Actors.Where((a, i) => a.Actor.Whole >= 0 && scene.IsDrawn(i) && scene.IsDrawn(a.Actor.Whole)).Any())
        {
            yield return new(Sample, Hull, "Part and whole", "");
        }
        if (scene.Actors.Where((a, i) => a.Presence == SvgPresence.Away && scene.IsDrawn(i)).Count() is > 0 and var away)
        {
            yield return new(14, svg => svg.Circle(7, 0, 6, _colours.Away), "No claim in this view", Numbers.Count(away, "actor"));
        }
    }

    private static void Line(SvgWriter svg, Relation relation, double w, string colour, double y = 0)
    {
        var dash = LaneStroke.Dash(relation, w, 1, Sample);
        svg.Start("g").Attribute("fill", "none");
        SvgTies.Stroke(svg, [new(0, y), new(Sample, y)], colour, dash.Width, dash.On, dash.Off, dash.Inset, dash.Round);
        svg.End();
    }

    /// <summary>The line of a pair that is both at rest, with its badge.</summary>
    private void Both(SvgWriter svg)
    {
        if (RelationTable.OfSign(1) is not { } siding || RelationTable.OfSign(-1) is not { } opposing)
        {
            return;
        }
        var style = RestLine.Of(PairState.Both, 2, across: false);
        ImmutableArray<Spot> line = [new(0, 0), new(Sample, 0)];
        svg.Start("g").Attribute("fill", "none");
        SvgTies.Stroke(svg, line, _colours[siding], style.Outer);
        SvgTies.Stroke(svg, line, _colours.Canvas, style.Clear);
        SvgTies.Stroke(svg, line, _colours[opposing], style.Width, RestLine.BothDash, RestLine.BothGap);
        svg.End();
        SvgRest.Badge(svg, new(Sample / 2, 0), 1, _colours, siding, opposing);
    }

    /// <summary>The camps by name, and what the computation leaves over.</summary>
    private IEnumerable<Item> CampItems(SvgScene scene)
    {
        if (scene.Camps is not { } sides || sides.Members.All(m => m.IsEmpty))
        {
            yield break;
        }
        foreach (var camp in Enumerable.Range(0, sides.Members.Length).Where(c => sides.Members[c].Length > 0))
        {
            yield return new(22, svg => svg.Rectangle(0, -7, 22, 14, _colours.Camp(camp), 7), Capital.First(sides.TitleOf(camp, scene.NameOf)), "");
        }
        var more = sides.MoreWords;
        yield return new(0, _ => { }, "Camps, computed, as these texts have it:", more.Length > 0 ? $"{sides.FitWords}; {more}" : sides.FitWords);
    }

    private void Pointed(SvgWriter svg)
    {
        var tip = new Spot(Sample, 0);
        svg.Line(0, 0, Sample - ArrowHeads.Inset(RelationTable.All[0], 2.2, 1), 0, _colours.TextSecond, 2.2);
        svg.Start("path").Attribute("d", SvgWriter.PathOf(ArrowHeads.At(RelationTable.All[0], tip, new(1, 0), 2.2, 1), closed: true)).Attribute("fill", _colours.TextSecond).End();
    }

    private void Hollow(SvgWriter svg)
    {
        svg.Line(0, 0, Sample, 0, _colours.TextSecond, 3.8);
        svg.Line(1.2, 0, Sample - 1.2, 0, _colours.Canvas, 1.4);
    }

    private void Hull(SvgWriter svg)
    {
        svg.Start("g").Attribute("stroke-linecap", "round");
        svg.Line(7, 0, Sample - 7, 0, _colours.WholeLine, 14);
        svg.Line(7, 0, Sample - 7, 0, _colours.Whole, 12);
        svg.Line(7, 0, Sample - 7, 0, _colours.WholeLine, 2);
        svg.End();
        svg.Circle(7, 0, 3.5, _colours[ActorKind.State]);
        svg.Circle(Sample - 7, 0, 3.5, _colours[ActorKind.State]);
    }
}
