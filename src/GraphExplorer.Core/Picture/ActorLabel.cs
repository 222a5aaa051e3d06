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

    /// <summary>Width of the name as it is written, in pixels.</summary>
    public static double WidthOf(string name) => Width(Of(name));

    private static double Width(string text) => TextWidths.Of(text, LabelPlaces.FontSize, bold: false);
}
