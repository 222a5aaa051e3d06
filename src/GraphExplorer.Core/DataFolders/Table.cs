namespace GraphExplorer.Core.DataFolders;

/// <summary>The rows of one kind of record, from any format; cells are accessed by heading.</summary>
/// <param name="File">Name of the file that findings name.</param>
internal sealed record Table(string File, ImmutableArray<string> Headings, List<Row> Rows)
{
    private readonly Dictionary<string, int> _index = Headings.Select((h, i) => (h, i)).ToDictionary(p => p.h, p => p.i, StringComparer.Ordinal);

    public int IndexOf(string heading) => _index.GetValueOrDefault(heading, -1);
}

/// <summary>One row: its trimmed cells, and where it stands.</summary>
/// <param name="line">Line from 1; null where the format has none.</param>
/// <param name="path">What findings put before a heading where there are no lines ("claims[3]."); else empty.</param>
internal sealed class Row(Table table, int? line, string path, string[] cells)
{
    public int? Line => line;

    /// <summary>Where the row stands, for findings about another one.</summary>
    public string Where => line is { } number ? $"line {number}" : path.TrimEnd('.');

    /// <summary>The cell under a heading; empty where there is no such heading.</summary>
    public string this[string heading] => table.IndexOf(heading) is >= 0 and var i ? cells[i] : "";

    public Finding Finding(string heading, string reason, Severity severity = Severity.Error) =>
        new(table.File, line, path + heading, this[heading], reason, severity);
}
