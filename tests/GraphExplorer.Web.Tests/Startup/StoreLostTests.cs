using System.Net;
using GraphExplorer.Stores.Tests.Neo4j;
using GraphExplorer.Web.Tests.App;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Web.Tests.Startup;

/// <summary>A store that goes away while the app runs, and comes back: nobody restarts the app.</summary>
public sealed class StoreLostTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_another_program_writes_to_is_answered_with_503_and_is_well_afterwards()
    {
        using var folder = new TempFolder();
        var database = folder.File("shared.db");
        await using var app = TestApp.Over(database, ("GraphExplorer:Seed", "false"));
        Assert.Equal(0, (await app.JsonAsync("/api/claims")).GetProperty("total").GetInt32());

        HttpStatusCode whileLocked;
        await using (var other = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            await other.OpenAsync(Token);
            await using var writing = other.BeginTransaction(deferred: false);
            whileLocked = await ImportAsync(app);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, whileLocked);
        await UntilWellAsync(app);
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(app));
    }

    [Fact]
    public async Task A_server_may_come_later_than_the_app_and_go_and_come_again()
    {
        Assert.SkipWhen(RunningNeo4j.Script is null && Environment.GetEnvironmentVariable("CI") != "true", "There is no Neo4j: set GRAPHEXPLORER_NEO4J_SCRIPT to a script that starts one.");
        await using var server = await RunningNeo4j.StartAsync(Token);
        await server.KillAsync(Token);
        await using var app = new TestApp(
            ("GraphExplorer:Store", server.Http), ("GraphExplorer:Neo4j:User", RunningNeo4j.User), ("GraphExplorer:Neo4j:Password", RunningNeo4j.Password));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(app, "/healthz"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "/"));

        await server.StartAgainAsync(Token);
        await UntilWellAsync(app);
        // Nobody's Neo4j is written to unasked; asked, it takes the sample like any other data.
        Assert.Equal(0, (await app.JsonAsync("/api/claims")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.OK, await ImportAsync(app));

        await server.KillAsync(Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(app, "/api/claims"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(app, "/healthz"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "/about"));

        await server.StartAgainAsync(Token);
        await UntilWellAsync(app);
        Assert.Equal(2, (await app.JsonAsync("/api/claims")).GetProperty("total").GetInt32());
    }

    private static async Task<HttpStatusCode> StatusAsync(TestApp app, string path)
    {
        using var response = await app.GetAsync(path);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> ImportAsync(TestApp app)
    {
        using var response = await app.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip");
        return response.StatusCode;
    }

    private static async Task UntilWellAsync(TestApp app)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (await StatusAsync(app, "/healthz") != HttpStatusCode.OK)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }
}
