using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>One claim of the lane that is selected.</summary>
/// <param name="Opacity">Less where the claim is only possible, or another one is selected.</param>
/// <param name="Width">At scale 1.</param>
internal sealed record SvgThread(Claim Claim, LanePath Path, double Opacity, double Width);

/// <summary>
/// What the opened lanes of the selected pair have beside their lines: counts, room that names leave free, and the threads of a lane that is
/// selected itself, one for each claim. As on the screen (src/GraphExplorer.Canvas/src/picture/opened.ts).
/// </summary>
internal sealed class SvgOpened
{
    /// <summary>Heads of a lane that is split are those of a line this wide: threads are too near each other for their own.</summary>
    public const double HeadWidth = 3;

    private const double ThreadWidth = 1.25;

    private readonly SvgScene _scene;
    private readonly ExportInput _input;

    public SvgOpened(ExportInput input, SvgScene scene)
    {
        (_scene, _input) = (scene, input);
        Pair = scene.Pairs.FirstOrDefault(p => p.Layer == SvgLayer.Open);
        Counts = Pair is null ? [] : CountsOf(Pair);
        Boxes = Pair is null ? [] : [.. OpenedLanes.Boxes(Middle(Pair), Counts, scene.Scale)];
    }

    /// <summary>The opened pair, if its ties are in view.</summary>
    public SvgPair? Pair { get; }

    public ImmutableArray<LaneCount> Counts { get; }

    /// <summary>What names must leave free.</summary>
    public ImmutableArray<Box> Boxes { get; }

    public LanePath Middle(SvgPair pair) => Lanes.Trace(pair.Frame, 0, pair.Bow, _scene.Scale, open: true);

    /// <summary>Whether a lane is drawn as its claims.</summary>
    public bool IsSplit(SvgPair pair, SvgLane lane) => pair == Pair && lane.Tie.Relation == _scene.SelectedRelation && !lane.Path.IsEmpty;

    /// <summary>The claims of a lane, in order of date; the selected one is always among the first that get a thread.</summary>
    public ImmutableArray<SvgThread> Threads(SvgPair pair, SvgLane lane)
    {
        var claims = _input.Claims.Where(c => c.Pair == pair.Ids && c.Relation == lane.Tie.Relation).ToList();
        var chosen = claims.FindIndex(c => c.Id == _scene.SelectedClaim);
        var threads = OpenedLanes.Threads(claims.Count, chosen);
        var inset = ArrowHeads.Inset(lane.Tie.Relation, HeadWidth, _scene.Scale);
        return
        [
            .. threads.Select((index, i) =>
            {
                var claim = claims[index];
                var selected = claim.Id == _scene.SelectedClaim;
                var path = Lanes.Trace(pair.Frame, lane.Offset + LaneStroke.ThreadOffset(i, threads.Length), pair.Bow, _scene.Scale, open: true)
                    .Trim(lane.HeadAtStart ? inset : 0, lane.HeadAtEnd ? inset : 0);
                var opacity = (chosen >= 0 && !selected ? 0.4 : 1) * (_input.Set.Fit(_input.View.Window, claim) == WindowFit.Certain ? 1 : 0.55);
                return new SvgThread(claim, path, opacity, (selected ? 2 : 1) * ThreadWidth);
            }).Where(t => !t.Path.IsEmpty),
        ];
    }

    private ImmutableArray<LaneCount> CountsOf(SvgPair pair) => OpenedLanes.Counts(
        pair.Lanes.Select(l => new OpenedLane(l.Tie.Relation, l.Path, l.Tie.Claims, l.Tie.Relation == _scene.SelectedRelation)),
        [.. _scene.Actors.Select(a => a.Mark)], _scene.Scale, text => TextWidths.Of(text, OpenedLanes.CountSize * _scene.Scale, bold: true));
}
