using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Draws the ties of a scene: lanes in their patterns, each on a wider path in canvas colour that separates it from lines below.</summary>
internal sealed class SvgTies(ExportInput input, SvgScene scene, SvgOpened opened, SvgColours colours, SvgWriter svg)
{
    /// <summary>With more lines than this, the paths in canvas colour under them are left out, as on the screen.</summary>
    private const int MostCased = 1000;

    /// <summary>Width of the coloured rim on either side of a hollow line, in pixels at scale 1.</summary>
    private const double Rim = 1.2;

    private readonly bool _cased = scene.Ties.Length <= MostCased;
    private readonly ILookup<(ActorPair, Relation), Claim> _claims = input.Claims.ToLookup(c => (c.Pair, c.Relation));

    private SvgRest _rest => field ??= new(scene, this, colours, svg);

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var layer in Enum.GetValues<SvgLayer>())
        {
            var pairs = scene.Pairs.Where(p => p.Layer == layer).ToArray();
            if (pairs.Length == 0)
            {
                continue;
            }
            Clearing(pairs);
            svg.Start("g").Attribute("class", $"ties {layer.ToString().ToLowerInvariant()}").Attribute("fill", "none").Attribute("opacity", layer switch
            {
                SvgLayer.Faded => SvgWriter.Number(colours.Fade),
                SvgLayer.Near => SvgWriter.Number(colours.FadeNear),
                _ => null,
            });
            foreach (var pair in pairs)
            {
                Pair(pair);
                await svg.PassOnAsync(cancellationToken);
            }
            _rest.WriteBadges();
            svg.End();
        }
    }

    /// <summary>Draws the clearing in canvas colour around the lanes of an opened pair.</summary>
    private void Clearing(IReadOnlyList<SvgPair> pairs)
    {
        foreach (var pair in pairs.Where(p => p.Layer == SvgLayer.Open))
        {
            svg.Start("path").Attribute("class", "clearing").Attribute("d", SvgWriter.PathOf(opened.Middle(pair).Points)).Attribute("fill", "none").Attribute("stroke", colours.Canvas)
                .Attribute("stroke-width", LaneStroke.ClearingWidth(pair.Lanes.Length)).Attribute("opacity", LaneStroke.ClearingOpacity).End();
        }
    }

    private void Pair(SvgPair pair)
    {
        if (pair.AtRest)
        {
            _rest.Line(pair, _cased);
            return;
        }
        svg.Start("g").Attribute("class", "pair");
        if (_cased)
        {
            foreach (var lane in pair.Lanes.Where(l => !l.Path.IsEmpty))
            {
                Stroke(lane.Path, colours.Canvas, LaneStroke.Casing(lane.Width, scene.Scale));
            }
        }
        // The selected lane is drawn last, since its clearing covers its neighbours.
        var parted = pair.Layer == SvgLayer.Open && scene.SelectedRelation is not null;
        foreach (var lane in pair.Lanes.Where(l => !opened.IsSplit(pair, l)))
        {
            svg.Start("g").Attribute("opacity", parted ? SvgWriter.Number(colours.FadeNear) : null);
            Lane(lane);
            svg.End();
        }
        foreach (var lane in pair.Lanes.Where(l => opened.IsSplit(pair, l)))
        {
            Threads(pair, lane);
        }
        svg.End();
    }

    /// <summary>Draws a lane as threads, one line per claim.</summary>
    private void Threads(SvgPair pair, SvgLane lane)
    {
        var (relation, colour) = (lane.Tie.Relation, colours[lane.Tie.Relation]);
        var threads = opened.Threads(pair, lane);
        svg.Start("g").Attribute("class", $"tie {relation.Word} split");
        svg.Element("title", Sentence(lane.Tie));
        Stroke(lane.Path, colours.Canvas, (threads.Length * 4) + 4);
        foreach (var thread in threads)
        {
            svg.Start("g").Attribute("class", "thread").Attribute("opacity", thread.Opacity < 1 ? SvgWriter.Number(thread.Opacity) : null);
            svg.Element("title", $"{DateWords.Of(thread.Claim.Date)}, {Isolated.Of(input.Set.VoiceOf(thread.Claim))}: {Isolated.Of(thread.Claim.Summary)}");
            Body(thread.Path, relation, thread.Width, colour, hollow: false);
            svg.End();
        }
        EndHeads(lane, SvgOpened.HeadWidth, colour);
        svg.End();
    }

    private void Lane(SvgLane lane)
    {
        var (relation, w, s) = (lane.Tie.Relation, lane.Width, scene.Scale);
        var colour = colours[relation];
        svg.Start("g").Attribute("class", $"tie {relation.Word}");
        svg.Element("title", Sentence(lane.Tie));
        var inset = ArrowHeads.Inset(relation, w, s);
        var body = lane.Path.Trim(lane.HeadAtStart ? inset : 0, lane.HeadAtEnd ? inset : 0);
        if (!body.IsEmpty)
        {
            Body(body, relation, w, colour, lane.Hollow);
        }
        if (!lane.Path.IsEmpty)
        {
            EndHeads(lane, w, colour);
            if (lane.ExpectedOnly)
            {
                var (middle, _) = lane.Path.At(lane.Path.Length / 2);
                Expected(svg, middle, s, colour, colours.Canvas);
            }
        }
        svg.End();
    }

    private void EndHeads(SvgLane lane, double w, string colour)
    {
        if (lane.HeadAtStart)
        {
            var (tip, direction) = lane.Path.At(0);
            Head(lane.Tie.Relation, tip, new(-direction.X, -direction.Y), w, colour, lane.Hollow);
        }
        if (lane.HeadAtEnd)
        {
            var (tip, direction) = lane.Path.At(lane.Path.Length);
            Head(lane.Tie.Relation, tip, direction, w, colour, lane.Hollow);
        }
    }

    public void Body(LanePath body, Relation relation, double w, string colour, bool hollow)
    {
        var s = scene.Scale;
        var dash = LaneStroke.Dash(relation, w, s, body.Length);
        Stroke(body, colour, dash.Width, dash.On, dash.Off, dash.Inset, dash.Round);
        if (!hollow)
        {
            return;
        }
        var (inside, rim) = (dash.Width - (2 * Rim * s), Rim * s);
        if (dash.Off == 0)
        {
            // The hollow part of a solid line keeps the same distance from the ends as from the sides.
            Stroke(body.Trim(rim, rim), colours.Canvas, inside);
        }
        else if (dash.Round)
        {
            Stroke(body, colours.Canvas, inside, dash.On, dash.Off, dash.Inset, round: true);
        }
        else
        {
            Stroke(body, colours.Canvas, inside, Math.Max(0.1, dash.On - (2 * rim)), dash.Off + (2 * rim), rim);
        }
    }

    private void Stroke(LanePath path, string colour, double width, double on = 0, double off = 0, double inset = 0, bool round = false) =>
        Stroke(svg, path.Points, colour, width, on, off, inset, round);

    /// <summary>Writes a line in a relation's pattern; also used for the samples of the legend.</summary>
    public static void Stroke(
        SvgWriter svg, ImmutableArray<Spot> points, string colour, double width, double on = 0, double off = 0, double inset = 0, bool round = false)
    {
        svg.Start("path").Attribute("d", SvgWriter.PathOf(points)).Attribute("stroke", colour).Attribute("stroke-width", width);
        if (off > 0)
        {
            // Some programs do not draw a dash of length 0, even with round caps, so a dot is 0.01 pixels long.
            var (dash, gap) = round ? (0.01, off - 0.01) : (on, off);
            svg.Attribute("stroke-dasharray", $"{SvgWriter.Number(dash)} {gap.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)}");
            if (inset > 0)
            {
                svg.Attribute("stroke-dashoffset", -inset);
            }
        }
        if (round)
        {
            svg.Attribute("stroke-linecap", "round");
        }
        svg.End();
    }

    private void Head(Relation relation, Spot tip, Spot direction, double w, string colour, bool hollow)
    {
        var s = scene.Scale;
        var points = ArrowHeads.At(relation, tip, direction, w, s);
        var filled = relation.Head == RelationHead.Triangle;
        svg.Start("path").Attribute("class", "head").Attribute("d", SvgWriter.PathOf(points, closed: filled));
        if (filled)
        {
            svg.Attribute("fill", hollow ? colours.Canvas : colour);
        }
        svg.Attribute("stroke", colour).Attribute("stroke-width", filled && hollow ? Rim * s : ArrowHeads.Stroke(relation, w, s)).Attribute("stroke-linejoin", "round");
        if (relation.Head == RelationHead.Chevron)
        {
            svg.Attribute("stroke-linecap", "round");
        }
        svg.End();
    }

    /// <summary>Writes the open ring of a tie of expected claims only, on a clearing in canvas colour.</summary>
    public static void Expected(SvgWriter svg, Spot middle, double s, string colour, string canvas)
    {
        svg.Circle(middle.X, middle.Y, LaneStroke.ExpectedClearing(s), canvas);
        svg.Start("circle").Attribute("class", "expected").Attribute("cx", middle.X).Attribute("cy", middle.Y).Attribute("r", LaneStroke.ExpectedRadius(s))
            .Attribute("fill", canvas).Attribute("stroke", colour).Attribute("stroke-width", LaneStroke.ExpectedWidth(s)).End();
    }

    public string Sentence(Tie tie)
    {
        var voice = tie.Voices == 1 ? input.Set.VoiceOf(_claims[(tie.Pair, tie.Relation)].First()) : null;
        return TieSentence.Of(tie, input.Set.Actor(tie.Source), input.Set.Actor(tie.Target), voice);
    }
}
