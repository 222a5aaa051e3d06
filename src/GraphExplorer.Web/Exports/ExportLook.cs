using GraphExplorer.Core.Exports;

namespace GraphExplorer.Web.Exports;

/// <summary>How an export is to look, where the user has chosen.</summary>
/// <param name="Theme">Null for that of what is exported.</param>
/// <param name="Background">Null for the theme's own.</param>
/// <param name="Scale">One of <see cref="ExportInput.Scales"/>.</param>
public sealed record ExportLook(ExportTheme? Theme = null, ImageBackground? Background = null, int Scale = 1)
{
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
