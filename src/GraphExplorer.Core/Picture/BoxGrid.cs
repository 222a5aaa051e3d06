using System.Runtime.InteropServices;

namespace GraphExplorer.Core.Picture;

/// <summary>An index of boxes by grid cell, to find overlapping boxes fast. Each box has an owner, by number.</summary>
internal sealed class BoxGrid
{
    private const double Cell = 64;

    /// <summary>Greatest cell index; everything further out is in the outermost cells.</summary>
    private const double Farthest = 1e6;

    private readonly Dictionary<(int X, int Y), List<(Box Box, int Owner)>> _cells = [];

    public void Add(Box box, int owner)
    {
        var (left, top, right, bottom) = Cells(box);
        for (var x = left; x <= right; x++)
        {
            for (var y = top; y <= bottom; y++)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_cells, (x, y), out _) ??= []).Add((box, owner));
            }
        }
    }

    /// <summary>Whether a box overlaps a box of another owner.</summary>
    public bool Meets(Box box, int owner)
    {
        var (left, top, right, bottom) = Cells(box);
        for (var x = left; x <= right; x++)
        {
            for (var y = top; y <= bottom; y++)
            {
                if (_cells.TryGetValue((x, y), out var boxes) && boxes.Exists(b => b.Owner != owner && b.Box.Meets(box)))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static (int Left, int Top, int Right, int Bottom) Cells(Box box) =>
        (CellOf(box.Left), CellOf(box.Top), CellOf(box.Right), CellOf(box.Bottom));

    private static int CellOf(double at) => (int)Math.Floor(Math.Clamp(at / Cell, -Farthest, Farthest));
}
