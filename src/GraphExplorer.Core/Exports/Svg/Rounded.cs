namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Round numbers for the scale of an axis.</summary>
internal static class Rounded
{
    /// <summary>The smallest of 1, 2, 5, 10, 20, 50 … that is at least a value.</summary>
    public static int Up(double least)
    {
        var step = 1;
        for (var i = 0; step < least; i++)
        {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }
}
