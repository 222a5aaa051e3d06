using System.Text.Unicode;
using CsvHelper;

namespace GraphExplorer.Core.DataFolders;

/// <summary>Reads one CSV file (RFC 4180, UTF-8, first row its headings) into a table.</summary>
internal static class CsvTable
{
    /// <param name="wanted">Headings that must be there, in any order.</param>
    /// <param name="optional">Headings that are read if they are there. All others are ignored.</param>
    /// <returns>The table, or null where nothing of it can be read.</returns>
    public static Table? Read(string file, byte[] bytes, ImmutableArray<string> wanted, ImmutableArray<string> optional, Findings findings) =>
        Read(file, bytes, wanted, optional, ImportBounds.MostRows, trim: true, findings);

    /// <inheritdoc cref="Read(string, byte[], ImmutableArray{string}, ImmutableArray{string}, Findings)"/>
    /// <param name="trim">Whether to remove blanks around cells; false for files that a program wrote, where they belong to the text.</param>
    public static Table? Read(
        string file, byte[] bytes, ImmutableArray<string> wanted, ImmutableArray<string> optional, int mostRows, bool trim, Findings findings)
    {
        if (!IsUtf8(file, bytes, findings))
        {
            return null;
        }
        var options = new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            PoolStrings = true,
            OnMalformedRecord = r => findings.Add(new(file, (int)r.LineNumber, null, null, Reason(r.Reason))),
        };
        using var csv = CsvReader.Create(bytes, options);
        var headings = csv.Headers.Select(h => h.Trim()).ToArray();
        if (headings.All(h => h.Length == 0))
        {
            findings.Add(new(file, null, null, null, "the file is empty"));
            return null;
        }
        var columns = Columns(file, headings, wanted, optional, findings);
        if (columns is null)
        {
            return null;
        }
        var table = new Table(file, [.. wanted, .. optional], []);
        while (csv.Read())
        {
            if (table.Rows.Count == mostRows)
            {
                findings.Add(new(file, (int)csv.LineNumber, null, null, $"more than {mostRows} rows"));
                return null;
            }
            var cells = columns.Select(c => c < 0 ? "" : Text(csv.GetString(c), trim)).ToArray();
            if (csv.FieldCount != headings.Length)
            {
                findings.Add(new(file, (int)csv.LineNumber, null, null, $"{csv.FieldCount} cells under {headings.Length} headings"));
            }
            else if (cells.Any(c => c.Length > 0))
            {
                table.Rows.Add(new(table, (int)csv.LineNumber, "", cells));
            }
        }
        return table;
    }

    private static string Text(string cell, bool trim) => trim ? CsvCell.Unguard(cell).Trim() : CsvCell.Unguard(cell);

    /// <summary>The column index of each heading; -1 for an optional one that is missing. Null where a required one is missing or one is there twice.</summary>
    private static int[]? Columns(string file, string[] headings, ImmutableArray<string> wanted, ImmutableArray<string> optional, Findings findings)
    {
        if (headings is [var setting, ..] && setting.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add(new(file, 1, null, setting, "this line is for spreadsheets only: take it out, and separate the cells by commas"));
            return null;
        }
        if (headings is [var only] && only.Split(';', '\t').Length >= wanted.Length)
        {
            findings.Add(new(file, 1, null, null, "the cells are not separated by commas"));
            return null;
        }
        var found = true;
        var columns = new List<int>();
        foreach (var heading in wanted.AddRange(optional))
        {
            var places = Enumerable.Range(0, headings.Length).Where(i => headings[i].Equals(heading, StringComparison.OrdinalIgnoreCase)).ToList();
            if (places.Count > 1 || (places.Count == 0 && wanted.Contains(heading)))
            {
                findings.Add(new(file, 1, heading, null, places.Count > 1 ? "the heading is there twice" : "the heading is missing"));
                found = false;
            }
            columns.Add(places is [var place, ..] ? place : -1);
        }
        return found ? [.. columns] : null;
    }

    private static bool IsUtf8(string file, byte[] bytes, Findings findings)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            findings.Add(new(file, 1, null, null, "the encoding is UTF-16, not UTF-8"));
            return false;
        }
        if (Utf8.IsValid(bytes))
        {
            return true;
        }
        var rest = bytes.AsSpan();
        while (System.Text.Rune.DecodeFromUtf8(rest, out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            rest = rest[length..];
        }
        var line = 1 + bytes.AsSpan(0, bytes.Length - rest.Length).Count((byte)'\n');
        findings.Add(new(file, line, null, null, "the encoding is not UTF-8"));
        return false;
    }

    private static string Reason(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quote is opened and never closed",
        CsvMalformedReason.TextAfterClosingQuote => "text after a closing quote (a quote inside a cell is written twice)",
        _ => "a quote inside a cell that is not quoted",
    };
}
