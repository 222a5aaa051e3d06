using System.Text.RegularExpressions;

namespace GraphExplorer.Core.DataFolders;

/// <summary>
/// Protects against spreadsheet formulas: a cell that begins with = + - @ tab or carriage return is written with an apostrophe in front,
/// and one such apostrophe is removed on reading. A text that already has apostrophes before such a character gets another one, so that
/// every text is read back as it was. Numbers such as -3.5 are written as they are, so that other programs read places as numbers. The same signs in
/// full width count too, as spreadsheets of East Asia take them.
/// </summary>
public static partial class CsvCell
{
    /// <summary>A text as it is written to a file.</summary>
    public static string Guard(string text) => NeedsGuard(text) && !IsNumber(text) ? "'" + text : text;

    /// <summary>The text of a cell as it was before <see cref="Guard"/>.</summary>
    public static string Unguard(string cell) => cell.Length > 1 && cell[0] == '\'' && NeedsGuard(cell.AsSpan(1)) ? cell[1..] : cell;

    private static bool IsNumber(string text) => Number().IsMatch(text);

    [GeneratedRegex(@"\A[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private static bool NeedsGuard(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('\'');
        return text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';
    }
}
