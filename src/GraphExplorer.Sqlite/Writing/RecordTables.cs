using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>The tables of one piece of writing.</summary>
internal sealed class RecordTables : IDisposable
{
    private readonly Vocabulary _vocabulary;
    private readonly VoiceKeys _voices;

    public RecordTables(SqliteConnection connection)
    {
        Memberships = new(connection);
        _vocabulary = new(connection);
        _voices = new(connection, _vocabulary);
        Actors = new(connection, Memberships, _vocabulary);
        Documents = new(connection, Memberships, _voices);
        Claims = new(connection, Memberships, _vocabulary, Actors, Documents, _voices);
    }

    public Memberships Memberships { get; }

    public ActorTable Actors { get; }

    public DocumentTable Documents { get; }

    public ClaimTable Claims { get; }

    public void Dispose()
    {
        Claims.Dispose();
        Documents.Dispose();
        Actors.Dispose();
        _voices.Dispose();
        _vocabulary.Dispose();
    }
}
