using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>The keys of folded words; a new one is added. Words stay when the last text with them goes: they are few and found again.</summary>
internal sealed class Vocabulary(SqliteConnection connection) : IDisposable
{
    private readonly Prepared _insert = new(connection, "INSERT INTO word (key, text) VALUES ($key, $text) ON CONFLICT (text) DO NOTHING", "$key", "$text");
    private readonly Prepared _find = new(connection, "SELECT key FROM word WHERE text = $text", "$text");
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private long _next = Prepared.NextKey(connection, "word");

    public long Of(string word)
    {
        if (!_keys.TryGetValue(word, out var key))
        {
            key = _insert.Run(_next, word) > 0 ? _next++ : _find.Key(word);
            _keys.Add(word, key);
        }
        return key;
    }

    /// <param name="table">Which words the owners have.</param>
    /// <param name="owner">Its column that names them.</param>
    public WordTable Of(string table, string owner) => new(connection, this, table, owner);

    public void Dispose()
    {
        _insert.Dispose();
        _find.Dispose();
    }
}
