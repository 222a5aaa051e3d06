using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Imports;

/// <summary>Imports a data folder from disk; <see cref="ZipImport"/> does the same for a zip.</summary>
public static class FolderImport
{
    /// <summary>Reads a data folder. Whatever is wrong with it is a finding, never an exception.</summary>
    /// <param name="name">Name of the data set.</param>
    /// <param name="files">The folder's files by name; each is opened once and closed. Other names are ignored.</param>
    public static Task<ImportReading> ReadAsync(string name, IReadOnlyDictionary<string, Func<Stream>> files, CancellationToken cancellationToken) =>
        ReadAsync(name, files, KnownActors.None, cancellationToken);

    /// <inheritdoc cref="ReadAsync(string, IReadOnlyDictionary{string, Func{Stream}}, CancellationToken)"/>
    /// <param name="known">Actors of the store, which the folder need not repeat.</param>
    public static async Task<ImportReading> ReadAsync(
        string name, IReadOnlyDictionary<string, Func<Stream>> files, KnownActors known, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var parsed = await DataFolderReader.ParseAsync(name, files, known, findings, cancellationToken);
        return new(parsed?.DataSet, findings.ToImmutable(), []) { Parsed = parsed };
    }
}
