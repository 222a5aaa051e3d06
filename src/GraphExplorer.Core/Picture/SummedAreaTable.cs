namespace GraphExplorer.Core.Picture;

/// <summary>
/// Total length of lines in any box, in constant time: a summed-area table (Crow 1984) of the line lengths in the cells of a grid.
/// </summary>
internal sealed class SummedAreaTable
{
    /// <summary>Most cells, 8 bytes each; a larger area gets larger cells.</summary>
    private const double MostCells = 1 << 21;

    private const double FinestCell = 4;

    /// <summary>Most cells along one side, for very wide or very high pictures.</summary>
    private const double MostAlong = 1 << 18;
    private readonly double[] _sums;
    private readonly int _columns;
    private readonly int _rows;
    private readonly double _cell;
    private readonly Place _corner;

    private SummedAreaTable(double[] sums, int columns, int rows, double cell, Place corner)
    {
        (_sums, _columns, _rows, _cell, _corner) = (sums, columns, rows, cell, corner);
    }

    /// <param name="lines">Middle lines of pairs; each counts once for each of its lanes.</param>
    public static SummedAreaTable Of(IReadOnlyList<(PairLine Line, int Lanes)> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return new(new double[4], 1, 1, FinestCell, default);
        }
        var left = lines.Min(l => Math.Min(l.Line.Start.X, l.Line.End.X) - Math.Abs(l.Line.Bow));
        var right = lines.Max(l => Math.Max(l.Line.Start.X, l.Line.End.X) + Math.Abs(l.Line.Bow));
        var top = lines.Min(l => Math.Min(l.Line.Start.Y, l.Line.End.Y) - Math.Abs(l.Line.Bow));
        var bottom = lines.Max(l => Math.Max(l.Line.Start.Y, l.Line.End.Y) + Math.Abs(l.Line.Bow));
        var cell = Math.Max(
            Math.Max(FinestCell, Math.Sqrt((right - left) * (bottom - top) / MostCells)), Math.Max(right - left, bottom - top) / MostAlong);
        var (columns, rows) = ((int)((right - left) / cell) + 1, (int)((bottom - top) / cell) + 1);
        var sums = new double[(columns + 1) * (rows + 1)];
        foreach (var (line, lanes) in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var steps = Math.Max(1, (int)(line.Length / cell * 2));
            var ink = line.Length / steps * lanes;
            for (var i = 0; i < steps; i++)
            {
                var at = line.At((i + 0.5) / steps);
                var column = Math.Clamp((int)((at.X - left) / cell), 0, columns - 1);
                var row = Math.Clamp((int)((at.Y - top) / cell), 0, rows - 1);
                sums[((row + 1) * (columns + 1)) + column + 1] += ink;
            }
        }
        for (var row = 1; row <= rows; row++)
        {
            for (var column = 1; column <= columns; column++)
            {
                var at = (row * (columns + 1)) + column;
                sums[at] += sums[at - 1] + sums[at - columns - 1] - sums[at - columns - 2];
            }
        }
        return new(sums, columns, rows, cell, new(left, top));
    }

    /// <summary>Total length of lines in the cells that a box touches.</summary>
    public double Within(Box box)
    {
        var (left, right) = (Column(box.Left), Column(box.Right) + 1);
        var (top, bottom) = (Row(box.Top), Row(box.Bottom) + 1);
        return Sum(right, bottom) - Sum(left, bottom) - Sum(right, top) + Sum(left, top);
    }

    private int Column(double x) => (int)Math.Floor(Math.Clamp((x - _corner.X) / _cell, -1, _columns));

    private int Row(double y) => (int)Math.Floor(Math.Clamp((y - _corner.Y) / _cell, -1, _rows));

    private double Sum(int column, int row) => _sums[(Math.Clamp(row, 0, _rows) * (_columns + 1)) + Math.Clamp(column, 0, _columns)];
}
