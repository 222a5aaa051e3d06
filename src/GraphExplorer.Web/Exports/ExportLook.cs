using GraphExplorer.Core.Exports;

namespace GraphExplorer.Web.Exports;

/// <summary>How an export is to look, where the user has chosen.</summary>
/// <param name="Theme">Null for that of what is exported.</param>
/// <param name="Background">Null for the theme's own.</param>
/// <param name="Scale">One of <see cref="ExportInput.Scales"/>.</param>
public sealed record ExportLook(ExportTheme? Theme = null, ImageBackground? Background = null, int Scale = 1);
