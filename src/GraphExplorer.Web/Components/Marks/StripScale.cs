using System.Globalization;

namespace GraphExplorer.Web.Components.Marks;

/// <summary>The days that the strips of one panel span, so that they line up with each other and with their axis.</summary>
/// <param name="First">Day number of the left edge.</param>
/// <param name="Last">Day number of the right edge.</param>
internal readonly record struct StripScale(int First, int Last)
{
    /// <summary>Width of a strip, in pixels.</summary>
    public const double Width = 150;

    /// <summary>Clear space at either end, in pixels.</summary>
    public const double Edge = 4;

    /// <summary>From the first known day of the claims to the last; at least a month.</summary>
    public static StripScale Of(IEnumerable<Claim> claims)
    {
        var bounded = claims.SelectMany(c => new[] { c.Date.Earliest, c.Date.Latest }).Where(d => d != DateOnly.MinValue && d != DateOnly.MaxValue).Select(d => d.DayNumber).ToList();
        return bounded.Count == 0 ? new(0, 1) : new(bounded.Min(), Math.Max(bounded.Max(), bounded.Min() + 31));
    }

    public int Clamp(int day) => Math.Clamp(day, First, Last);

    /// <summary>Pixels from the left.</summary>
    public double X(int day) => Edge + ((Width - (2 * Edge)) * (day - First) / Math.Max(Last - First, 1));

    /// <summary>A number as SVG takes it.</summary>
    public static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
