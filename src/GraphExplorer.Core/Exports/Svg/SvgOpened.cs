using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>A count on an opened lane, around its middle.</summary>
internal sealed record SvgChip(string Text, Relation Relation, double X, double Y, double Width);

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

    public const double ChipSize = 11.5;

    private const double ThreadWidth = 1.25;

    /// <summary>Where along a lane its count may stand, in the order in which it is tried.</summary>
    private static readonly ImmutableArray<double> Shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

    private readonly SvgScene _scene;
    private readonly ExportInput _input;

    public SvgOpened(ExportInput input, SvgScene scene)
    {
        (_scene, _input) = (scene, input);
        Pair = scene.Pairs.FirstOrDefault(p => p.Layer == SvgLayer.Open);
        Chips = Pair is null ? [] : PlaceChips(Pair);
        Boxes = Pair is null ? [] : [.. BoxesOf(Pair)];
    }

    /// <summary>The opened pair, if its ties are in view.</summary>
    public SvgPair? Pair { get; }

    public ImmutableArray<SvgChip> Chips { get; }

    /// <summary>What names must leave free.</summary>
    public ImmutableArray<Box> Boxes { get; }

    public LanePath Middle(SvgPair pair) => Lanes.Trace(pair.Frame, 0, pair.Bow, _scene.Scale, open: true);

    /// <summary>Whether a lane is drawn as its claims.</summary>
    public bool IsSplit(SvgPair pair, SvgLane lane) => pair == Pair && lane.Tie.Relation == _scene.SelectedRelation && !lane.Path.IsEmpty;

    /// <summary>The claims of a lane, in order of date; the selected one is always among the first that get a thread.</summary>
    public ImmutableArray<SvgThread> Threads(SvgPair pair, SvgLane lane)
    {
        var claims = _input.Claims.Where(c => c.Pair == pair.Ids && c.Relation == lane.Tie.Relation).ToList();
        var count = Math.Min(claims.Count, LaneStroke.MostThreads);
        var chosen = claims.FindIndex(c => c.Id == _scene.SelectedClaim);
        if (chosen >= count)
        {
            claims[count - 1] = claims[chosen];
        }
        var inset = ArrowHeads.Inset(lane.Tie.Relation, HeadWidth, _scene.Scale);
        return
        [
            .. claims.Take(count).Select((claim, i) =>
            {
                var selected = claim.Id == _scene.SelectedClaim;
                var path = Lanes.Trace(pair.Frame, lane.Offset + LaneStroke.ThreadOffset(i, count), pair.Bow, _scene.Scale, open: true)
                    .Trim(lane.HeadAtStart ? inset : 0, lane.HeadAtEnd ? inset : 0);
                var opacity = (chosen >= 0 && !selected ? 0.4 : 1) * (_input.Set.Fit(_input.View.Window, claim) == WindowFit.Certain ? 1 : 0.55);
                return new SvgThread(claim, path, opacity, (selected ? 2 : 1) * ThreadWidth);
            }).Where(t => !t.Path.IsEmpty),
        ];
    }

    /// <summary>"alliance, 8 claims" on each lane; the numbers alone where that takes over half of a lane.</summary>
    private ImmutableArray<SvgChip> PlaceChips(SvgPair pair)
    {
        var s = _scene.Scale;
        var lanes = pair.Lanes.Where(l => !l.Path.IsEmpty).ToArray();
        string Full(SvgLane lane) => $"{lane.Tie.Relation.Word}, {Numbers.Count(lane.Tie.Claims, "claim")}";
        double Wide(string text) => TextWidths.Of(text, ChipSize * s, bold: true) + (12 * s);
        var room = lanes.All(l => Wide(Full(l)) < l.Path.Length / 2);
        var chips = ImmutableArray.CreateBuilder<SvgChip>(lanes.Length);
        foreach (var lane in lanes)
        {
            var more = lane.Tie.Relation == _scene.SelectedRelation ? lane.Tie.Claims - LaneStroke.MostThreads : 0;
            var text = (room ? Full(lane) : Numbers.Of(lane.Tie.Claims)) + (more > 0 ? $" ({Numbers.Of(lane.Tie.Claims - more)} drawn)" : "");
            var width = Wide(text);
            var spots = Shares.Select(share => lane.Path.At(lane.Path.Length * share).At).ToArray();
            var spot = spots.Where(Free).Append(spots[0]).First();
            chips.Add(new(text, lane.Tie.Relation, spot.X, spot.Y, width));

            bool Free(Spot at) => !chips.Any(c => Math.Abs(c.X - at.X) < (c.Width + width) / 2 && Math.Abs(c.Y - at.Y) < 18 * s)
                && !_scene.Actors.Any(a => Math.Abs(a.Mark.X - at.X) < a.Mark.Radius + (width / 2) && Math.Abs(a.Mark.Y - at.Y) < a.Mark.Radius + (9 * s));
        }
        return chips.DrainToImmutable();
    }

    private IEnumerable<Box> BoxesOf(SvgPair pair)
    {
        var lane = Middle(pair);
        if (!lane.IsEmpty)
        {
            var steps = Math.Max(2, (int)Math.Ceiling(lane.Length / 24));
            for (var i = 0; i <= steps; i++)
            {
                var (x, y) = lane.At(lane.Length * i / steps).At;
                var reach = i == 0 || i == steps ? 12 : 32;
                yield return new(x - reach, y - reach, x + reach, y + reach);
            }
        }
        foreach (var chip in Chips)
        {
            yield return new(chip.X - (chip.Width / 2), chip.Y - (9 * _scene.Scale), chip.X + (chip.Width / 2), chip.Y + (9 * _scene.Scale));
        }
    }
}
