namespace GraphExplorer.Core.Picture;

/// <summary>
/// The pattern of a stroke, in pixels. <paramref name="On"/> and <paramref name="Off"/> 0: solid. Dots are dashes of no length with
/// round caps, the first <paramref name="Inset"/> into the line.
/// </summary>
public readonly record struct LaneDash(double Width, double On, double Off, double Inset, bool Round);

/// <summary>How lanes are stroked. A width w is at scale 1; whatever comes out is in screen pixels.</summary>
public static class LaneStroke
{
    /// <summary>Most threads of an opened lane; what is beyond is told as "+n".</summary>
    public const int MostThreads = 12;

    /// <summary>Opacity of the clearing in canvas colour under an opened pair.</summary>
    public const double ClearingOpacity = 0.5;

    /// <summary>Width of the clearing under an opened pair, room for three lanes at least.</summary>
    public static double ClearingWidth(int lanes) => ((Math.Max(lanes, 3) - 1) * Lanes.Pitch(1, open: true)) + 20;

    /// <summary>Width at scale 1 by distinct voices: 1, 2, 3-4, 5-8, 9 and more.</summary>
    public static double WidthFor(int voices) => 1.25 + (0.95 * (voices switch { <= 1 => 0, 2 => 1, <= 4 => 2, <= 8 => 3, _ => 4 }));

    /// <summary>Width at scale 1 of a lane in its state. A lane that is only possible is wide enough to be hollow.</summary>
    public static double Width(int voices, bool open, bool hovered, bool hollow)
    {
        var w = WidthFor(voices) * (open ? 1.2 : 1);
        return (hollow ? Math.Max(w, 3.8) : w) + (hovered ? 1.5 : 0);
    }

    /// <summary>Width of a lane's own path in canvas colour, under it.</summary>
    public static double Casing(double w, double s) => (w + 3.5) * s;

    /// <summary>
    /// Pattern of a relation on a line of that length (pixels): the period is stretched so that a whole number fits, with a whole dash
    /// or dot at both ends.
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
                // A twentieth of a pixel short, or rounding may take the last dot away.
                return new(dot, 0, Math.Max(1, (length - dot - 0.05) / dots), dot / 2, true);
            default:
                return new(w * s, 0, 0, 0, false);
        }
    }

    /// <summary>Offset of one of the threads of an opened lane, 4 px apart around it.</summary>
    public static double ThreadOffset(int i, int threads) => (i - ((threads - 1) / 2.0)) * 4;

    /// <summary>Radius of the open ring at the middle of a tie that is only expected.</summary>
    public static double ExpectedRadius(double s) => 4 * s;

    /// <summary>Stroke of that ring.</summary>
    public static double ExpectedWidth(double s) => 1.5 * s;

    /// <summary>Radius of the clearing in canvas colour under that ring.</summary>
    public static double ExpectedClearing(double s) => 6.5 * s;

    // Rounds halves up, as JavaScript does.
    private static double Periods(double wanted) => Math.Max(1, Math.Floor(wanted + 0.5));
}
