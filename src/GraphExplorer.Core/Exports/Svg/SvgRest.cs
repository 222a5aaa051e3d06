using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>
/// Draws pairs at rest: one line each, by their state, and a badge on those that are both; as on the screen (picture/rest.ts). Every tie keeps
/// an element with its sentence, be it drawn or not.
/// </summary>
internal sealed class SvgRest(SvgScene scene, SvgTies ties, SvgColours colours, SvgWriter svg)
{
    private readonly double _s = scene.Scale;
    private readonly List<(Spot At, Relation Siding, Relation Opposing)> _badges = [];

    public void Line(SvgPair pair, bool cased)
    {
        var path = pair.Middle;
        var style = RestLine.Of(pair.State, pair.Strongest, pair.Across);
        svg.Start("g").Attribute("class", "pair rest").Attribute("opacity", style.Opacity < 1 ? SvgWriter.Number(style.Opacity) : null);
        if (cased && style.Casing > 0 && !path.IsEmpty)
        {
            SvgTies.Stroke(svg, path.Points, colours.Canvas, style.Casing * _s);
        }
        var (siding, opposing) = (StrongestOf(pair, 1), StrongestOf(pair, -1));
        var drawn = pair.State switch
        {
            PairState.Both or PairState.Allied => siding,
            PairState.Rival => opposing,
            PairState.Talking => StrongestOf(pair, 0),
            _ => StrongestOf(pair, null),
        };
        // The line of the alliance lies under the dashes of the rivalry.
        foreach (var lane in pair.Lanes.OrderBy(l => l == drawn ? 0 : 1).ThenBy(l => l.Tie.Relation))
        {
            svg.Start("g").Attribute("class", $"tie {lane.Tie.Relation.Word}");
            svg.Element("title", ties.Sentence(lane.Tie));
            if (path.IsEmpty)
            {
                svg.End();
                continue;
            }
            var colour = colours[lane.Tie.Relation];
            if (pair.State == PairState.Both && lane == drawn)
            {
                SvgTies.Stroke(svg, path.Points, colour, style.Outer * _s);
                SvgTies.Stroke(svg, path.Points, colours.Canvas, style.Clear * _s);
            }
            else if (pair.State == PairState.Both && lane == opposing)
            {
                SvgTies.Stroke(svg, path.Points, colour, style.Width * _s, RestLine.BothDash * _s, RestLine.BothGap * _s);
            }
            else if (lane == drawn)
            {
                var hollow = pair.Lanes.All(l => l.Hollow);
                ties.Body(path, lane.Tie.Relation, hollow ? Math.Max(style.Width, 3.8) : style.Width, colour, hollow);
                if (pair.State == PairState.Expected)
                {
                    SvgTies.Expected(svg, path.At(path.Length / 2).At, _s, colour, colours.Canvas);
                }
            }
            svg.End();
        }
        svg.End();
        if (cased && pair.State == PairState.Both && !path.IsEmpty)
        {
            _badges.Add((PlaceBadge(path), siding!.Tie.Relation, opposing!.Tie.Relation));
        }
    }

    /// <summary>Writes the badges of all lines so far, over them.</summary>
    public void WriteBadges()
    {
        foreach (var (at, siding, opposing) in _badges)
        {
            svg.Start("g").Attribute("class", "badge").Attribute("aria-hidden", "true");
            Badge(svg, at, _s, colours, siding, opposing);
            svg.End();
        }
        _badges.Clear();
    }

    /// <summary>A disc with a bar and two dashes; the legend draws its sample with it too.</summary>
    public static void Badge(SvgWriter svg, Spot at, double s, SvgColours colours, Relation siding, Relation opposing)
    {
        svg.Start("circle").Attribute("cx", at.X).Attribute("cy", at.Y).Attribute("r", RestLine.BadgeRadius * s).Attribute("fill", colours.Canvas)
            .Attribute("stroke", colours.Text).Attribute("stroke-width", RestLine.BadgeRing * s).End();
        var (bar, apart, width) = (RestLine.BadgeBar * s, RestLine.BadgeApart * s, RestLine.BadgeStroke * s);
        svg.Line(at.X - bar, at.Y - apart, at.X + bar, at.Y - apart, colours[siding], width);
        svg.Line(at.X - bar, at.Y + apart, at.X - (RestLine.BadgeDash * s), at.Y + apart, colours[opposing], width);
        svg.Line(at.X + (RestLine.BadgeDash * s), at.Y + apart, at.X + bar, at.Y + apart, colours[opposing], width);
    }

    /// <summary>At its line's middle, or where it meets neither another badge nor an actor.</summary>
    private Spot PlaceBadge(LanePath path)
    {
        var reach = RestLine.BadgeRadius * _s;
        foreach (var share in RestLine.BadgeShares)
        {
            var (x, y) = path.At(path.Length * share).At;
            if (_badges.All(b => Distance(b.At.X, b.At.Y) > (2 * reach) + 1) && scene.Actors.All(a => Distance(a.Mark.X, a.Mark.Y) > (a.Mark.Radius * 1.16) + reach))
            {
                return new(x, y);
            }

            double Distance(double ofX, double ofY) => Math.Sqrt(((ofX - x) * (ofX - x)) + ((ofY - y) * (ofY - y)));
        }
        return path.At(path.Length * RestLine.BadgeShares[0]).At;
    }

    /// <summary>The lane of a sign (null: of any) with most voices, stated ones before those that are only expected.</summary>
    private static SvgLane? StrongestOf(SvgPair pair, int? sign) => pair.Lanes.Where(l => sign is null || l.Tie.Relation.Sign == sign)
        .OrderBy(l => l.ExpectedOnly).ThenByDescending(l => l.Tie.Voices).ThenBy(l => l.Tie.Relation).FirstOrDefault();
}
