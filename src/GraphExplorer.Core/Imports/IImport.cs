using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Imports;

/// <summary>Reads one kind of file into a data set. Instances have no state.</summary>
public interface IImport
{
    /// <summary>The format's id, the same as that of the export that writes it.</summary>
    string Format { get; }

    /// <summary>What users call it.</summary>
    string Title { get; }

    string MediaType { get; }

    /// <summary>Extension of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>
    /// Reads a file. Anything wrong with it is a finding, never an exception. <see cref="ImportBounds"/> limits how much it may hold.
    /// </summary>
    /// <param name="dataSet">Name of the data set.</param>
    /// <param name="file">The file's name, for findings.</param>
    /// <param name="input">Read to its end at most, left open.</param>
    Task<ImportReading> ReadAsync(string dataSet, string file, Stream input, CancellationToken cancellationToken);

    /// <summary>The same for a store that has actors: only formats that people write by hand make use of them.</summary>
    /// <param name="known">Actors that the file need not repeat.</param>
    Task<ImportReading> ReadAsync(string dataSet, string file, Stream input, KnownActors known, CancellationToken cancellationToken) =>
        ReadAsync(dataSet, file, input, cancellationToken);
}

/// <summary>All formats that can be read, in the order in which they are offered.</summary>
public static class ImportFormats
{
    public static ImmutableArray<IImport> All { get; } = [new ZipImport(), new SnapshotImport(), new HtmlImport(), new GraphMlImport(), new GexfImport()];

    /// <summary>The format of a file by its extension, or null.</summary>
    public static IImport? OfFile(string file) => All.FirstOrDefault(f => file.EndsWith(f.Extension, StringComparison.OrdinalIgnoreCase))
        // As old systems spell it.
        ?? (file.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? All.First(f => f.Format == "html") : null);

    /// <summary>The format of a file by its beginning, or null.</summary>
    public static IImport? OfStart(ReadOnlySpan<byte> start)
    {
        var text = System.Text.Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        bool Has(string element) => text.Contains(element, StringComparison.OrdinalIgnoreCase);
        var format = text.StartsWith("PK", StringComparison.Ordinal) ? "zip"
            : text.StartsWith('{') ? "json"
            : Has("<graphml") ? "graphml"
            : Has("<gexf") ? "gexf"
            : Has("<html") || Has("<!doctype html") ? "html"
            : null;
        return All.FirstOrDefault(f => f.Format == format);
    }
}
