using System.IO.Compression;
using GraphExplorer.Core.DataFolders;

namespace GraphExplorer.Core.Exports.Tables;

/// <summary>A zip with the view as a data folder, which can be imported again, and an edge list for Gephi.</summary>
internal sealed class ZipExport : IExport
{
    /// <summary>Name of the edge list.</summary>
    public const string EdgesFile = "edges.csv";

    /// <summary>The time of all entries: the earliest that a zip can hold, so that the same view always gives the same bytes.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Format => "zip";

    public string Title => "Data folder (zip)";

    public string MediaType => "application/zip";

    public string Extension => ".zip";

    public ImmutableArray<string> Limitations { get; } = ["title, window and filters"];

    public async Task WriteAsync(ExportInput input, Stream output, CancellationToken cancellationToken)
    {
        var extract = input.Extract();
        // Made in memory: the bytes of a zip differ where it is written to a stream that cannot seek.
        using var made = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(made, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            var placed = extract.Actors.Select(a => a with { Place = input.PlaceOf(a) });
            await AddAsync(zip, DataFolder.ActorsFile, CsvColumns.Actors, placed, cancellationToken);
            await AddAsync(zip, DataFolder.DocumentsFile, CsvColumns.Documents, extract.Documents, cancellationToken);
            await AddAsync(zip, DataFolder.ClaimsFile, CsvColumns.Claims, extract.Claims, cancellationToken);
            await AddAsync(zip, EdgesFile, CsvColumns.Edges, extract.Claims, cancellationToken);
        }
        await output.WriteAsync(made.GetBuffer().AsMemory(0, (int)made.Length), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static async Task AddAsync<T>(
        ZipArchive zip, string name, ImmutableArray<CsvColumn<T>> columns, IEnumerable<T> items, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Moment;
        await using var stream = await entry.OpenAsync(cancellationToken);
        await DataFolderWriter.WriteAsync(stream, columns, items, cancellationToken);
    }
}
