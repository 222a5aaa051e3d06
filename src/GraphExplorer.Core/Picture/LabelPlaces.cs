namespace GraphExplorer.Core.Picture;

/// <summary>A rectangle in layout units; y runs down.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Box other) => Left < other.Right && Right > other.Left && Top < other.Bottom && Bottom > other.Top;

    public Box Grow(double x, double y) => new(Left - x, Top - y, Right + x, Bottom + y);
}

/// <summary>
/// Where the names of actors stand: of eight places around the mark the one that covers the least line, out of those that meet no other
/// name and no other mark. The twin in TypeScript is src/GraphExplorer.Canvas/src/picture/labels.ts; tests/vectors/opened.json holds both to the
/// same boxes.
/// </summary>
public static class LabelPlaces
{
    /// <summary>Size of names at rest, in pixels at scale 1.</summary>
    public const double FontSize = 12;

    /// <summary>Size of the names of selected actors, in pixels at scale 1.</summary>
    public const double SelectedSize = 13.5;

    /// <summary>The actor has no room for its name at rest.</summary>
    public const int None = -1;

    /// <summary>Below, above, right, left, below right, below left, above right, above left.</summary>
    private static readonly (int X, int Y)[] Directions = [(0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1)];

    /// <summary>Number of places around a mark; places are 0 to 7, in the order in which they are preferred.</summary>
    public static int Count => Directions.Length;

    /// <summary>Height of a name's box, in font sizes; its baseline lies 0.93 below its top.</summary>
    private const double LineHeight = 1.15;

    /// <summary>Share of the way out that a name on a diagonal keeps from the middle, along either axis.</summary>
    private const double Diagonal = 0.74;

    /// <summary>
    /// Fitted into a small page the picture shrinks more than its marks do: names are placed for marks a quarter larger, and only where
    /// that fails for marks as they are at zoom 1.
    /// </summary>
    private static readonly double[] Scales = [1.25, 1];

    /// <summary>Line, in pixels, that a place may cover more than the next best one and still be preferred.</summary>
    private const double Preference = 4;

    /// <summary>Line that a place may cover more for each pixel that it does not stick out beyond the outermost marks.</summary>
    private const double Overhang = 1;

    /// <param name="Width">Of its name as it is written, in pixels at scale 1.</param>
    /// <param name="First">Whether it chooses before others: parts and wholes.</param>
    public readonly record struct Named(Place Place, ActorKind Kind, double Radius, double Width, bool First);

    /// <summary>The box of a name at one of the eight places.</summary>
    /// <param name="scale">Scale of marks; radius and width are those at scale 1.</param>
    public static Box BoxAt(int place, Place actor, ActorKind kind, double radius, double width, double scale)
    {
        return BoxAt(place, new Spot(actor.X, actor.Y), ((radius * ReachOf(kind)) + 4.5) * scale, width * scale, ActorLabel.SizeOf(radius) * scale);
    }

    /// <summary>The box of a name as it is written: beyond the ring of a selected actor.</summary>
    /// <param name="width">Of the name, in pixels.</param>
    /// <param name="size">Of its letters, in pixels.</param>
    /// <param name="s">Scale of marks.</param>
    public static Box BoxAt(int place, ActorMark mark, double width, double size, double s) =>
        BoxAt(place, new Spot(mark.X, mark.Y), (mark.Radius * ReachOf(mark.Kind)) + ((mark.Ring ? 8.5 : 4.5) * s), width, size);

    /// <summary>What a mark takes up, its ring too, with some room.</summary>
    public static Box BoxOf(ActorMark mark, double s)
    {
        var reach = (mark.Radius * ReachOf(mark.Kind)) + ((mark.Ring ? 7 : 2) * s);
        return new(mark.X - reach, mark.Y - reach, mark.X + reach, mark.Y + reach);
    }

    private static Box BoxAt(int place, Spot actor, double reach, double w, double size)
    {
        var (x, y) = Directions[place];
        var away = x != 0 && y != 0 ? reach * Diagonal : reach;
        var h = size * LineHeight;
        var left = actor.X + (x * away) + (x > 0 ? 0 : x < 0 ? -w : -w / 2);
        var top = actor.Y + (y * away) + (y > 0 ? 0 : y < 0 ? -h : -h / 2);
        return new(left, top, left + w, top + h);
    }

    /// <summary>How far names keep from the middle of a shape of radius 1, whatever their direction.</summary>
    public static double ReachOf(ActorKind kind) => kind == ActorKind.ArmedGroup ? 1.16 : 1.05;

    /// <summary>The place of every name, or <see cref="None"/>. Larger marks choose first; among equals the one that comes first in the list.</summary>
    internal static int[] Choose(IReadOnlyList<Named> actors, IReadOnlyList<(PairLine Line, int Lanes)> lines, CancellationToken cancellationToken)
    {
        var places = new int[actors.Count];
        Array.Fill(places, None);
        if (actors.Count == 0)
        {
            return places;
        }
        var ink = SummedAreaTable.Of(lines, cancellationToken);
        var page = new Box(
            actors.Min(a => a.Place.X - a.Radius), actors.Min(a => a.Place.Y - a.Radius),
            actors.Max(a => a.Place.X + a.Radius), actors.Max(a => a.Place.Y + a.Radius));
        var taken = Array.ConvertAll(Scales, scale => Marks(actors, scale));
        var order = Enumerable.Range(0, actors.Count).OrderByDescending(i => actors[i].First).ThenByDescending(i => actors[i].Radius).ThenBy(i => i);
        foreach (var i in order)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var s = 0; s < Scales.Length && places[i] == None; s++)
            {
                places[i] = Best(i, actors[i], Scales[s], taken[s], ink, page);
            }
            for (var s = 0; s < Scales.Length && places[i] != None; s++)
            {
                taken[s].Add(BoxOf(places[i], actors[i], Scales[s]), i);
            }
        }
        return places;
    }

    private static int Best(int index, Named actor, double scale, BoxGrid taken, SummedAreaTable ink, Box page)
    {
        var (best, least) = (None, double.MaxValue);
        for (var place = 0; place < Count; place++)
        {
            var box = BoxOf(place, actor, scale);
            if (taken.Meets(box.Grow(2, 1), index))
            {
                continue;
            }
            var cost = ink.Within(box.Grow(3, 1)) + (place * Preference) + (Overhang * Beyond(box, page));
            if (cost < least)
            {
                (best, least) = (place, cost);
            }
        }
        return best;
    }

    /// <summary>How far a box sticks out, by width and height together.</summary>
    private static double Beyond(Box box, Box page) =>
        Math.Max(0, page.Left - box.Left) + Math.Max(0, box.Right - page.Right)
        + Math.Max(0, page.Top - box.Top) + Math.Max(0, box.Bottom - page.Bottom);

    private static Box BoxOf(int place, Named actor, double scale) => BoxAt(place, actor.Place, actor.Kind, actor.Radius, actor.Width, scale);

    private static BoxGrid Marks(IReadOnlyList<Named> actors, double scale)
    {
        var grid = new BoxGrid();
        for (var i = 0; i < actors.Count; i++)
        {
            var reach = ((actors[i].Radius * ReachOf(actors[i].Kind)) + 2) * scale;
            var (x, y) = (actors[i].Place.X, actors[i].Place.Y);
            grid.Add(new(x - reach, y - reach, x + reach, y + reach), i);
        }
        return grid;
    }
}
