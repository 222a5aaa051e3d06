namespace GraphExplorer.Core.Exports.Svg;

/// <summary>Steps of a scale.</summary>
internal static class Rounded
{
    /// <summary>The least of 1, 2, 5, 10, 20, 50 … that is not under a value.</summary>
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
