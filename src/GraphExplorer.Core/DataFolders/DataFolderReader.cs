using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Streams;

namespace GraphExplorer.Core.DataFolders;

/// <summary>Reads a data folder, all or nothing: with one wrong cell there is no data set, but all findings are collected.</summary>
internal static class DataFolderReader
{
    /// <summary>Reads a data folder with the file and line of each record. Null where a finding is an error.</summary>
    public static Task<ParsedDataSet?> ParseAsync(
        string name, IReadOnlyDictionary<string, Func<Stream>> files, Findings findings, CancellationToken cancellationToken) =>
        ParseAsync(name, files, KnownActors.None, findings, cancellationToken);

    /// <param name="known">Actors that the folder need not repeat.</param>
    public static async Task<ParsedDataSet?> ParseAsync(
        string name, IReadOnlyDictionary<string, Func<Stream>> files, KnownActors known, Findings findings, CancellationToken cancellationToken)
    {
        var room = ImportBounds.MostBytes;
        var tables = new Dictionary<string, Table?>();
        foreach (var file in DataFolder.Files)
        {
            if (!files.TryGetValue(file, out var open))
            {
                findings.Add(new(file, null, null, null, "the file is missing"));
                continue;
            }
            byte[]? bytes;
            await using (var stream = open())
            {
                bytes = await BoundedCopy.ReadAllAsync(stream, room, cancellationToken);
            }
            if (bytes is null)
            {
                findings.Add(new(file, null, null, null, $"more than {ImportBounds.MostBytes} bytes in all"));
                return null;
            }
            room -= bytes.Length;
            tables[file] = file switch
            {
                DataFolder.ActorsFile => CsvTable.Read(file, bytes, DataFolder.ActorHeadings, DataFolder.PlaceHeadings, findings),
                DataFolder.DocumentsFile => CsvTable.Read(file, bytes, DataFolder.DocumentHeadings, [], findings),
                _ => CsvTable.Read(file, bytes, DataFolder.ClaimHeadings, [], findings),
            };
        }
        var version = await PackageVersion.ReadAsync(files, findings, cancellationToken);
        var parsed = DataSetParser.Parse(name, tables.GetValueOrDefault(DataFolder.ActorsFile), tables.GetValueOrDefault(DataFolder.DocumentsFile), tables.GetValueOrDefault(DataFolder.ClaimsFile), known, findings);
        return parsed is null ? null : parsed with { DataSet = parsed.DataSet with { Version = version } };
    }
}

/// <summary>A data set, and for each kind of record the row that each id comes from.</summary>
public sealed record ParsedDataSet
{
    internal ParsedDataSet(DataSet dataSet, IReadOnlyDictionary<string, Row> actors, IReadOnlyDictionary<string, Row> documents, IReadOnlyDictionary<string, Row> claims) =>
        (DataSet, Actors, Documents, Claims) = (dataSet, actors, documents, claims);

    public DataSet DataSet { get; internal init; }

    internal IReadOnlyDictionary<string, Row> Actors { get; }

    internal IReadOnlyDictionary<string, Row> Documents { get; }

    internal IReadOnlyDictionary<string, Row> Claims { get; }
}
