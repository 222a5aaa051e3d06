using GraphExplorer.Sqlite.Schema;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Stores.Tests.Sqlite;

/// <summary>
/// A file as the first version of the schema made it, in which only documents knew their data set: the sample, a user's claim on one of its
/// documents, a user's own data set, and actors without claims.
/// </summary>
internal static class OldSqliteFile
{
    private const string Rows = """
        INSERT INTO migration VALUES (1, '2026-01-01T00:00:00Z');
        INSERT INTO actor VALUES (1, 'bundled', 'Bundled, unused', 0, 'bundled-whole', '[]', 1, 2), (2, 'bundled-whole', 'Its whole', 3, NULL, '[]', 3, 4),
            (3, 'iran', 'Iran', 0, NULL, '["Tehran"]', 5, 6), (4, 'irgc', 'IRGC', 1, 'iran', '[]', 7, 8), (5, 'theirs', 'Theirs', 2, NULL, '[]', NULL, NULL),
            (6, 'nobodys', 'Nobody''s', 2, NULL, '[]', 9, 9), (7, 'yemen', 'Yemen', 0, NULL, '[]', 0, 0);
        INSERT INTO document VALUES (1, 's', 'sample', 'A text', 'Ann Author', NULL, '2016-05', 0, 736084, 736084, 736114, 736114, NULL, 's.txt', NULL, 1, 9),
            (2, 'm', 'mine', 'My text', NULL, 'Outlet', '2017', 0, 736329, 736329, 736693, 736693, 'https://example.org', NULL, NULL, NULL, NULL);
        INSERT INTO voice VALUES (1, 'Ann Author'), (2, 'My text'), (3, 'A speaker');
        INSERT INTO claim VALUES
            (1, 's1', 4, 7, 0, 0, 0, 0, 1, 1, 1, '2016-05-04', 0, 736087, 736087, 736087, 736087, 3, 8, 'The Guard backs Yemen.'),
            (2, 'u1', 3, 5, 1, 2, 1, 2, 1, 3, 0, '2016/..', 1, 735963, 736328, 3652058, 3652058, NULL, NULL, 'They oppose Iran.'),
            (3, 'm1', 5, 7, 2, 1, 2, 1, 2, 2, 1, '2017', 0, 736329, 736329, 736693, 736693, 2, 5, 'They are to meet.');
        INSERT INTO word VALUES (1, 'guard'), (2, 'iran'), (3, 'meet'), (4, 'author'), (5, 'tehran');
        INSERT INTO claim_word VALUES (1, 1), (2, 2), (3, 3);
        INSERT INTO actor_word VALUES (2, 3), (5, 3);
        INSERT INTO voice_word VALUES (4, 1);
        INSERT INTO snapshot VALUES ('0123456789abcdef', 'A view', 639000000000000000, 12, '{"schema":1}');
        UPDATE state SET revision = 7;
        """;

    /// <param name="change">Statements that make it another file.</param>
    public static void Write(string path, string change = "")
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"BEGIN; {FirstSchema.Sql} {Rows} {change}; COMMIT";
        command.ExecuteNonQuery();
    }
}
