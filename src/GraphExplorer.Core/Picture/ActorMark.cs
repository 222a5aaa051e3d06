namespace GraphExplorer.Core.Picture;

/// <summary>A point of the drawn picture, in screen pixels; y points down.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>An actor as drawn, in screen pixels.</summary>
/// <param name="Ring">Whether it is selected and has a ring around it.</param>
public readonly record struct ActorMark(double X, double Y, double Radius, ActorKind Kind, bool Ring)
{
    /// <summary>Distance from the shape to its ring.</summary>
    public const double RingGap = 5;

    /// <summary>Width of the ring.</summary>
    public const double RingWidth = 2.25;

    /// <summary>
    /// This mark, moved away from that of its whole until there are 4 s between the two; moved to the right where both have the same centre.
    /// </summary>
    public ActorMark ClearOf(ActorMark whole, double s)
    {
        var least = whole.Radius + Radius + (4 * s);
        var (dx, dy) = (X - whole.X, Y - whole.Y);
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        if (distance >= least)
        {
            return this;
        }
        return distance > 0.001
            ? this with { X = whole.X + (dx * least / distance), Y = whole.Y + (dy * least / distance) }
            : this with { X = whole.X + least, Y = whole.Y };
    }
}
