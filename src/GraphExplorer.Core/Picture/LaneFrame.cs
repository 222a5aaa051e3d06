namespace GraphExplorer.Core.Picture;

/// <summary>A pair turned so that it runs left to right (if upright, downwards); its normal then points down (if upright, left).</summary>
/// <param name="P">The left actor.</param>
/// <param name="Q">The right actor.</param>
/// <param name="Turned">Whether the left one is the pair's second.</param>
/// <param name="Length">From middle to middle, in pixels.</param>
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

    /// <summary>Whether a pair has to be turned to run left to right, if upright downwards.</summary>
    public static bool RunsBack(double dx, double dy) => dx == 0 ? dy < 0 : dx < 0;
}
