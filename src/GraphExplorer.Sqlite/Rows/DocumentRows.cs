using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Rows;

/// <summary>Documents as rows.</summary>
internal static class DocumentRows
{
    private const string Columns =
        "id, title, author, outlet, date, lasts, earliest, latest_start, earliest_end, latest, url, file, sha256, \"start\", \"end\", key";

    public static ImmutableArray<Document> ReadAll(SqliteConnection connection) =>
        [.. connection.Query($"SELECT {Columns} FROM document ORDER BY id", Read)];

    /// <summary>Looks one up by its $id; a row is read by <see cref="ReadWithKey"/>.</summary>
    public static readonly string FindSql = $"SELECT {Columns} FROM document WHERE id = $id";

    public static (long Key, Document Document) ReadWithKey(SqliteDataReader row) => (row.GetInt64(15), Read(row));

    /// <summary>Parameters of the columns that are written, in the order of <see cref="Values"/>.</summary>
    public static readonly string[] Parameters =
    [
        "$key", "$id", "$dataset", "$title", "$author", "$outlet", "$date", "$lasts", "$earliest", "$latestStart", "$earliestEnd", "$latest", "$url", "$file",
        "$sha256", "$start", "$end",
    ];

    public static object?[] Values(long key, Document document, string dataSet) =>
    [
        key, document.Id, dataSet, document.Title, document.Author, document.Outlet, document.Date.Text, document.Date.Lasts, document.Date.Earliest.DayNumber,
        document.Date.LatestStart.DayNumber, document.Date.EarliestEnd.DayNumber, document.Date.Latest.DayNumber, document.Url, document.File,
        document.Sha256, document.Span?.Start, document.Span?.End,
    ];

    private static Document Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.Date(4),
        row.TextOrNull(10), row.TextOrNull(11), row.TextOrNull(12), row.PassageOrNull(13));
}
