using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>The keys of voices by name, spelled as <see cref="Claim.Voice"/> spells it; a new name is added and can be searched for.</summary>
internal sealed class VoiceKeys(SqliteConnection connection, Vocabulary vocabulary) : IDisposable
{
    private readonly Prepared _insert = new(connection, "INSERT INTO voice (key, name) VALUES ($key, $name) ON CONFLICT (name) DO NOTHING", "$key", "$name");
    private readonly Prepared _find = new(connection, "SELECT key FROM voice WHERE name = $name", "$name");
    private readonly WordTable _words = vocabulary.Of("voice_word", "voice");
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private long _next = Prepared.NextKey(connection, "voice");

    public long Of(string name)
    {
        if (_keys.TryGetValue(name, out var key))
        {
            return key;
        }
        if (_insert.Run(_next, name) > 0)
        {
            key = _next++;
            _words.Add(key, [name]);
            _words.Flush();
        }
        else
        {
            key = _find.Key(name);
        }
        _keys.Add(name, key);
        return key;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
        _words.Dispose();
    }
}
