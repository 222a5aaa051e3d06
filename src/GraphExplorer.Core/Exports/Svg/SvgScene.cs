using GraphExplorer.Core.Analysis.Signed;
using GraphExplorer.Core.Picture;
using GraphExplorer.Core.Scenes;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>How an actor is in a view: without any claim, with possible ones only, or with certain ones.</summary>
internal enum SvgPresence
{
    Away,
    Possible,
    Certain,
}

/// <summary>How strongly the ties of a pair are drawn.</summary>
internal enum SvgLayer
{
    Faded,
    Near,
    Full,
    Open,
}

internal sealed record SvgActor(PictureActor Actor, ActorMark Mark, SvgPresence Presence, bool HasPart);

/// <param name="Offset">From the pair's middle line, in pixels.</param>
internal sealed record SvgLane(Tie Tie, LanePath Path, double Offset, double Width, bool Hollow, bool HeadAtStart, bool HeadAtEnd)
{
    /// <summary>Whether no stated or reported claim is behind it.</summary>
    public bool ExpectedOnly => Tie.Expected == Tie.Claims;
}

/// <param name="Voices">Sum of the voices of its ties: the stronger pair is drawn over the weaker one.</param>
/// <param name="Bow">In pixels.</param>
/// <param name="State">In this view.</param>
/// <param name="Across">Whether it stands across two camps.</param>
/// <param name="AtRest">Whether one line stands for its lanes.</param>
internal sealed record SvgPair(
    ActorPair Ids, LaneFrame Frame, double Bow, SvgLayer Layer, int Voices, ImmutableArray<SvgLane> Lanes, PairState State, bool Across, bool AtRest, double Scale)
{
    /// <summary>The line in the middle of its lanes.</summary>
    public LanePath Middle => field ??= Core.Picture.Lanes.Trace(Frame, 0, Bow, Scale, open: false);

    /// <summary>Most distinct voices of a tie of it.</summary>
    public int Strongest => Lanes.Max(l => l.Tie.Voices);

    /// <summary>Place in the order of drawing.</summary>
    public int Tier => RestLine.Tier(State, Strongest, Across);
}

/// <summary>
/// What of a view is drawn and where: marks, lines and lanes, fitted into a width. Places, sizes, lanes and bows are those of all that is
/// known, whatever the view, so that the export looks like the screen.
/// </summary>
internal sealed class SvgScene
{
    /// <summary>From this zoom on every tie has its heads.</summary>
    private const double HeadsFrom = 1.3;

    private const double MostZoom = 1.6;

    /// <summary>Clear space around the marks and names, in pixels.</summary>
    private const double Edge = 8;

    private readonly ExportInput _input;
    private readonly Dictionary<ActorPair, List<Tie>> _ties;
    private readonly bool[] _drawn;
    private readonly Dictionary<string, string> _names;

    public SvgScene(ExportInput input, double width, double mostHeight, CancellationToken cancellationToken)
    {
        _input = input;
        Data = SceneBuilder.Build(new() { Revision = "", Claims = WithPlaces(input), Ties = input.Ties }, cancellationToken);
        Ties = input.Set.Ties(input.Claims, input.View.Window);
        _ties = Ties.GroupBy(t => t.Pair).ToDictionary(g => g.Key, g => g.ToList());
        Camps = input.View.Camps == 0 ? null : new(CampReport.Of(Ties, input.View.Camps, cancellationToken), Ties);
        (Width, _names) = (width, Data.Actors.ToDictionary(a => a.Id, a => a.ShortName ?? a.Name, StringComparer.Ordinal));
        (Selected, SelectedPair, SelectedRelation, SelectedClaim) = ReadSelection();
        var presence = PresenceOf();
        // A view without a claim would leave nothing to draw.
        _drawn = [.. Data.Actors.Select(a => !input.ShownOnly || presence.Count == 0 || presence.ContainsKey(a.Id))];
        (Zoom, var left, var top, Height) = Fit(width, mostHeight);
        Scale = ActorShapes.ScaleAt(Zoom);
        Actors = Place(left, top, presence);
        Pairs = [.. Data.Pairs.Where(p => _ties.ContainsKey(IdsOf(p))).Select(Trace).OrderBy(p => p.Tier).ThenBy(p => p.Voices).ThenBy(p => p.Ids)];
    }

    public PictureData Data { get; }

    /// <summary>The camps of the view; null where it wants none.</summary>
    public CampSides? Camps { get; }

    public double Width { get; }

    /// <summary>An actor's name as the picture writes it.</summary>
    public string NameOf(string actor) => _names[actor];

    public ImmutableArray<Tie> Ties { get; }

    public double Zoom { get; }

    public double Scale { get; }

    public double Height { get; }

    /// <summary>In the order of <see cref="PictureData.Actors"/>.</summary>
    public ImmutableArray<SvgActor> Actors { get; }

    /// <summary>Those with a tie in view, the weaker first.</summary>
    public ImmutableArray<SvgPair> Pairs { get; }

    /// <summary>Ids of the selected actors.</summary>
    public ImmutableHashSet<string> Selected { get; }

    public ActorPair? SelectedPair { get; }

    /// <summary>Of the tie, or of the claim, that is selected.</summary>
    public Relation? SelectedRelation { get; }

    public string? SelectedClaim { get; }

    /// <summary>Whether the actor at an index of <see cref="Actors"/> is drawn at all.</summary>
    public bool IsDrawn(int actor) => _drawn[actor];

    private static ClaimSet WithPlaces(ExportInput input) => input.Places.Count == 0
        ? input.Set
        : new(input.Set.Actors.Select(a => a with { Place = input.PlaceOf(a) }), input.Set.Documents, input.Set.Claims);

    private (ImmutableHashSet<string>, ActorPair?, Relation?, string?) ReadSelection()
    {
        var none = ImmutableHashSet.Create<string>(StringComparer.Ordinal);
        switch (_input.Selection?.Split(':', 2))
        {
            case ["actor", var id] when Data.Actors.Any(a => a.Id == id):
                return (none.Add(id), null, null, null);
            case ["claim", var id] when _input.Claims.FirstOrDefault(c => c.Id == id) is { } claim:
                return (Both(claim.Pair), claim.Pair, claim.Relation, claim.Id);
            case ["pair", var ids] when PairOf(ids) is { } pair:
                return (Both(pair), pair, null, null);
            case ["tie", var text] when text.LastIndexOf(',') is > 0 and var comma && RelationTable.TryParse(text[(comma + 1)..], out var relation) && PairOf(text[..comma]) is { } pair:
                return (Both(pair), pair, relation, null);
            default:
                return (none, null, null, null);
        }
        ImmutableHashSet<string> Both(ActorPair pair) => none.Add(pair.First).Add(pair.Second);
        // An id may hold a comma itself, so the text is compared with what each pair would be.
        ActorPair? PairOf(string ids) => Data.Pairs.Select(IdsOf).Where(p => ids == $"{p.First},{p.Second}" || ids == $"{p.Second},{p.First}").Select(p => (ActorPair?)p).FirstOrDefault();
    }

    private Dictionary<string, SvgPresence> PresenceOf()
    {
        var presence = new Dictionary<string, SvgPresence>(StringComparer.Ordinal);
        foreach (var tie in Ties)
        {
            var found = tie.Certain > 0 ? SvgPresence.Certain : SvgPresence.Possible;
            foreach (var id in (ReadOnlySpan<string>)[tie.Source, tie.Target])
            {
                presence[id] = presence.TryGetValue(id, out var known) && known > found ? known : found;
            }
        }
        return presence;
    }

    private ActorPair IdsOf(PicturePair pair) => new(Data.Actors[pair.A].Id, Data.Actors[pair.B].Id);

    /// <summary>Zoom, offset of the layout's zero, and height of the picture.</summary>
    private (double Zoom, double Left, double Top, double Height) Fit(double width, double mostHeight)
    {
        if (Data.Actors.Length == 0)
        {
            return (1, 0, 0, 160);
        }
        var zoom = MostZoom;
        Box bounds = default;
        // Marks and names do not grow with the zoom as places do, so that the fit is found in steps.
        for (var i = 0; i < 24; i++)
        {
            bounds = BoundsAt(zoom);
            var fit = Math.Min((width - (2 * Edge)) / (bounds.Right - bounds.Left), (mostHeight - (2 * Edge)) / (bounds.Bottom - bounds.Top));
            if (fit >= 1)
            {
                break;
            }
            zoom *= Math.Min(fit, 0.995);
        }
        var left = ((width - (bounds.Right - bounds.Left)) / 2) - bounds.Left;
        return (zoom, left, Edge - bounds.Top, bounds.Bottom - bounds.Top + (2 * Edge));
    }

    /// <summary>What marks and names take up at a zoom, with the layout's zero at zero.</summary>
    private Box BoundsAt(double zoom)
    {
        var s = ActorShapes.ScaleAt(zoom);
        var bounds = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var actor in Data.Actors.Where((_, i) => _drawn[i]))
        {
            var (x, y) = (actor.X * zoom, actor.Y * zoom);
            // A part's hull, or a ring, reaches 9 s beyond the mark.
            var reach = (actor.Radius * 1.16 * s) + (9 * s);
            var box = new Box(x - reach, y - reach, x + reach, y + reach);
            if (actor.Label >= 0)
            {
                var label = LabelPlaces.BoxAt(actor.Label, new(x, y), actor.Kind, actor.Radius, actor.LabelWidth, s);
                box = new(Math.Min(box.Left, label.Left), Math.Min(box.Top, label.Top), Math.Max(box.Right, label.Right), Math.Max(box.Bottom, label.Bottom));
            }
            bounds = new(Math.Min(bounds.Left, box.Left), Math.Min(bounds.Top, box.Top), Math.Max(bounds.Right, box.Right), Math.Max(bounds.Bottom, box.Bottom));
        }
        return bounds;
    }

    private ImmutableArray<SvgActor> Place(double left, double top, Dictionary<string, SvgPresence> presence)
    {
        ActorMark MarkOf(PictureActor a) => new(left + (a.X * Zoom), top + (a.Y * Zoom), a.Radius * Scale, a.Kind, Selected.Contains(a.Id));
        var wholes = Data.Actors.Where(a => a.Whole >= 0).Select(a => a.Whole).ToHashSet();
        return
        [
            .. Data.Actors.Select((a, i) => new SvgActor(
                a,
                a.Whole >= 0 ? MarkOf(a).ClearOf(MarkOf(Data.Actors[a.Whole]), Scale) : MarkOf(a),
                presence.GetValueOrDefault(a.Id, SvgPresence.Away),
                wholes.Contains(i))),
        ];
    }

    private SvgPair Trace(PicturePair pair)
    {
        var ids = IdsOf(pair);
        var open = ids == SelectedPair;
        var frame = LaneFrame.Of(Actors[pair.A].Mark, Actors[pair.B].Mark);
        var layer = open ? SvgLayer.Open
            : Selected.Count == 0 || (SelectedPair is null && (Selected.Contains(ids.First) || Selected.Contains(ids.Second))) ? SvgLayer.Full
            : Selected.Contains(ids.First) || Selected.Contains(ids.Second) ? SvgLayer.Near : SvgLayer.Faded;
        var heads = Zoom >= HeadsFrom || open || Selected.Overlaps([ids.First, ids.Second]) || _input.View.Actors.Overlaps([ids.First, ids.Second]);
        var lanes = Lanes.Count(pair.Relations);
        var bow = open ? LaneBow.ForOpened(Actors[pair.A].Mark, Actors[pair.B].Mark, lanes, Scale, Actors.Select(a => a.Mark)) : pair.Bow * Zoom;
        return new(ids, frame, bow, layer, _ties[ids].Sum(t => t.Voices), [.. _ties[ids].OrderBy(t => t.Relation).Select(tie =>
        {
            var hollow = tie.Certain == 0;
            var offset = Lanes.Offset(Lanes.IndexOf(pair.Relations, tie.Relation), lanes, Scale, open);
            var path = Lanes.Trace(frame, offset, bow, Scale, open);
            var (toFirst, toSecond) = (heads && tie.Back > 0, heads && tie.Forward > 0);
            return new SvgLane(
                tie, path, offset, LaneStroke.Width(tie.Voices, open, hovered: false, hollow), hollow,
                frame.Turned ? toSecond : toFirst, frame.Turned ? toFirst : toSecond);
        })], ClaimSet.PairStateOf(_ties[ids].Where(t => t.Claims > t.Expected).Select(t => t.Relation)), Camps?.IsAcross(ids) ?? false, !heads, Scale);
    }
}
