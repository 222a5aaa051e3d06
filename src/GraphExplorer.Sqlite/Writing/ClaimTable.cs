using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>Claims in their table, with the words that find them.</summary>
internal sealed class ClaimTable(
    SqliteConnection connection, Memberships memberships, Vocabulary vocabulary, ActorTable actors, DocumentTable documents, VoiceKeys voices)
    : RecordTable<Claim>(connection, memberships, ClaimRows.Shape, VersionRules.OfClaims)
{
    private readonly WordTable _words = vocabulary.Of("claim_word", "claim");

    public override void Flush() => _words.Flush();

    public override void Dispose()
    {
        _words.Dispose();
        base.Dispose();
    }

    protected override object?[] Values(long key, Claim record, long sets)
    {
        var (document, stands) = documents.Known(record.Document);
        return ClaimRows.Values(key, record, actors.Key(record.Source), actors.Key(record.Target), document, voices.Of(record.Voice(stands)), sets, stands.Date.Latest);
    }

    protected override void Inserted(long key, Claim record) => _words.Add(key, [record.Summary]);

    protected override void Met(long key, Claim record)
    {
    }

    protected override void Updated(long key, Claim before, Claim after)
    {
        if (before.Summary != after.Summary)
        {
            _words.Forget(key);
            _words.Add(key, [after.Summary]);
        }
    }
}
