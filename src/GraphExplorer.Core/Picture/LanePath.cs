namespace GraphExplorer.Core.Picture;

/// <summary>The path of a lane from the left actor to the right one: a polyline in screen pixels. Compared by reference.</summary>
public sealed class LanePath
{
    public static LanePath None { get; } = new([]);

    public LanePath(ImmutableArray<Spot> points)
    {
        Points = points;
        for (var i = 1; i < points.Length; i++)
        {
            Length += Distance(points[i - 1], points[i]);
        }
    }

    /// <summary>Two or more points; none where the lane is too short to be drawn.</summary>
    public ImmutableArray<Spot> Points { get; }

    public double Length { get; }

    public bool IsEmpty => Points.Length < 2;

    /// <summary>The point at a distance from the beginning, in pixels, clamped to the lane, and the direction there as a unit vector.</summary>
    /// <exception cref="InvalidOperationException">The lane is empty.</exception>
    public (Spot At, Spot Direction) At(double distance)
    {
        if (IsEmpty)
        {
            throw new InvalidOperationException("An empty lane has no places.");
        }
        var left = Math.Clamp(distance, 0, Length);
        var i = 1;
        var size = Distance(Points[0], Points[1]);
        while (i < Points.Length - 1 && left > size)
        {
            left -= size;
            i++;
            size = Distance(Points[i - 1], Points[i]);
        }
        var (from, to) = (Points[i - 1], Points[i]);
        var direction = size > 0 ? new Spot((to.X - from.X) / size, (to.Y - from.Y) / size) : new(1, 0);
        return (new(from.X + (left * direction.X), from.Y + (left * direction.Y)), direction);
    }

    /// <summary>The lane shortened at both ends, by lengths in pixels, to make room for its arrow heads.</summary>
    public LanePath Trim(double start, double end)
    {
        if (IsEmpty || Length - start - end <= 0)
        {
            return None;
        }
        var points = ImmutableArray.CreateBuilder<Spot>(Points.Length);
        points.Add(At(start).At);
        var at = 0.0;
        for (var i = 1; i < Points.Length - 1; i++)
        {
            at += Distance(Points[i - 1], Points[i]);
            if (at > start && at < Length - end)
            {
                points.Add(Points[i]);
            }
        }
        points.Add(At(Length - end).At);
        return new(points.DrainToImmutable());
    }

    /// <summary>Squared distance from a point to a line segment.</summary>
    internal static double SquareTo(Spot from, Spot to, double x, double y)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var size = (dx * dx) + (dy * dy);
        var t = size == 0 ? 0 : Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / size, 0, 1);
        var (ex, ey) = (x - from.X - (t * dx), y - from.Y - (t * dy));
        return (ex * ex) + (ey * ey);
    }

    private static double Distance(Spot a, Spot b) => Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y)));
}
