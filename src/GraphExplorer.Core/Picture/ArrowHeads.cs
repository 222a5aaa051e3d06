namespace GraphExplorer.Core.Picture;

/// <summary>
/// Heads of lanes: a filled triangle, an open chevron or a bar across, as the relation has it. A width w is at scale 1; whatever
/// comes out is in screen pixels.
/// </summary>
public static class ArrowHeads
{
    /// <summary>Length of line that a head takes the place of.</summary>
    public static double Inset(Relation relation, double w, double s) => s * (relation.Head switch
    {
        RelationHead.Triangle => 4 + (1.15 * w),
        RelationHead.Chevron => 4.5 + (0.92 * w),
        _ => 3.5,
    });

    /// <summary>Stroke of a bar or chevron; of a triangle the thin outline that rounds its corners.</summary>
    public static double Stroke(Relation relation, double w, double s) => s * (relation.Head switch
    {
        RelationHead.Triangle => 0.5,
        RelationHead.Chevron => Math.Max(1.6, 1 + (0.3 * w)),
        _ => Math.Max(2.2, 1.6 + (0.34 * w)),
    });

    /// <summary>
    /// Points of a head with its tip at <paramref name="tip"/>, looking along <paramref name="direction"/> (a unit vector): three of a
    /// triangle or chevron, two of a bar.
    /// </summary>
    public static ImmutableArray<Spot> At(Relation relation, Spot tip, Spot direction, double w, double s)
    {
        var (length, half) = ((5 + (1.15 * w)) * s, (2.6 + (0.75 * w)) * s);
        Spot Point(double along, double across) =>
            new(tip.X + (along * direction.X) - (across * direction.Y), tip.Y + (along * direction.Y) + (across * direction.X));
        return relation.Head switch
        {
            RelationHead.Triangle => [Point(-length, -half), Point(0, 0), Point(-length, half)],
            RelationHead.Chevron => [Point(-0.8 * length, -half), Point(-0.5 * s, 0), Point(-0.8 * length, half)],
            _ => [Point(-1.2 * s, -half - (2 * s)), Point(-1.2 * s, half + (2 * s))],
        };
    }
}
