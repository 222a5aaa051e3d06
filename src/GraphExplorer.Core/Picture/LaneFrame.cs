namespace GraphExplorer.Core.Picture;

/// <summary>
/// Coordinate system of a pair, from its left actor to its right one (vertical pairs from top to bottom); the normal points down (for vertical
/// pairs to the left).
/// </summary>
/// <param name="P">The left actor.</param>
/// <param name="Q">The right actor.</param>
/// <param name="Turned">Whether the left actor is the pair's second one.</param>
/// <param name="Length">Distance between the centres, in pixels.</param>
public readonly record struct LaneFrame(ActorMark P, ActorMark Q, bool Turned, double Length, double Ux, double Uy)
{
    public double Nx => -Uy;

    public double Ny => Ux;

    public static LaneFrame Of(ActorMark a, ActorMark b)
    {
        var turned = RunsBack(b.X - a.X, b.Y - a.Y);
        var (p, q) = turned ? (b, a) : (a, b);
        var (dx, dy) = (q.X - p.X, q.Y - p.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length > 0 ? new(p, q, turned, length, dx / length, dy / length) : new(p, q, turned, 0, 1, 0);
    }

    /// <summary>Whether a direction runs from right to left, or upwards if vertical, so that the pair must be turned.</summary>
    public static bool RunsBack(double dx, double dy) => dx == 0 ? dy < 0 : dx < 0;
}
