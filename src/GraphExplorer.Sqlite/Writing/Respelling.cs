using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Sqlite.Writing;

/// <summary>
/// Makes anew what a file derives from its texts, after a change of the rules: voices that are one by <see cref="Spelling.Key"/> become one,
/// each claim keeping how it was written; and the words that search finds are folded again. Runs within the caller's transaction.
/// </summary>
internal static class Respelling
{
    public static void Run(SqliteConnection connection, CancellationToken cancellationToken)
    {
        JoinVoices(connection);
        foreach (var table in new[] { "claim_word", "actor_word", "voice_word", "word" })
        {
            connection.Execute($"DELETE FROM {table}");
        }
        using var vocabulary = new Vocabulary(connection);
        Fold(connection, vocabulary, "voice", "json_array(name)", cancellationToken);
        Fold(connection, vocabulary, "actor", "json_insert(aliases, '$[#]', name)", cancellationToken);
        Fold(connection, vocabulary, "claim", "json_array(summary)", cancellationToken);
        Revision.Raise(connection);
    }

    private static void JoinVoices(SqliteConnection connection)
    {
        foreach (var (key, name) in connection.Query("SELECT key, name FROM voice", row => (row.GetInt64(0), row.GetString(1))))
        {
            var spelled = Spelling.Key(name);
            if (spelled == name)
            {
                continue;
            }
            Argument[] voice = [new("$key", key), new("$name", spelled)];
            connection.Execute("UPDATE claim SET written = (SELECT name FROM voice WHERE key = $key) WHERE voice = $key AND NOT by_author", voice[0]);
            if (connection.Execute("UPDATE OR IGNORE voice SET name = $name WHERE key = $key", voice) == 0)
            {
                connection.Execute("UPDATE claim SET voice = (SELECT key FROM voice WHERE name = $name) WHERE voice = $key", voice);
                connection.Execute("DELETE FROM voice WHERE key = $key", voice[0]);
            }
        }
    }

    /// <param name="texts">An expression: the JSON array of the texts that have the words.</param>
    private static void Fold(SqliteConnection connection, Vocabulary vocabulary, string owner, string texts, CancellationToken cancellationToken)
    {
        using var words = vocabulary.Of($"{owner}_word", owner);
        using var command = connection.Command($"SELECT key, {texts} FROM {owner}", []);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            words.Add(rows.GetInt64(0), JsonSerializer.Deserialize<string[]>(rows.GetString(1))!);
        }
        words.Flush();
    }
}
