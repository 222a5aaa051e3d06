using System.Globalization;
using GraphExplorer.Core.Exports;

namespace GraphExplorer.Web.Exports;

/// <summary>How an export is to look, where the user has chosen.</summary>
/// <param name="Theme">Null for that of what is exported.</param>
/// <param name="Background">Null for the theme's own.</param>
/// <param name="Created">When it is said to be made; null for now. With it, the same view gives the same bytes.</param>
/// <param name="Scale">One of <see cref="ExportInput.Scales"/>.</param>
public sealed record ExportLook(ExportTheme? Theme = null, ImageBackground? Background = null, int Scale = 1, DateTimeOffset? Created = null)
{
    /// <summary>Name of the key that gives <see cref="Created"/>.</summary>
    public const string CreatedKey = "created";

    public const string CreatedForm = "a moment in UTC, such as 2016-08-01T12:00:00Z";

    public static bool TryCreated(string text, out DateTimeOffset created) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out created);

    /// <summary>Null for the usual title.</summary>
    public string? Title { get; init; }

    /// <inheritdoc cref="ExportInput.ShownOnly"/>
    public bool ShownOnly { get; init; }

    /// <inheritdoc cref="ExportInput.Width"/>
    public int Width { get; init; } = 1000;

    /// <summary>The address that the picture names as its source: null for the one that it was asked for under, empty for none.</summary>
    public string? Link { get; init; }

    /// <summary>The address to print for one that leads back to the view.</summary>
    /// <param name="own">Where this app was asked, with a slash at its end.</param>
    /// <param name="rest">What says which view it is, behind the app's address.</param>
    public string? LinkTo(string own, string rest) => Link is null ? own + rest : Link.Length == 0 ? null : $"{Link.TrimEnd('/')}/{rest}";
}
