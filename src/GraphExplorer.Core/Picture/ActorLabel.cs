using System.Globalization;

namespace GraphExplorer.Core.Picture;

/// <summary>
/// The name of an actor in the picture. Long names are cut, since they would leave no room for others. The full name is in the panel, the
/// table, and the tooltip of the actor's mark.
/// </summary>
public static class ActorLabel
{
    /// <summary>Greatest width of a name, in pixels at <see cref="LabelPlaces.FontSize"/>: about 36 letters.</summary>
    public const double Widest = 216;

    /// <summary>The name, or its beginning with an ellipsis.</summary>
    public static string Of(string name)
    {
        if (Width(name) <= Widest)
        {
            return name;
        }
        // Cut between grapheme clusters, so that letters keep their combining marks.
        var starts = StringInfo.ParseCombiningCharacters(name);
        var (fits, tooLong) = (0, starts.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            (fits, tooLong) = Width(Cut(middle)) <= Widest ? (middle, tooLong) : (fits, middle);
        }
        return Cut(fits);

        string Cut(int letters) => name[..starts[letters]].TrimEnd() + "…";
    }

    /// <summary>Size of the name of a chief actor, heavier than those of others, at scale 1.</summary>
    public const double ChiefSize = 14;

    /// <summary>Radius of a mark at scale 1 from which an actor is a chief one: ten partners or more over all time.</summary>
    private const double ChiefRadius = 15.08;

    /// <summary>Whether an actor with a mark of that radius at scale 1 is a chief one.</summary>
    public static bool IsChief(double radius) => radius >= ChiefRadius;

    /// <summary>Size of the name of an actor with a mark of that radius, at scale 1.</summary>
    public static double SizeOf(double radius) => IsChief(radius) ? ChiefSize : LabelPlaces.FontSize;

    /// <summary>Width of the name as it is written beside a mark of that radius, in pixels.</summary>
    public static double WidthOf(string name, double radius) => TextWidths.Of(Of(name), SizeOf(radius), IsChief(radius));

    private static double Width(string text) => TextWidths.Of(text, LabelPlaces.FontSize, bold: false);
}
