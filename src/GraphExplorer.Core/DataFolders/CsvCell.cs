using System.Text.RegularExpressions;

namespace GraphExplorer.Core.DataFolders;

/// <summary>
/// Cells that a spreadsheet would run as a formula are written with an apostrophe in front and read without it. A text that itself begins
/// with apostrophes before such a character gets one too, so that every text comes back as it went. A number is no formula and stays one,
/// so that other programs read places as numbers.
/// </summary>
public static partial class CsvCell
{
    /// <summary>The text as it stands in a file.</summary>
    public static string Guard(string text) => NeedsGuard(text) && !IsNumber(text) ? "'" + text : text;

    /// <summary>The text that a cell of a file means.</summary>
    public static string Unguard(string cell) => cell.Length > 1 && cell[0] == '\'' && NeedsGuard(cell.AsSpan(1)) ? cell[1..] : cell;

    private static bool IsNumber(string text) => Number().IsMatch(text);

    [GeneratedRegex(@"\A[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private static bool NeedsGuard(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('\'');
        return text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }
}
