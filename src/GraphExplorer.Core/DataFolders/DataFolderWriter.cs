using CsvHelper;

namespace GraphExplorer.Core.DataFolders;

/// <summary>
/// Writes the files of a data folder: RFC 4180, UTF-8 without a byte order mark, rows in the order given, cells protected by
/// <see cref="CsvCell"/>. The same items give the same bytes. Streams stay open.
/// </summary>
public static class DataFolderWriter
{
    public static Task WriteActorsAsync(Stream output, IEnumerable<Actor> actors, CancellationToken cancellationToken) =>
        WriteAsync(output, CsvColumns.Actors, actors, cancellationToken);

    public static Task WriteDocumentsAsync(Stream output, IEnumerable<Document> documents, CancellationToken cancellationToken) =>
        WriteAsync(output, CsvColumns.Documents, documents, cancellationToken);

    public static Task WriteClaimsAsync(Stream output, IEnumerable<Claim> claims, CancellationToken cancellationToken) =>
        WriteAsync(output, CsvColumns.Claims, claims, cancellationToken);

    internal static async Task WriteAsync<T>(Stream output, ImmutableArray<CsvColumn<T>> columns, IEnumerable<T> items, CancellationToken cancellationToken)
    {
        var csv = CsvWriter.Create(output, leaveOpen: true);
        await using (csv)
        {
            foreach (var column in columns)
            {
                csv.WriteField(column.Heading);
            }
            await csv.EndRecordAsync(cancellationToken);
            foreach (var item in items)
            {
                foreach (var column in columns)
                {
                    csv.WriteField(CsvCell.Guard(column.Cell(item) ?? ""));
                }
                await csv.EndRecordAsync(cancellationToken);
            }
            await csv.FlushAsync(cancellationToken);
        }
    }
}
