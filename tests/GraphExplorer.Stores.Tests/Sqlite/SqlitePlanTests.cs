using GraphExplorer.Sqlite;
using GraphExplorer.Sqlite.Files;
using GraphExplorer.Sqlite.Reading;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Stores.Tests.Sqlite;

/// <summary>SQLite's own plans: what a window takes, and whether it is certain, is told by an index alone; the table is not read.</summary>
public sealed class SqlitePlanTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("to=2016-12-31")]
    [InlineData("to=2016-12-31&mode=possible")]
    [InlineData("from=2015-01-01&to=2016-12-31&pair=both")]
    [InlineData("from=2015-01-01&to=2016-12-31&pair=both&mode=possible&rel=alliance&status=stated&doc=doc-1&voice=author")]
    public async Task A_window_is_answered_from_an_index(string query)
    {
        var path = Path.Combine(_folder.FullName, "graph.db");
        await using var store = new SqliteStore(path, TimeProvider.System);
        await store.PrepareAsync(Token);
        await store.ImportAsync(GeneratedGraph.Of(seed: 41, claims: 300), new ImportOptions(), null, Token);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var view = Make.View(query);
        foreach (var order in Enum.GetValues<ReadOrder>())
        {
            var sql = new ViewSql(connection, new ClaimQuery { View = view }, order);
            var judged = $" WHERE {WindowSql.Certain}";
            foreach (var statement in (string[])[sql.Count, $"{sql.Claims(TiePage.Judged)}SELECT c.first, count(*) FROM passing c{judged} GROUP BY c.first"])
            {
                var plan = connection.Query($"EXPLAIN QUERY PLAN {statement}", row => row.GetString(3), sql.Arguments);
                var claims = plan.Where(line => line.StartsWith("SEARCH c ", StringComparison.Ordinal) || line.StartsWith("SCAN c ", StringComparison.Ordinal)).ToList();
                Assert.NotEmpty(claims);
                Assert.All(claims, line => Assert.True(
                    line.Contains("USING COVERING INDEX claim_", StringComparison.Ordinal), $"{query} {order}:\n{string.Join('\n', plan)}"));
            }
        }
    }
}
