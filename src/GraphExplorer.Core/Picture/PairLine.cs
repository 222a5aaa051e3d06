namespace GraphExplorer.Core.Picture;

/// <summary>
/// The middle line of a pair at zoom 1, from centre to centre: straight, or a parabola of height <paramref name="Bow"/> along the normal. It
/// runs from left to right (if vertical, downwards), whichever actor is first; the normal then points down.
/// </summary>
internal readonly record struct PairLine(Place Start, Place End, double Bow)
{
    public static PairLine Between(Place a, Place b, double bow) =>
        LaneFrame.RunsBack(b.X - a.X, b.Y - a.Y) ? new(b, a, bow) : new(a, b, bow);

    public double Length => Distance(Start, End);

    /// <summary>The point at a share of the way, from 0 to 1.</summary>
    public Place At(double share)
    {
        var (dx, dy) = (End.X - Start.X, End.Y - Start.Y);
        var length = Length;
        var height = length == 0 ? 0 : 4 * share * (1 - share) * Bow / length;
        return new(Start.X + (dx * share) - (dy * height), Start.Y + (dy * share) + (dx * height));
    }

    public static double Distance(Place a, Place b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    public static double ToSegment(Place point, Place from, Place to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var square = (dx * dx) + (dy * dy);
        var share = square == 0 ? 0 : Math.Clamp((((point.X - from.X) * dx) + ((point.Y - from.Y) * dy)) / square, 0, 1);
        return Distance(point, new(from.X + (share * dx), from.Y + (share * dy)));
    }
}
