namespace GraphExplorer.Core.Imports;

/// <summary>
/// Cells that a spreadsheet would run as a formula are written with an apostrophe in front and read without it. A text that itself begins
/// with apostrophes before such a character gets one too, so that every text comes back as it went.
/// </summary>
public static class CsvCell
{
    /// <summary>The text as it stands in a file.</summary>
    public static string Guard(string text) => NeedsGuard(text) ? "'" + text : text;

    /// <summary>The text that a cell of a file means.</summary>
    public static string Unguard(string cell) => cell.Length > 1 && cell[0] == '\'' && NeedsGuard(cell.AsSpan(1)) ? cell[1..] : cell;

    private static bool NeedsGuard(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('\'');
        return text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }
}
