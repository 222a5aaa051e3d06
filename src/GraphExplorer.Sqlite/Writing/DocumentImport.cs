using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>A document of an import, as claims need it.</summary>
internal readonly record struct KnownDocument(long Key, Document Document);

/// <summary>Writes the documents of an import.</summary>
internal static class DocumentImport
{
    /// <returns>The documents with their keys, by id.</returns>
    public static Dictionary<string, KnownDocument> Write(SqliteConnection connection, DataSet dataSet, VoiceKeys voices, ImportRun run, out KindCounts counts)
    {
        using var insert = new Prepared(
            connection,
            """
            INSERT INTO document (key, id, dataset, title, author, outlet, date, lasts, earliest, latest_start, earliest_end, latest, url, file, sha256, "start", "end")
            VALUES ($key, $id, $dataset, $title, $author, $outlet, $date, $lasts, $earliest, $latestStart, $earliestEnd, $latest, $url, $file, $sha256, $start, $end)
            ON CONFLICT (id) DO NOTHING
            """,
            DocumentRows.Parameters);
        using var find = new Prepared(connection, DocumentRows.FindSql, "$id");
        using var update = new Prepared(
            connection,
            """
            UPDATE document SET dataset = $dataset, title = $title, author = $author, outlet = $outlet, date = $date, lasts = $lasts, earliest = $earliest,
                latest_start = $latestStart, earliest_end = $earliestEnd, latest = $latest, url = $url, file = $file, sha256 = $sha256, "start" = $start, "end" = $end
            WHERE key = $key
            """,
            DocumentRows.Parameters);
        using var speak = new Prepared(connection, "UPDATE claim SET voice = $voice WHERE document = $document AND by_author", "$voice", "$document");
        var documents = new Dictionary<string, KnownDocument>(dataSet.Documents.Length, StringComparer.Ordinal);
        var next = Prepared.NextKey(connection, "document");
        var tally = new Tally();
        foreach (var document in dataSet.Documents)
        {
            if (insert.Run(DocumentRows.Values(next, document, dataSet.Name)) > 0)
            {
                documents.Add(document.Id, new(next++, document));
                tally.New();
            }
            else
            {
                Meet(find.Row(DocumentRows.ReadWithKey, document.Id), document);
            }
            run.Step();
        }
        counts = tally.Counts;
        return documents;

        void Meet((long Key, Document Document) known, Document document)
        {
            documents.Add(document.Id, new(known.Key, document));
            if (Differences.Of(known.Document, document) is not { } difference)
            {
                tally.Known();
            }
            else if (run.Replace)
            {
                update.Run(DocumentRows.Values(known.Key, document, dataSet.Name));
                if (known.Document.AuthorVoice != document.AuthorVoice)
                {
                    speak.Run(voices.Of(document.AuthorVoice), known.Key);
                }
                tally.Replaced();
            }
            else
            {
                run.Conflicts.Add(new("document", document.Id, difference));
            }
        }
    }
}
