using System.Collections.Immutable;
using GraphExplorer.Core.Claims;
using GraphExplorer.Core.Dates;
using GraphExplorer.Core.Stores;
using GraphExplorer.Core.Views;
using Microsoft.Data.Sqlite;
using GraphExplorer.Core.Relations;

namespace GraphExplorer.Benchmarks.Sqlite;

/// <summary>
/// SQL as one writes it for this data: it knows that no event lasts, so that a window asks for its first day and its last, and that each
/// speaks with the voice of its document. Statements are compiled once, over one open connection.
/// </summary>
internal sealed class SqliteByHand : IHandWritten
{
    private const string Bundle =
        """
        SELECT first, second, relation, count(*) AS claims, sum(direction = 0) AS forward, sum(direction = 1) AS back, sum(direction > 1) AS mutual,
            count(DISTINCT voice) AS voices, count(DISTINCT document) AS documents, sum(status = 2) AS expected, min(earliest) AS earliest, max(latest) AS latest
        FROM claim WHERE earliest BETWEEN $first AND $last AND latest <= $last
        """;

    private const string Named =
        """
        SELECT a.id, b.id, relation, claims, forward, back, mutual, voices, documents, expected, earliest, latest
        FROM bundle JOIN actor a ON a.key = first JOIN actor b ON b.key = second ORDER BY a.id, b.id, relation
        """;

    private const string Whole =
        """
        SELECT c.id, s.id, t.id, c.relation, c.date, c.earliest, c.latest, c.basis, d.id, c.status, c.summary
        FROM claim c JOIN actor s ON s.key = iif(c.direction = 0, c.first, c.second) JOIN actor t ON t.key = iif(c.direction = 0, c.second, c.first)
        JOIN document d ON d.key = c.document
        """;

    private const string Found =
        """
        WITH found AS (SELECT key FROM word WHERE text >= $word AND text < $end), actors AS (SELECT actor FROM actor_word WHERE word IN found),
        hits AS (
            SELECT claim FROM claim_word WHERE word IN found UNION SELECT key FROM claim WHERE first IN actors UNION SELECT key FROM claim WHERE second IN actors
            UNION SELECT key FROM claim WHERE voice IN (SELECT voice FROM voice_word WHERE word IN found))

        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _ties, _steps, _count, _page, _searchCount, _searchPage;

    public SqliteByHand(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        _ties = Command($"WITH bundle AS ({Bundle} GROUP BY first, second, relation) {Named}", "$first", "$last");
        _steps = Command(
            $"""
            WITH focus AS (SELECT key FROM actor WHERE id = $actor),
            circle AS (
                SELECT key FROM focus
                UNION SELECT second FROM claim WHERE first IN focus AND earliest BETWEEN $first AND $last AND latest <= $last
                UNION SELECT first FROM claim WHERE second IN focus AND earliest BETWEEN $first AND $last AND latest <= $last),
            bundle AS ({Bundle} AND (first IN circle OR second IN circle) GROUP BY first, second, relation) {Named}
            """,
            "$first", "$last", "$actor");
        _count = Command("SELECT count(*) FROM claim WHERE earliest BETWEEN $first AND $last AND latest <= $last", "$first", "$last");
        _page = Command($"{Whole} WHERE c.earliest BETWEEN $first AND $last AND c.latest <= $last ORDER BY c.earliest, c.id LIMIT $limit", "$first", "$last", "$limit");
        _searchCount = Command($"{Found} SELECT count(*) FROM hits", "$word", "$end");
        _searchPage = Command($"{Found} {Whole} WHERE c.key IN hits ORDER BY c.earliest, c.id LIMIT $limit", "$word", "$end", "$limit");
    }

    public Task<Page<Tie>> TiesAsync(TimeWindow window) => Ties(_ties, window.First.DayNumber, window.Last.DayNumber);

    public Task<Page<Tie>> TwoStepsAsync(string actor, TimeWindow window) => Ties(_steps, window.First.DayNumber, window.Last.DayNumber, actor);

    public Task<Page<Claim>> PageAsync(TimeWindow window, int limit)
    {
        var (first, last) = (window.First.DayNumber, window.Last.DayNumber);
        return Task.FromResult(new Page<Claim>(Claims(_page, first, last, limit), Count(_count, first, last)));
    }

    public Task<Page<Claim>> SearchAsync(string word, int limit)
    {
        var end = word + "\U0010FFFF";
        return Task.FromResult(new Page<Claim>(Claims(_searchPage, word, end, limit), Count(_searchCount, word, end)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { _ties, _steps, _count, _page, _searchCount, _searchPage })
        {
            await command.DisposeAsync();
        }
        await _connection.DisposeAsync();
    }

    private static Task<Page<Tie>> Ties(SqliteCommand command, params object[] values)
    {
        using var row = Run(command, values);
        var ties = ImmutableArray.CreateBuilder<Tie>();
        while (row.Read())
        {
            ties.Add(new(
                row.GetString(0), row.GetString(1), RelationTable.OfNumber(row.GetInt32(2)), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7),
                row.GetInt32(8), row.GetInt32(3), row.GetInt32(9), DateOnly.FromDayNumber(row.GetInt32(10)), DateOnly.FromDayNumber(row.GetInt32(11))));
        }
        return Task.FromResult(new Page<Tie>(ties.ToImmutable(), ties.Count));
    }

    private static ImmutableArray<Claim> Claims(SqliteCommand command, params object[] values)
    {
        using var row = Run(command, values);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        while (row.Read())
        {
            var (first, last) = (DateOnly.FromDayNumber(row.GetInt32(5)), DateOnly.FromDayNumber(row.GetInt32(6)));
            claims.Add(new(
                row.GetString(0), row.GetString(1), row.GetString(2), RelationTable.OfNumber(row.GetInt32(3)), false, new EdtfDate(row.GetString(4), false, first, first, last, last),
                (DateBasis)row.GetInt32(7), row.GetString(8), null, Claim.Author, (ClaimStatus)row.GetInt32(9), row.GetString(10)));
        }
        return claims.ToImmutable();
    }

    private static int Count(SqliteCommand command, params object[] values)
    {
        Bind(command, values);
        return Convert.ToInt32(command.ExecuteScalar(), null);
    }

    private static SqliteDataReader Run(SqliteCommand command, object[] values)
    {
        Bind(command, values);
        return command.ExecuteReader();
    }

    private static void Bind(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }
        return command;
    }
}
