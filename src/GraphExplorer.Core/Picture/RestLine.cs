namespace GraphExplorer.Core.Picture;

/// <summary>
/// The one line of a pair at rest, by its state, at scale 1. The twin in TypeScript is src/GraphExplorer.Canvas/src/geometry/rest.ts;
/// tests/vectors/rest.json holds both to the same figures.
/// </summary>
/// <param name="Width">Of the line; of a pair that is both, of the dashes inside.</param>
/// <param name="Clear">Width of the clear line under the dashes of a pair that is both; else 0.</param>
/// <param name="Outer">Width of the solid line under that; else 0.</param>
public readonly record struct RestLine(double Width, double Clear, double Outer, double Opacity)
{
    /// <summary>Dash and gap of the rivalry inside a pair that is both.</summary>
    public const double BothDash = 7, BothGap = 5;

    /// <summary>The badge of a pair that is both: a disc with a ring, a bar and two dashes. Half lengths, strokes, and distances from its middle.</summary>
    public const double BadgeRadius = 7, BadgeRing = 1.2, BadgeBar = 3.9, BadgeStroke = 1.9, BadgeApart = 2, BadgeDash = 0.8;

    /// <summary>Where along its line a badge may stand, in the order in which it is tried.</summary>
    public static ImmutableArray<double> BadgeShares { get; } = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

    /// <summary>Width of the path of canvas colour under the line; none under a pale one.</summary>
    public double Casing => Opacity < 1 ? 0 : Math.Max(Width, Outer) + 2.4;

    /// <param name="voices">Distinct voices of the pair's strongest tie.</param>
    /// <param name="across">Whether it stands across two camps: a rivalry there steps back, for the camps say it already.</param>
    public static RestLine Of(PairState state, int voices, bool across)
    {
        if (state == PairState.Both)
        {
            var width = voices <= 1 ? 1.8 : voices <= 4 ? 2.4 : 3.2;
            return new(width, width + 1.6, width + 4.6, 1);
        }
        var one = voices <= 1;
        return state == PairState.Rival && across
            ? new(one ? 1.1 : Math.Min(LaneStroke.WidthFor(voices), 2.2), 0, 0, one ? 0.4 : 0.6)
            : new(LaneStroke.WidthFor(voices), 0, 0, one ? 0.7 : 1);
    }

    /// <summary>Order of drawing, from below to above: what steps back, what one voice says, the rest, and pairs that are both.</summary>
    public static int Tier(PairState state, int voices, bool across) =>
        state == PairState.Both ? 3 : state == PairState.Rival && across ? 0 : voices <= 1 || state == PairState.Expected ? 1 : 2;
}
