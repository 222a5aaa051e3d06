using GraphExplorer.Core.Analysis.Signed;
using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Draws the soft regions of computed camps under everything else, and their names; as on the screen (picture/camps.ts).</summary>
internal sealed class SvgCamps
{
    private const double TitleSize = 14, LineHeight = 1.2, Halo = 4;

    private readonly SvgScene _scene;
    private readonly SvgColours _colours;
    private readonly CampSides? _sides;
    private readonly ImmutableArray<(int Camp, ImmutableArray<Round> Members, CampRegion Region)> _regions = [];

    public SvgCamps(SvgScene scene, SvgColours colours)
    {
        (_scene, _colours, _sides) = (scene, colours, scene.Camps);
        if (_sides is null)
        {
            return;
        }
        var marks = scene.Actors.ToDictionary(a => a.Actor.Id, StringComparer.Ordinal);
        var shown = scene.Actors.Where(a => a.Presence != SvgPresence.Away).ToList();
        _regions =
        [
            .. _sides.Members.Index().Where(m => m.Item.Length > 0).Select(m =>
            {
                var own = m.Item.ToHashSet(StringComparer.Ordinal);
                ImmutableArray<Round> members = [.. m.Item.Select(id => RoundOf(marks[id]))];
                Round[] others = [.. shown.Where(a => !own.Contains(a.Actor.Id)).Select(RoundOf)];
                return (m.Index, members, CampRegion.Of(members.AsSpan(), others, scene.Scale));
            }).OrderByDescending(r => r.members.Length).ThenBy(r => r.Index),
        ];
        Titles = PlaceTitles();
    }

    /// <summary>Names of the camps and where they stand; names of actors keep clear of them.</summary>
    public ImmutableArray<(ImmutableArray<string> Lines, Box Box)> Titles { get; } = [];

    public void WriteRegions(SvgWriter svg)
    {
        if (_sides is null || _regions.IsEmpty)
        {
            return;
        }
        var s = _scene.Scale;
        svg.Start("g").Attribute("class", "camps").Attribute("stroke-linejoin", "round").Attribute("stroke-linecap", "round");
        foreach (var (camp, members, region) in _regions)
        {
            var colour = _colours.Camp(camp);
            svg.Start("g").Attribute("class", $"camp camp-{camp + 1}").Attribute("fill", colour).Attribute("stroke", colour);
            svg.Element("title", _sides.TitleOf(camp, _scene.NameOf));
            Spot At(int i) => new(members[i].X, members[i].Y);
            foreach (var (a, b, c) in region.Triangles)
            {
                svg.Start("path").Attribute("d", SvgWriter.PathOf([At(a), At(b), At(c)], closed: true)).Attribute("stroke-width", 2 * CampRegion.Reach * s).End();
            }
            foreach (var (a, b) in region.Bridges)
            {
                svg.Start("path").Attribute("d", SvgWriter.PathOf([At(a), At(b)])).Attribute("fill", "none").Attribute("stroke-width", 2 * CampRegion.BridgeReach * s).End();
            }
            foreach (var member in members)
            {
                svg.Circle(member.X, member.Y, CampRegion.Reach * s, colour);
            }
            svg.End();
        }
        // Whoever stands in the region of a camp that is not its own keeps its own ground.
        var ground = _sides.Members.Index().SelectMany(m => m.Item.Select(id => (id, m.Index))).ToDictionary(m => m.id, m => m.Index, StringComparer.Ordinal);
        foreach (var actor in _scene.Actors.Where(a => a.Presence != SvgPresence.Away))
        {
            var colour = ground.TryGetValue(actor.Actor.Id, out var camp) ? _colours.Camp(camp) : _colours.Canvas;
            svg.Circle(actor.Mark.X, actor.Mark.Y, actor.Mark.Radius + (CampRegion.Gap * s), colour);
        }
        svg.End();
    }

    public void WriteTitles(SvgWriter svg)
    {
        var size = TitleSize * _scene.Scale;
        foreach (var (lines, box) in Titles)
        {
            foreach (var (row, line) in lines.Index())
            {
                var baseline = box.Top + ((0.95 + (row * LineHeight)) * size);
                svg.Start("g").Attribute("stroke", _colours.Canvas).Attribute("stroke-width", Halo).Attribute("stroke-linejoin", "round").Attribute("aria-hidden", "true");
                svg.Text(box.Left, baseline, line, size, _colours.Canvas, 600);
                svg.End();
                svg.Text(box.Left, baseline, line, size, _colours.TextSecond, 600);
            }
        }
    }

    private static Round RoundOf(SvgActor actor) => new(actor.Mark.X, actor.Mark.Y, actor.Mark.Radius);

    /// <summary>Beside their regions, where they meet no mark, no opened lane and no other name.</summary>
    private ImmutableArray<(ImmutableArray<string>, Box)> PlaceTitles()
    {
        var s = _scene.Scale;
        var titles = ImmutableArray.CreateBuilder<(ImmutableArray<string> Lines, Box Box)>();
        foreach (var (camp, members, _) in _regions)
        {
            var reach = CampRegion.Reach * s;
            var (left, right) = (members.Min(m => m.X) - reach, members.Max(m => m.X) + reach);
            var (top, bottom) = (members.Min(m => m.Y) - reach, members.Max(m => m.Y) + reach);
            var (best, least) = (default((ImmutableArray<string>, Box)), double.PositiveInfinity);
            foreach (var lines in LinesOf(camp))
            {
                var (width, height) = (lines.Max(line => TextWidths.Of(line, TitleSize * s, bold: true)), TitleSize * s * LineHeight * lines.Length);
                foreach (var (row, y) in ((ReadOnlySpan<double>)[top - height, top + (4 * s), bottom, bottom - height - (4 * s)]).ToArray().Index())
                {
                    foreach (var (column, share) in ((ReadOnlySpan<double>)[0.5, 0, 1, 0.25, 0.75]).ToArray().Index())
                    {
                        var x = left + ((right - left - width) * share);
                        var (kept, lifted) = (Math.Clamp(x, 2, Math.Max(2, _scene.Width - width - 2)), Math.Clamp(y, 2, Math.Max(2, _scene.Height - height - 2)));
                        var box = new Box(kept, lifted, kept + width, lifted + height);
                        var cost = (10 * MarksIn(box)) + (40 * titles.Count(t => t.Box.Meets(box))) + row + (0.5 * column) + (2 * lines.Length)
                            + ((Math.Abs(lifted - y) + Math.Abs(kept - x)) / 20);
                        if (cost < least)
                        {
                            (best, least) = ((lines, box), cost);
                        }
                    }
                }
            }
            titles.Add(best);
        }
        return titles.DrainToImmutable();
    }

    /// <summary>A camp's name in one line, and in two.</summary>
    private IEnumerable<ImmutableArray<string>> LinesOf(int camp)
    {
        var title = Capital.First(_sides!.TitleOf(camp, _scene.NameOf));
        var comma = title.LastIndexOf(", ", StringComparison.Ordinal);
        yield return [title];
        yield return [title[..comma], title[(comma + 2)..]];
    }

    /// <summary>Marks, with room for their names, that a box meets.</summary>
    private int MarksIn(Box box) => _scene.Actors.Count(a => a.Presence != SvgPresence.Away && box.Meets(new(
        a.Mark.X - a.Mark.Radius - 4, a.Mark.Y - a.Mark.Radius - 4, a.Mark.X + a.Mark.Radius + 4, a.Mark.Y + a.Mark.Radius + (16 * _scene.Scale))));
}
