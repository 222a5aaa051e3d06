using GraphExplorer.Core.Claims;
using GraphExplorer.Core.Views;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Benchmarks.Sqlite;

/// <summary>
/// The rows of an import in one transaction, each kind by one statement compiled once: nothing is looked up, nothing compared, no
/// progress told. Words are folded and written in order too, since a search must find them afterwards.
/// </summary>
internal static class SqlitePlainBatch
{
    /// <returns>Number of claims.</returns>
    public static int Write(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true }.ToString());
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var data = Icews.Data;
        var words = new Dictionary<string, long>(StringComparer.Ordinal);
        var (ofClaims, ofActors, ofVoices) = (new List<(long Word, long Owner)>(), new List<(long Word, long Owner)>(), new List<(long Word, long Owner)>());

        var actors = data.Actors.Index().ToDictionary(a => a.Item.Id, a => (long)a.Index + 1, StringComparer.Ordinal);
        using (var set = new Insert(connection, "dataset (key, name, created)", 3))
        using (var list = new Insert(connection, "membership (key, sets)", 2))
        {
            set.Run(1, data.Name, 0);
            list.Run(1, "[1]");
        }
        using (var insert = new Insert(connection, "actor (key, id, name, kind, aliases, sets)", 6))
        {
            foreach (var actor in data.Actors)
            {
                insert.Run(actors[actor.Id], actor.Id, actor.Name, (int)actor.Kind, "[]", 1);
                Fold(actor.Name, actors[actor.Id], ofActors);
            }
        }
        var documents = data.Documents.Index().ToDictionary(d => d.Item.Id, d => (long)d.Index + 1, StringComparer.Ordinal);
        using (var insert = new Insert(connection, "document (key, id, sets, title, outlet, date, lasts, earliest, latest_start, earliest_end, latest)", 11))
        using (var voice = new Insert(connection, "voice (key, name)", 2))
        {
            foreach (var document in data.Documents)
            {
                var (key, day) = (documents[document.Id], document.Date.Earliest.DayNumber);
                insert.Run(key, document.Id, 1, document.Title, document.Outlet, document.Date.Text, 0, day, day, day, day);
                voice.Run(key, document.Title);
                Fold(document.Title, key, ofVoices);
            }
        }
        using (var insert = new Insert(
            connection,
            "claim (key, id, first, second, direction, relation, status, basis, document, voice, by_author, date, lasts, earliest, latest_start, earliest_end, latest, summary, sets)",
            19))
        {
            var key = 0L;
            foreach (var claim in data.Claims)
            {
                key++;
                var turned = string.CompareOrdinal(claim.Source, claim.Target) > 0;
                var (source, target, document, day) = (actors[claim.Source], actors[claim.Target], documents[claim.Document], claim.Date.Earliest.DayNumber);
                insert.Run(
                    key, claim.Id, turned ? target : source, turned ? source : target, turned ? 1 : 0, claim.Relation.Number, (int)claim.Status, (int)claim.Basis,
                    document, document, 1, claim.Date.Text, 0, day, day, day, day, claim.Summary, 1);
                Fold(claim.Summary, key, ofClaims);
            }
        }
        using (var insert = new Insert(connection, "word (key, text)", 2))
        {
            foreach (var (word, key) in words)
            {
                insert.Run(key, word);
            }
        }
        Pairs("claim_word (word, claim)", ofClaims);
        Pairs("actor_word (word, actor)", ofActors);
        Pairs("voice_word (word, voice)", ofVoices);
        transaction.Commit();
        return data.Claims.Length;

        void Fold(string text, long owner, List<(long Word, long Owner)> pairs)
        {
            foreach (var word in SearchText.Words(text).Distinct())
            {
                if (!words.TryGetValue(word, out var key))
                {
                    words.Add(word, key = words.Count + 1);
                }
                pairs.Add((key, owner));
            }
        }

        void Pairs(string table, List<(long Word, long Owner)> pairs)
        {
            using var insert = new Insert(connection, table, 2);
            pairs.Sort();
            foreach (var (word, owner) in pairs)
            {
                insert.Run(word, owner);
            }
        }
    }

    private sealed class Insert : IDisposable
    {
        private readonly SqliteCommand _command;

        public Insert(SqliteConnection connection, string into, int columns)
        {
            _command = connection.CreateCommand();
            var names = Enumerable.Range(0, columns).Select(i => $"$p{i}").ToArray();
            _command.CommandText = $"INSERT INTO {into} VALUES ({string.Join(", ", names)})";
            foreach (var name in names)
            {
                _command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }
        }

        public void Run(params ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                _command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }
            _command.ExecuteNonQuery();
        }

        public void Dispose() => _command.Dispose();
    }
}
