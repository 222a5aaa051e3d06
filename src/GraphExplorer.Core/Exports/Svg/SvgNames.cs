using GraphExplorer.Core.Picture;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Where the name of an actor is written.</summary>
/// <param name="Index">Of the actor.</param>
/// <param name="Anchor">start, middle or end: which point of the text stands at <paramref name="X"/>.</param>
internal sealed record SvgName(int Index, double X, double Baseline, double Size, string Anchor, bool Selected)
{
    /// <summary>Baseline below the top of a name's box, in font sizes.</summary>
    private const double Ascent = 0.93;

    public static SvgName At(int index, int place, Box box, double size, bool selected) => place switch
    {
        2 or 4 or 6 => new(index, box.Left, box.Top + (Ascent * size), size, "start", selected),
        3 or 5 or 7 => new(index, box.Right, box.Top + (Ascent * size), size, "end", selected),
        _ => new(index, (box.Left + box.Right) / 2, box.Top + (Ascent * size), size, "middle", selected),
    };
}

/// <summary>
/// Places the names of a scene. Names keep the places that the layout gave them, unless an opened lane is there. A selected actor's name,
/// which is larger, and one that had no room at rest take any place that is clear now. Without one they stay away, but for the selected.
/// </summary>
internal static class SvgNames
{
    public static ImmutableArray<SvgName> Place(SvgScene scene, SvgOpened opened, SvgCamps camps)
    {
        var s = scene.Scale;
        var names = ImmutableArray.CreateBuilder<SvgName>(scene.Actors.Length);
        List<(Box Box, int Owner)> taken = [.. scene.Actors.Select((a, i) => (LabelPlaces.BoxOf(a.Mark, s), i)).Where(m => scene.IsDrawn(m.i)), .. opened.Boxes.Select(b => (b, -1)), .. camps.Titles.Select(t => (t.Box, -1))];
        foreach (var (actor, index) in scene.Actors.Select((a, i) => (a, i)).Where(x => scene.IsDrawn(x.i)).OrderBy(x => Rank(x.a)).ThenByDescending(x => x.a.Mark.Radius).ThenBy(x => x.i))
        {
            var selected = scene.Selected.Contains(actor.Actor.Id);
            var own = ActorLabel.SizeOf(actor.Actor.Radius);
            var size = (selected ? Math.Max(LabelPlaces.SelectedSize, own) : own) * s;
            var width = selected ? TextWidths.Of(actor.Actor.ShortName ?? actor.Actor.Name, size, bold: true) : actor.Actor.LabelWidth * s;
            var boxes = Wanted(actor.Actor.Label).Select(place => (Place: place, Box: LabelPlaces.BoxAt(place, actor.Mark, width, size, s))).ToArray();
            bool Kept(int place) => place == actor.Actor.Label && !selected;
            var clear = boxes.Where(b => Kept(b.Place) ? !opened.Boxes.Any(o => o.Meets(b.Box)) && !camps.Titles.Any(t => t.Box.Meets(b.Box)) : !taken.Any(t => t.Owner != index && t.Box.Meets(b.Box)));
            foreach (var (place, box) in clear.Concat(selected ? boxes : []).Take(1).ToArray())
            {
                taken.Add((box, index));
                names.Add(SvgName.At(index, place, box, size, selected));
            }
        }
        return names.DrainToImmutable();

        // Names that keep their places are set before those that look for one.
        int Rank(SvgActor actor) => scene.Selected.Contains(actor.Actor.Id) ? 1 : actor.Actor.Label >= 0 ? 0 : actor.Presence == SvgPresence.Away ? 3 : 2;
    }

    private static IEnumerable<int> Wanted(int stored) =>
        stored < 0 ? Enumerable.Range(0, LabelPlaces.Count) : Enumerable.Range(0, LabelPlaces.Count).Where(p => p != stored).Prepend(stored);
}
