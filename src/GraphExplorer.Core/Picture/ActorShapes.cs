namespace GraphExplorer.Core.Picture;

/// <summary>
/// Sizes and shapes of actors: state circle, armed group diamond, organisation square, bloc hexagon. The same in TypeScript is
/// src/GraphExplorer.Canvas/src/geometry/marks.ts.
/// </summary>
public static class ActorShapes
{
    private const double Half = 0.86602540378443864676; // sine of 60 degrees

    private static readonly ImmutableArray<Spot> Diamond = [new(0, -1.16), new(1.16, 0), new(0, 1.16), new(-1.16, 0)];
    private static readonly ImmutableArray<Spot> Square = [new(-0.9, -0.9), new(0.9, -0.9), new(0.9, 0.9), new(-0.9, 0.9)];

    private static readonly ImmutableArray<Spot> Hexagon =
        [new(1.08, 0), new(0.54, 1.08 * Half), new(-0.54, 1.08 * Half), new(-1.08, 0), new(-0.54, -1.08 * Half), new(0.54, -1.08 * Half)];

    /// <summary>Scale s of all marks, lines and texts at a zoom, limited to 0.8 … 1.3 so that they stay legible.</summary>
    public static double ScaleAt(double zoom) => Math.Clamp(zoom, 0.8, 1.3);

    /// <summary>Radius of an actor in pixels at scale 1, by its number of partners over all time.</summary>
    public static double RadiusFor(int partners) => 7.5 + (2.4 * Math.Sqrt(Math.Min(partners, 25)));

    /// <summary>Corners of a shape of radius 1; none for the circle.</summary>
    public static ImmutableArray<Spot> CornersOf(ActorKind kind) => kind switch
    {
        ActorKind.ArmedGroup => Diamond,
        ActorKind.Organisation => Square,
        ActorKind.Bloc => Hexagon,
        _ => [],
    };

    /// <summary>How far a shape of radius 1 reaches from its middle in a direction (a unit vector).</summary>
    public static double ReachOf(ActorKind kind, double dx, double dy)
    {
        var (x, y) = (Math.Abs(dx), Math.Abs(dy));
        return kind switch
        {
            ActorKind.ArmedGroup => 1.16 / (x + y),
            ActorKind.Organisation => 0.9 / Math.Max(x, y),
            ActorKind.Bloc => 1.08 * Half / Math.Max(y, (Half * x) + (0.5 * y)),
            _ => 1,
        };
    }

    /// <summary>Radius of the hull around a whole and its parts: a capsule from middle to middle.</summary>
    public static double HullRadius(double whole, double part, double s) => Math.Max(whole, part) + (9 * s);

    /// <summary>Width of the stem inside a hull.</summary>
    public static double StemWidth(double s) => 3 * s;
}
