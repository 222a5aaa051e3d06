using GraphExplorer.Core.Timeline;

namespace GraphExplorer.Core.Exports.Svg;

/// <summary>The days that the strip of time shows, laid out from one x to another.</summary>
internal sealed record SvgTimeAxis(TimeAxis Days, double Left, double Right)
{
    /// <summary>Where a day begins, kept within the axis.</summary>
    public double X(int day) => SpanShape.X(Days, Left, Right, day);

    /// <summary>Where a day begins, kept within the axis; <paramref name="after"/> 1: where it ends.</summary>
    public double X(DateOnly day, int after = 0) => X(day.DayNumber + after);
}
