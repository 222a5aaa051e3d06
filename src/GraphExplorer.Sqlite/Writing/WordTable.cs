using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>
/// Which words the claims, actors or voices have. Kept back and written in the table's own order, since rows that come in order are
/// appended, and rows that come in any other make SQLite look for the place of each.
/// </summary>
internal sealed class WordTable(SqliteConnection connection, Vocabulary vocabulary, string table, string owner) : IDisposable
{
    /// <summary>Most pairs that are kept back: 16 bytes each.</summary>
    private const int Most = 1 << 20;

    private readonly Prepared _insert = new(connection, $"INSERT INTO {table} (word, {owner}) VALUES ($word, $owner)", "$word", "$owner");
    private readonly List<(long Word, long Owner)> _pairs = [];
    private readonly List<long> _forgotten = [];

    public void Add(long key, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var word in SearchText.Words(text))
            {
                _pairs.Add((vocabulary.Of(word), key));
            }
        }
        if (_pairs.Count >= Most)
        {
            Flush();
        }
    }

    /// <summary>Takes out what the owner had before this import.</summary>
    public void Forget(long key) => _forgotten.Add(key);

    public void Flush()
    {
        if (_forgotten.Count > 0)
        {
            connection.Execute(
                $"DELETE FROM {table} WHERE {owner} IN (SELECT value FROM json_each($keys))", new Argument("$keys", JsonSerializer.Serialize(_forgotten)));
            _forgotten.Clear();
        }
        _pairs.Sort();
        var last = (Word: 0L, Owner: 0L);
        foreach (var pair in _pairs)
        {
            // A text may have a word twice; keys begin at 1.
            if (pair != last)
            {
                _insert.Run(pair.Word, pair.Owner);
                last = pair;
            }
        }
        _pairs.Clear();
    }

    public void Dispose() => _insert.Dispose();
}
