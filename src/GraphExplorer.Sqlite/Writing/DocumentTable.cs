using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>A document as it stands, as claims need it.</summary>
internal readonly record struct KnownDocument(long Key, Document Document);

/// <summary>Documents in their table; the claims of their authors speak with the author that stands.</summary>
internal sealed class DocumentTable(SqliteConnection connection, Memberships memberships, VoiceKeys voices)
    : RecordTable<Document>(connection, memberships, DocumentRows.Shape, VersionRules.OfDocuments)
{
    private readonly Prepared _speak = new(connection, "UPDATE claim SET voice = $voice WHERE document = $document AND by_author", "$voice", "$document");
    private readonly Dictionary<string, KnownDocument> _known = new(StringComparer.Ordinal);

    /// <summary>A document, which must be there.</summary>
    public KnownDocument Known(string id)
    {
        if (!_known.TryGetValue(id, out var known))
        {
            var (key, stored) = Find(id);
            _known.Add(id, known = new(key, stored.Record));
        }
        return known;
    }

    public override void Flush()
    {
    }

    public override void Dispose()
    {
        _speak.Dispose();
        base.Dispose();
    }

    protected override object?[] Values(long key, Document record, long sets) => DocumentRows.Values(key, record, sets);

    protected override void Inserted(long key, Document record) => _known[record.Id] = new(key, record);

    protected override void Met(long key, Document record) => _known[record.Id] = new(key, record);

    protected override void Updated(long key, Document before, Document after)
    {
        if (before.AuthorVoice != after.AuthorVoice)
        {
            _speak.Run(voices.Of(after.AuthorVoice), key);
        }
    }
}
