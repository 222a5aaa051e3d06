using System.Text.Json;
using GraphExplorer.Core.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Rows;

/// <summary>Documents as rows.</summary>
internal static class DocumentRows
{
    public static RowShape<Document> Shape { get; } = new(
        "document",
        [
            "key", "id", "title", "author", "outlet", "date", "lasts", "earliest", "latest_start", "earliest_end", "latest", "url", "file", "sha256", "start",
            "end", "sets",
        ],
        """
        SELECT id, title, author, outlet, date, lasts, earliest, latest_start, earliest_end, latest, url, file, sha256, "start", "end", key, sets FROM document
        """, "id",
        row => new(row.GetInt64(15), Read(row), row.GetInt64(16)),
        document => JsonSerializer.Serialize(DocumentJson.Of(document), WireJson.Compact.DocumentJson),
        json => JsonSerializer.Deserialize(json, WireJson.Compact.DocumentJson)!.ToDocument());

    public static ImmutableArray<Document> ReadAll(SqliteConnection connection) => [.. Shape.ReadAll(connection).Select(row => row.Record)];

    public static object?[] Values(long key, Document document, long sets) =>
    [
        key, document.Id, document.Title, document.Author, document.Outlet, document.Date.Text, document.Date.Lasts, document.Date.Earliest.DayNumber,
        document.Date.LatestStart.DayNumber, document.Date.EarliestEnd.DayNumber, document.Date.Latest.DayNumber, document.Url, document.File,
        document.Sha256, document.Span?.Start, document.Span?.End, sets,
    ];

    private static Document Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.Date(4),
        row.TextOrNull(10), row.TextOrNull(11), row.TextOrNull(12), row.PassageOrNull(13));
}
