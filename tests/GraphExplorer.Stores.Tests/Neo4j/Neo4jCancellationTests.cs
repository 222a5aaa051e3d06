using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Transports;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>What takes too long, or is no longer wanted, ends on the server too.</summary>
public abstract class Neo4jCancellationTests(Neo4jServer server, bool bolt) : Neo4jTests(server, bolt)
{
    /// <summary>Minutes of work.</summary>
    private static readonly Statement Endless = new("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x WHERE x < 0 RETURN count(x) AS endless");

    [Fact]
    public async Task A_query_past_its_time_is_ended_on_the_server_and_the_store_stays_usable()
    {
        await using var database = Connect(Options with { QuerySeconds = 2 });
        // A server that was busy until now may take longer than that to let somebody in.
        await UntilAsync(() => AnswersAsync(database));
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.ReadAsync(Endless, Token));
        Assert.True(unavailable.TookTooLong);
        Assert.Contains("within 2 s", unavailable.Message, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:Neo4j:QuerySeconds", unavailable.Message, StringComparison.Ordinal);
        await UntilAsync(async () => await RunningAsync() == 0);
        await UntilAsync(() => AnswersAsync(database));
    }

    [Fact]
    public async Task A_cancelled_query_is_ended_on_the_server()
    {
        await using var database = Connect(Options);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var query = database.ReadAsync(Endless, stop.Token);
        await UntilAsync(async () => await RunningAsync() == 1);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        await UntilAsync(async () => await RunningAsync() == 0);
    }

    [Fact]
    public async Task A_cancelled_write_is_rolled_back_and_leaves_no_lock_behind()
    {
        var store = await OpenPreparedAsync(Make.DataSet("kept", Make.Claim("k1")));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var slow = new WriteScript(
            GraphExplorer.Neo4j.Cypher.WriteCypher.Guard, await store.GetRevisionAsync(Token), "next",
            [new("UNWIND $rows AS row CREATE (:Foreign {id: row})", ["f1"]), new($"UNWIND $rows AS row {Endless.Text.Replace("RETURN", "WITH", StringComparison.Ordinal)} CREATE (:Foreign)", ["f2"])],
            null);
        await using var database = Connect(Options);
        var write = database.WriteAsync(slow, stop.Token);
        await UntilAsync(async () => await RunningAsync() == 1);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);

        await UntilAsync(async () => await RunningAsync() == 0);
        Assert.Equal(0, await Database.CountAsync("(:Foreign)", Token));
        await store.ImportAsync(Make.DataSet("more", Make.Claim("m1", document: "m")), new ImportOptions(), null, Token);
        Assert.Equal(["k1", "m1"], (await ClaimsAsync(store)).Select(c => c.Id));
    }

    [Fact]
    public async Task Questions_that_find_no_free_connection_took_too_long_and_the_store_is_not_lost()
    {
        await using var database = Connect(Options with { PoolSize = 2, QuerySeconds = 2 });
        await UntilAsync(() => AnswersAsync(database));
        var questions = Enumerable.Range(0, 10).Select(_ => Assert.ThrowsAsync<StoreUnavailableException>(() => database.ReadAsync(Endless, Token))).ToList();
        Assert.All(await Task.WhenAll(questions), unavailable => Assert.True(unavailable.TookTooLong, unavailable.Message));
        await UntilAsync(async () => await RunningAsync() == 0);
        await UntilAsync(() => AnswersAsync(database));
    }

    [Fact]
    public async Task What_the_store_asks_at_its_start_has_more_time_than_a_readers_question()
    {
        var options = Options with { QuerySeconds = 1 };
        var timed = new Timed(Neo4jStores.TransportOf(options, TimeProvider.System, NullLogger.Instance));
        await Database.DropSchemaAsync(Token);
        await Keep(Neo4jStores.Open(options, timed, TimeProvider.System, NullLogger.Instance)).PrepareAsync(Token);
        Assert.All(timed.Asked, within => Assert.True(within >= TimeSpan.FromSeconds(options.ConnectSeconds), $"{within}"));
    }

    private static Server Connect(Neo4jOptions options) =>
        new(Neo4jStores.TransportOf(options, TimeProvider.System, NullLogger.Instance), options, TimeProvider.System, NullLogger.Instance);

    /// <summary>How many endless queries the server is at.</summary>
    private async Task<int> RunningAsync() => (await Database.RunAsync(
        "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'endless' AND NOT currentQuery STARTS WITH 'SHOW' AND status = 'Running' RETURN count(*)",
        Token))[0].Number(0);

    private static async Task<bool> AnswersAsync(Server database)
    {
        try
        {
            return (await database.ReadAsync(new("RETURN 1"), Token))[0].Number(0) == 1;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var until = DateTime.UtcNow.AddSeconds(60); !await condition();)
        {
            Assert.True(DateTime.UtcNow < until, "It did not come to that.");
            await Task.Delay(50, Token);
        }
    }

    /// <summary>The transport, and how long each call was given.</summary>
    private sealed class Timed(ITransport inner) : ITransport
    {
        public List<TimeSpan> Asked { get; } = [];

        public Task<IReadOnlyList<Row>> RunAsync(Access access, Statement statement, TimeSpan within, CancellationToken cancellationToken)
        {
            Asked.Add(within);
            return inner.RunAsync(access, statement, within, cancellationToken);
        }

        public Task<bool> WriteAsync(WriteScript script, TimeSpan within, CancellationToken cancellationToken)
        {
            Asked.Add(within);
            return inner.WriteAsync(script, within, cancellationToken);
        }

        public Task PingAsync(TimeSpan within, CancellationToken cancellationToken)
        {
            Asked.Add(within);
            return inner.PingAsync(within, cancellationToken);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpEndings(Neo4jServer server) : Neo4jCancellationTests(server, bolt: false);

#if NEO4J_DRIVER
[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltEndings(Neo4jServer server) : Neo4jCancellationTests(server, bolt: true);
#endif
