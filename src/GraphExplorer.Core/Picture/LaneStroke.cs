namespace GraphExplorer.Core.Picture;

/// <summary>
/// Dash pattern of a stroke, in pixels; solid where <paramref name="On"/> and <paramref name="Off"/> are 0. Dots are dashes of length 0 with
/// round caps; the first one is at distance <paramref name="Inset"/> from the start.
/// </summary>
public readonly record struct LaneDash(double Width, double On, double Off, double Inset, bool Round);

/// <summary>Strokes of lanes. A width w is given at scale 1, s is the scale; results are in screen pixels unless stated otherwise.</summary>
public static class LaneStroke
{
    /// <summary>Most threads of a selected lane; further claims are shown as "+n".</summary>
    public const int MostThreads = 12;

    /// <summary>Opacity, 0 to 1, of the clearing in canvas colour under an opened pair.</summary>
    public const double ClearingOpacity = 0.5;

    /// <summary>Width of the clearing under an opened pair, at least that for three lanes.</summary>
    public static double ClearingWidth(int lanes) => ((Math.Max(lanes, 3) - 1) * Lanes.Pitch(1, open: true)) + 20;

    /// <summary>Line width at scale 1, by number of distinct voices in five steps: 1, 2, 3-4, 5-8, 9 and more.</summary>
    public static double WidthFor(int voices) => 1.25 + (0.95 * (voices switch { <= 1 => 0, 2 => 1, <= 4 => 2, <= 8 => 3, _ => 4 }));

    /// <summary>Line width at scale 1 of a lane in a state. A lane of possible claims only is wide enough to be drawn hollow.</summary>
    public static double Width(int voices, bool open, bool hovered, bool hollow)
    {
        var w = WidthFor(voices) * (open ? 1.2 : 1);
        return (hollow ? Math.Max(w, 3.8) : w) + (hovered ? 1.5 : 0);
    }

    /// <summary>Width of the path in canvas colour under a lane.</summary>
    public static double Casing(double w, double s) => (w + 3.5) * s;

    /// <summary>
    /// Dash pattern of a relation on a line of a length in pixels. The period is stretched so that a whole number of periods fits, with a complete
    /// dash or dot at both ends.
    /// </summary>
    public static LaneDash Dash(Relation relation, double w, double s, double length)
    {
        switch (relation.Stroke)
        {
            case RelationStroke.Dashed:
                var (on, off) = ((6 + (1.4 * w)) * s, (4.5 + (0.5 * w)) * s);
                var dashes = Periods((length + off) / (on + off));
                var stretch = length / ((dashes * (on + off)) - off);
                return new(w * s, on * stretch, off * stretch, 0, false);
            case RelationStroke.Dotted:
                var (dot, gap) = (Math.Max(w, 2.4) * s, (3.2 + (0.25 * w)) * s);
                var dots = Periods((length - dot) / (dot + gap));
                // Slightly shorter, so that rounding does not remove the last dot.
                return new(dot, 0, Math.Max(1, (length - dot - 0.05) / dots), dot / 2, true);
            default:
                return new(w * s, 0, 0, 0, false);
        }
    }

    /// <summary>Offset of thread i from the middle of its lane; threads are 4 pixels apart.</summary>
    public static double ThreadOffset(int i, int threads) => (i - ((threads - 1) / 2.0)) * 4;

    /// <summary>Radius of the open ring in the middle of a tie of expected claims only.</summary>
    public static double ExpectedRadius(double s) => 4 * s;

    /// <summary>Stroke width of that ring.</summary>
    public static double ExpectedWidth(double s) => 1.5 * s;

    /// <summary>Radius of the clearing in canvas colour under that ring.</summary>
    public static double ExpectedClearing(double s) => 6.5 * s;

    // Rounds halves up, as JavaScript's Math.round does.
    private static double Periods(double wanted) => Math.Max(1, Math.Floor(wanted + 0.5));
}
