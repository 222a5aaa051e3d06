using GraphExplorer.Sqlite;
using GraphExplorer.Sqlite.Schema;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Stores.Tests.Sqlite;

/// <summary>A file of the first schema had a voice for each spelling, and words without today's folding.</summary>
public sealed class SqliteRespellingTests : IDisposable
{
    private const string Composed = "Erdo\u011Fan", Decomposed = "Erdog\u0306an";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "graph.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Decomposed, Composed)]
    [InlineData(Composed, Decomposed)]
    [InlineData(Decomposed, "q\u0307\u0323")]
    public async Task An_old_file_gets_one_voice_for_all_its_spellings_and_todays_words(string first, string second)
    {
        MakeOld(first, second);
        await using var store = new SqliteStore(File, TimeProvider.System);
        await store.PrepareAsync(Token);

        var claims = (await store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, Token)).Items;
        Assert.Equal([first, second, Claim.Author], claims.Select(c => c.AssertedBy));
        Assert.Equal(["Łódź", "Straße"], (await store.GetActorsAsync(Token)).Select(a => a.Name));
        var reference = new ClaimSet(await store.GetActorsAsync(Token), await store.GetDocumentsAsync(Token), claims);
        Assert.Equal(reference.Ties(View.Everything), (await store.GetTiesAsync(View.Everything, PageRange.First, Token)).Items);
        foreach (var view in new[] { "voice=" + first, "voice=" + second, "voice=author", "q=STRASSE", "q=lodz", "q=tsipras", "q=ΤΣΙΠΡΑΣ", "q=oeuvre", "q=erdogan", "q=stadt" })
        {
            Assert.Equal(reference.In(Make.View(view)), (await store.GetClaimsAsync(new ClaimQuery { View = Make.View(view) }, Token)).Items);
        }
        await store.DisposeAsync();
        Assert.Equal("ok", Run("PRAGMA integrity_check"));
        Assert.Null(Run("PRAGMA foreign_key_check"));
        Assert.Equal(1L, Run("SELECT revision FROM state"));
    }

    /// <summary>As the version before migration 2 left it: two actors, one document, three claims.</summary>
    private void MakeOld(string first, string second) => Run(
        FirstSchema.Sql
        + """
        INSERT INTO migration VALUES (1, '2026-01-01');
        INSERT INTO actor (key, id, name, kind, aliases) VALUES (1, 'a', 'Łódź', 0, '["Lodsch"]'), (2, 'b', 'Straße', 0, '[]');
        INSERT INTO document (key, id, dataset, title, author, date, lasts, earliest, latest_start, earliest_end, latest)
            VALUES (1, 'd', 'one', 'Œuvre', $first, '2016', 0, 735963, 735963, 736328, 736328);
        INSERT INTO voice VALUES (1, $first), (2, $second);
        INSERT INTO claim (key, id, first, second, direction, relation, status, basis, document, voice, by_author, date, lasts, earliest, latest_start, earliest_end, latest, summary)
            VALUES (1, 'c1', 1, 2, 0, 0, 0, 0, 1, 1, 0, '2016', 0, 735963, 735963, 736328, 736328, 'Stadt Τσίπρας.'),
                (2, 'c2', 1, 2, 0, 0, 0, 0, 1, 2, 0, '2016', 0, 735963, 735963, 736328, 736328, 'Stadt.'),
                (3, 'c3', 1, 2, 0, 0, 0, 0, 1, 1, 1, '2016', 0, 735963, 735963, 736328, 736328, 'Œuvre.');
        INSERT INTO word VALUES (1, 'łodz'), (2, 'straße'), (3, 'stadt'), (4, 'τσιπρας'), (5, 'œuvre'), (6, 'erdogan'), (7, 'lodsch');
        INSERT INTO actor_word VALUES (1, 1), (2, 2), (7, 1);
        INSERT INTO claim_word VALUES (3, 1), (3, 2), (4, 1), (5, 3);
        INSERT INTO voice_word VALUES (6, 1), (6, 2);
        """,
        ("$first", first), ("$second", second));

    private object? Run(string sql, params (string Name, string Value)[] arguments)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in arguments)
        {
            command.Parameters.AddWithValue(name, value);
        }
        return command.ExecuteScalar();
    }
}
