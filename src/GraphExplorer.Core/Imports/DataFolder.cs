using GraphExplorer.Core.Stores;

namespace GraphExplorer.Core.Imports;

/// <summary>
/// The data folder: <c>actors.csv</c>, <c>documents.csv</c> and <c>claims.csv</c>, in UTF-8, RFC 4180, with a header row. Headings may stand in any
/// order, further ones are ignored. All or nothing: one wrong cell and there is no data set, but every finding at once.
/// </summary>
public static class DataFolder
{
    public const string ActorsFile = "actors.csv";
    public const string DocumentsFile = "documents.csv";
    public const string ClaimsFile = "claims.csv";

    /// <summary>
    /// Describes the folder for other programs (Frictionless Data Package, https://datapackage.org), where it is there; of it only
    /// <c>version</c> is read: the edition of the data.
    /// </summary>
    public const string PackageFile = "datapackage.json";

    /// <summary>The files that a data folder must have.</summary>
    public static ImmutableArray<string> Files { get; } = [ActorsFile, DocumentsFile, ClaimsFile];

    public static ImmutableArray<string> ActorHeadings { get; } = ["id", "name", "kind", "part_of", "aliases"];

    /// <summary>Headings of <see cref="ActorsFile"/> that may be missing.</summary>
    public static ImmutableArray<string> PlaceHeadings { get; } = ["x", "y"];

    public static ImmutableArray<string> DocumentHeadings { get; } =
        ["id", "title", "author", "outlet", "date", "url", "file", "sha256", "start", "end"];

    public static ImmutableArray<string> ClaimHeadings { get; } =
        ["id", "source", "target", "relation", "mutual", "date", "basis", "document", "start", "end", "asserted_by", "status", "summary"];

    /// <summary>Parts the names in the cell of aliases; no alias can have one.</summary>
    public const char AliasSeparator = ';';

    /// <summary>Reads a data folder.</summary>
    /// <param name="name">Name of the data set.</param>
    /// <param name="files">The folder's files by name; each is opened once and closed. Other names are ignored.</param>
    public static async Task<ImportReading> ReadAsync(string name, IReadOnlyDictionary<string, Func<Stream>> files, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var parsed = await ParseAsync(name, files, findings, cancellationToken);
        return new(parsed?.DataSet, findings.ToImmutable(), []) { Parsed = parsed };
    }

    /// <summary>Reads a data folder together with where everything stands in it. Null where a finding is an error.</summary>
    internal static async Task<ParsedDataSet?> ParseAsync(
        string name, IReadOnlyDictionary<string, Func<Stream>> files, Findings findings, CancellationToken cancellationToken)
    {
        var room = ImportBounds.MostBytes;
        var tables = new Dictionary<string, Table?>();
        foreach (var file in Files)
        {
            if (!files.TryGetValue(file, out var open))
            {
                findings.Add(new(file, null, null, null, "the file is missing"));
                continue;
            }
            byte[]? bytes;
            await using (var stream = open())
            {
                bytes = await BoundedStream.ReadAllAsync(stream, room, cancellationToken);
            }
            if (bytes is null)
            {
                findings.Add(new(file, null, null, null, $"more than {ImportBounds.MostBytes} bytes in all"));
                return null;
            }
            room -= bytes.Length;
            tables[file] = file switch
            {
                ActorsFile => CsvTable.Read(file, bytes, ActorHeadings, PlaceHeadings, findings),
                DocumentsFile => CsvTable.Read(file, bytes, DocumentHeadings, [], findings),
                _ => CsvTable.Read(file, bytes, ClaimHeadings, [], findings),
            };
        }
        var version = await PackageVersion.ReadAsync(files, findings, cancellationToken);
        var parsed = DataSetParser.Parse(name, tables.GetValueOrDefault(ActorsFile), tables.GetValueOrDefault(DocumentsFile), tables.GetValueOrDefault(ClaimsFile), findings);
        return parsed is null ? null : parsed with { DataSet = parsed.DataSet with { Version = version } };
    }
}

/// <summary>A data set, and the row of each id.</summary>
internal sealed record ParsedDataSet(
    DataSet DataSet, IReadOnlyDictionary<string, Row> Actors, IReadOnlyDictionary<string, Row> Documents, IReadOnlyDictionary<string, Row> Claims);
