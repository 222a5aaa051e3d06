using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Draws hulls, the marks of actors, their names, and the counts on an opened pair.</summary>
internal sealed class SvgActors(SvgScene scene, SvgOpened opened, SvgCamps camps, SvgColours colours, SvgWriter svg)
{
    private const double Halo = 3.5;

    private readonly double _s = scene.Scale;

    /// <summary>A capsule around each whole and part, with a stem inside; drawn below the ties.</summary>
    public void WriteHulls()
    {
        var parts = scene.Actors.Where((a, i) => a.Actor.Whole >= 0 && scene.IsDrawn(i) && scene.IsDrawn(a.Actor.Whole)).Select(a => (Whole: scene.Actors[a.Actor.Whole].Mark, Part: a.Mark)).ToArray();
        if (parts.Length == 0)
        {
            return;
        }
        svg.Start("g").Attribute("class", "hulls").Attribute("stroke-linecap", "round");
        // Edges first: hulls of one whole flow into each other.
        foreach (var (colour, extra) in ((string, double)[])[(colours.WholeLine, 2), (colours.Whole, 0)])
        {
            foreach (var (whole, part) in parts)
            {
                svg.Line(whole.X, whole.Y, part.X, part.Y, colour, (2 * ActorShapes.HullRadius(whole.Radius, part.Radius, _s)) + extra);
            }
        }
        foreach (var (whole, part) in parts)
        {
            svg.Line(whole.X, whole.Y, part.X, part.Y, colours.WholeLine, ActorShapes.StemWidth(_s));
        }
        svg.End();
    }

    public async Task WriteMarksAsync(CancellationToken cancellationToken)
    {
        svg.Start("g").Attribute("class", "actors");
        foreach (var actor in scene.Actors.Where((_, i) => scene.IsDrawn(i)).OrderBy(a => a.Presence != SvgPresence.Away))
        {
            var (kind, inHull) = (actor.Actor.Kind, actor.HasPart || actor.Actor.Whole >= 0);
            svg.Start("g").Attribute("class", $"actor {Words<ActorKind>.Of(kind).Replace(' ', '-')}{(actor.Presence == SvgPresence.Away ? " away" : "")}");
            svg.Element("title", $"{Isolated.Of(actor.Actor.Name)}, {Words<ActorKind>.Of(kind)}{(actor.Presence == SvgPresence.Away ? ", no claim in view" : "")}");
            if (scene.Selected.Contains(actor.Actor.Id))
            {
                Shape(actor.Mark with { Radius = actor.Mark.Radius + (ActorMark.RingGap * _s) }, colours.Canvas, colours.Ink, ActorMark.RingWidth * _s);
            }
            switch (actor.Presence)
            {
                case SvgPresence.Away:
                    Shape(actor.Mark, colours.Away);
                    break;
                case SvgPresence.Possible:
                    Shape(actor.Mark with { Radius = actor.Mark.Radius - (0.8 * _s) }, colours.Canvas, colours[kind], 1.6 * _s);
                    break;
                default:
                    // The edge lies under the mark: half of its stroke shows.
                    Shape(actor.Mark, inHull ? colours.Whole : colours.Canvas, inHull ? colours.Whole : colours.Canvas, 4 * _s);
                    Shape(actor.Mark, colours[kind]);
                    break;
            }
            svg.End();
            await svg.PassOnAsync(cancellationToken);
        }
        svg.End();
    }

    private void Shape(ActorMark mark, string fill, string? stroke = null, double width = 0) => Shape(svg, mark, fill, stroke, width);

    /// <summary>Writes the shape of an actor; the legend draws its samples with it too.</summary>
    public static void Shape(SvgWriter svg, ActorMark mark, string fill, string? stroke = null, double width = 0)
    {
        var corners = ActorShapes.CornersOf(mark.Kind);
        if (corners.IsEmpty)
        {
            svg.Start("circle").Attribute("cx", mark.X).Attribute("cy", mark.Y).Attribute("r", mark.Radius);
        }
        else
        {
            svg.Start("path").Attribute("d", SvgWriter.PathOf(corners.Select(c => new Spot(mark.X + (mark.Radius * c.X), mark.Y + (mark.Radius * c.Y))), closed: true));
        }
        svg.Attribute("fill", fill);
        if (stroke is not null)
        {
            svg.Attribute("stroke", stroke).Attribute("stroke-width", width);
        }
        svg.End();
    }

    /// <summary>The counts of the opened lanes.</summary>
    public void WriteCounts()
    {
        var height = 16 * _s;
        foreach (var count in opened.Counts)
        {
            svg.Rectangle(count.X - (count.Width / 2), count.Y - (height / 2), count.Width, height, colours.Canvas, height / 2);
            svg.Text(count.X, count.Y + (4 * _s), count.Text, OpenedLanes.CountSize * _s, colours.TextOf(count.Relation), 600, "middle");
        }
    }

    /// <summary>
    /// Names, each on a halo in canvas colour. The halo is a copy that refers to the name, so that a name stands in the file once, and
    /// programs that know no order of painting show it too.
    /// </summary>
    public async Task WriteNamesAsync(CancellationToken cancellationToken)
    {
        var names = SvgNames.Place(scene, opened, camps);
        svg.Start("g").Attribute("class", "halos").Attribute("aria-hidden", "true").Attribute("stroke", colours.Canvas)
            .Attribute("stroke-width", Halo * _s).Attribute("stroke-linejoin", "round");
        foreach (var name in names)
        {
            svg.Start("use").Reference($"#name-{name.Index}").End();
        }
        svg.End();
        svg.Start("g").Attribute("class", "names");
        foreach (var name in names)
        {
            var actor = scene.Actors[name.Index];
            svg.Start("text").Attribute("id", $"name-{name.Index}").Attribute("x", name.X).Attribute("y", name.Baseline).Attribute("font-size", name.Size)
                .Attribute("fill", name.Selected ? colours.Text : actor.Presence == SvgPresence.Away ? colours.TextThird : colours.TextSecond)
                .Attribute("font-weight", name.Selected || ActorLabel.IsChief(actor.Actor.Radius) ? "600" : actor.Presence == SvgPresence.Away ? null : "500")
                .Attribute("text-anchor", name.Anchor == "start" ? null : name.Anchor)
                .EndWith(Isolated.Of(actor.Actor.ShortName ?? actor.Actor.Name));
            await svg.PassOnAsync(cancellationToken);
        }
        svg.End();
    }
}
