namespace GraphExplorer.Core.Picture;

/// <summary>A place with the radius of what stands there, in screen pixels.</summary>
public readonly record struct Round(double X, double Y, double Radius);

/// <summary>
/// The soft region behind the members of a camp: triangles are filled, bridges stroked, and around every member there is a disc. Corners are
/// indexes of the members. The twin in TypeScript is src/GraphExplorer.Canvas/src/geometry/regions.ts; tests/vectors/regions.json holds both
/// to the same answer.
/// </summary>
public sealed record CampRegion(ImmutableArray<(int A, int B, int C)> Triangles, ImmutableArray<(int A, int B)> Bridges)
{
    /// <summary>How far a region reaches beyond the middle of a member, and half the width of a bridge, at scale 1.</summary>
    public const double Reach = 36, BridgeReach = 17;

    /// <summary>Clear space between the mark of an actor that is not of the camp and its region, and around a mark in its camp's tint.</summary>
    public const double Gap = 9;

    /// <summary>Most members whose region has triangles and bridges; those of more are discs alone.</summary>
    private const int MostJoined = 1500;

    /// <summary>The region of some members, which keeps clear of the others.</summary>
    /// <param name="s">Scale of marks.</param>
    public static CampRegion Of(ReadOnlySpan<Round> members, ReadOnlySpan<Round> others, double s)
    {
        if (members.Length is < 2 or > MostJoined)
        {
            return new([], []);
        }
        var all = Delaunay(members);
        var free = ImmutableArray.CreateBuilder<(int A, int B, int C)>();
        foreach (var triangle in all)
        {
            if (IsFree(members[triangle.A], members[triangle.B], members[triangle.C], others, 0.6 * Reach * s))
            {
                free.Add(triangle);
            }
        }
        return new(free.DrainToImmutable(), Bridging(members, others, all, s));
    }

    /// <summary>
    /// Triangles whose circles hold no other member (Bowyer 1981, Watson 1981), corners in rising order, sorted. Members on one spot count
    /// once; none where all lie on one line.
    /// </summary>
    public static List<(int A, int B, int C)> Delaunay(ReadOnlySpan<Round> points)
    {
        var n = points.Length;
        var at = new Round[n + 3];
        points.CopyTo(at);
        var (left, right, top, bottom) = (double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var point in points)
        {
            (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
            (top, bottom) = (Math.Min(top, point.Y), Math.Max(bottom, point.Y));
        }
        var size = Math.Max(Math.Max(right - left, bottom - top), 1);
        var (middleX, middleY) = ((left + right) / 2, (top + bottom) / 2);
        at[n] = new(middleX - (60 * size), middleY - (30 * size), 0);
        at[n + 1] = new(middleX + (60 * size), middleY - (30 * size), 0);
        at[n + 2] = new(middleX, middleY + (60 * size), 0);
        var triangles = new List<(int A, int B, int C)> { (n, n + 1, n + 2) };
        var known = new HashSet<(double, double)>();
        for (var i = 0; i < n; i++)
        {
            if (!known.Add((at[i].X, at[i].Y)))
            {
                continue;
            }
            // The edges that only one of the hit triangles has are the rim of the hole.
            var rim = new HashSet<(int A, int B)>();
            var kept = new List<(int A, int B, int C)>();
            foreach (var t in triangles)
            {
                if (!InCircle(at[t.A], at[t.B], at[t.C], at[i]))
                {
                    kept.Add(t);
                    continue;
                }
                foreach (var edge in (ReadOnlySpan<(int, int)>)[(t.A, t.B), (t.B, t.C), (t.A, t.C)])
                {
                    if (!rim.Remove(edge))
                    {
                        rim.Add(edge);
                    }
                }
            }
            triangles = kept;
            foreach (var (a, b) in rim)
            {
                triangles.Add(i < a ? (i, a, b) : i < b ? (a, i, b) : (a, b, i));
            }
        }
        return [.. triangles.Where(t => t.C < n).Order()];
    }

    private static bool IsFree(Round p, Round q, Round t, ReadOnlySpan<Round> others, double room)
    {
        foreach (var other in others)
        {
            if (Inside(p, q, t, other) || Math.Min(ToSegment(p, q, other), Math.Min(ToSegment(q, t, other), ToSegment(t, p, other))) <= other.Radius + room)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The shortest edges that join all members, those that run past others last.</summary>
    private static ImmutableArray<(int A, int B)> Bridging(
        ReadOnlySpan<Round> members, ReadOnlySpan<Round> others, List<(int A, int B, int C)> triangles, double s)
    {
        var edges = new HashSet<(int A, int B)>();
        foreach (var (a, b, c) in triangles)
        {
            edges.UnionWith([(a, b), (b, c), (a, c)]);
        }
        // Members on one line have no triangles: from each to the next.
        var places = members.ToArray();
        var row = Enumerable.Range(0, places.Length).OrderBy(i => places[i].X).ThenBy(i => places[i].Y).ThenBy(i => i).ToArray();
        for (var i = 1; i < row.Length; i++)
        {
            edges.Add((Math.Min(row[i - 1], row[i]), Math.Max(row[i - 1], row[i])));
        }
        var priced = new List<(double Cost, int A, int B)>();
        foreach (var (a, b) in edges)
        {
            var met = 0;
            foreach (var other in others)
            {
                met += ToSegment(places[a], places[b], other) < other.Radius + (BridgeReach * s) ? 1 : 0;
            }
            var (dx, dy) = (places[a].X - places[b].X, places[a].Y - places[b].Y);
            priced.Add((Math.Sqrt((dx * dx) + (dy * dy)) * (1 + (4 * met)), a, b));
        }
        var root = Enumerable.Range(0, places.Length).ToArray();
        int Find(int i)
        {
            while (root[i] != i)
            {
                i = root[i];
            }
            return i;
        }
        var bridges = new List<(int A, int B)>();
        foreach (var (_, a, b) in priced.Order())
        {
            var (x, y) = (Find(a), Find(b));
            if (x != y)
            {
                root[x] = y;
                bridges.Add((a, b));
            }
        }
        return [.. bridges.Order()];
    }

    private static bool InCircle(Round a, Round b, Round c, Round p)
    {
        var (ax, ay, bx, by, cx, cy) = (a.X - p.X, a.Y - p.Y, b.X - p.X, b.Y - p.Y, c.X - p.X, c.Y - p.Y);
        var determinant = (((ax * ax) + (ay * ay)) * ((bx * cy) - (cx * by))) - (((bx * bx) + (by * by)) * ((ax * cy) - (cx * ay)))
            + (((cx * cx) + (cy * cy)) * ((ax * by) - (bx * ay)));
        var turn = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        return turn > 0 ? determinant > 0 : determinant < 0;
    }

    private static bool Inside(Round a, Round b, Round c, Round p)
    {
        double Side(Round u, Round v) => ((v.X - u.X) * (p.Y - u.Y)) - ((v.Y - u.Y) * (p.X - u.X));
        var (x, y, z) = (Side(a, b), Side(b, c), Side(c, a));
        return (x >= 0 && y >= 0 && z >= 0) || (x <= 0 && y <= 0 && z <= 0);
    }

    private static double ToSegment(Round a, Round b, Round p)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var square = (dx * dx) + (dy * dy);
        var t = square == 0 ? 0 : Math.Max(0, Math.Min(1, (((p.X - a.X) * dx) + ((p.Y - a.Y) * dy)) / square));
        var (ex, ey) = (p.X - a.X - (t * dx), p.Y - a.Y - (t * dy));
        return Math.Sqrt((ex * ex) + (ey * ey));
    }
}
