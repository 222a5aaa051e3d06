using System.Net;
using System.Net.Sockets;
using GraphExplorer.Neo4j;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>Servers that are not there, that die, and that cannot do what is needed; each test has its own.</summary>
public abstract class Neo4jFaultTests
{
    private readonly bool _bolt;

    protected Neo4jFaultTests(bool bolt)
    {
        Assert.SkipWhen(RunningNeo4j.Script is null && Environment.GetEnvironmentVariable("CI") != "true", "There is no script that starts a Neo4j of our own.");
        _bolt = bolt;
    }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_not_there_is_named_soon_and_not_asked_all_the_time()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connections = 0;
        var closing = Task.Run(
            async () =>
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync(Token);
                    Interlocked.Increment(ref connections);
                }
            },
            Token);
        await using var store = Open(((IPEndPoint)listener.LocalEndpoint).Port);
        var started = TimeProvider.System.GetTimestamp();
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetActorsAsync(Token));
        Assert.Contains("GraphExplorer:Store", unavailable.Message, StringComparison.Ordinal);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30));
        Assert.InRange(Volatile.Read(ref connections), 1, 5);
        Assert.False(closing.IsFaulted);
    }

    [Fact]
    public async Task A_store_is_well_by_itself_when_its_server_comes_goes_and_comes_back()
    {
        await using var server = await RunningNeo4j.StartAsync(Token);
        await using var store = Open(PortOf(server));
        await server.KillAsync(Token);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(Token));

        await server.StartAgainAsync(Token);
        await store.PrepareAsync(Token);
        await store.ImportAsync(Make.DataSet("one", Make.Claim("c1")), new ImportOptions(), null, Token);

        await server.KillAsync(Token);
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => AllAsync(store));
        Assert.Contains("GraphExplorer:Store", unavailable.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(Token));

        await server.StartAgainAsync(Token);
        await store.CheckAsync(Token);
        Assert.Equal(["c1"], (await AllAsync(store)).Select(c => c.Id));
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_of_an_import_holds_all_of_it_or_none()
    {
        await using var server = await RunningNeo4j.StartAsync(Token);
        await using var store = Open(PortOf(server));
        await store.PrepareAsync(Token);
        await store.ImportAsync(Make.DataSet("kept", Make.Claim("k1")), new ImportOptions(), null, Token);
        var data = GeneratedGraph.Of(seed: 81, claims: 3000);

        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.ImportAsync(data, new ImportOptions(), new When(p => p.Done * 2 >= p.Total, () => server.KillAsync(Token).GetAwaiter().GetResult()), Token));

        await server.StartAgainAsync(Token);
        Assert.Equal(["k1"], (await AllAsync(store)).Select(c => c.Id));
        Assert.Equal([("kept", 1, 1, 2)], (await store.GetDataSetsAsync(Token)).Select(d => (d.Name, d.Documents, d.Claims, d.Actors)));
        var counts = await store.ImportAsync(data, new ImportOptions(), null, Token);
        Assert.Equal(new KindCounts(3000, 0, 0), counts.Claims);
        Assert.Equal(3001, (await AllAsync(store)).Length);
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_neither_lost_nor_counted_twice()
    {
        await using var server = await RunningNeo4j.StartAsync(Token);
        // The head of a request over HTTP; over Bolt, the message COMMIT in its chunk.
        using var proxy = new CuttingProxy(PortOf(server), _bolt ? [0x00, 0x02, 0xB0, 0x12, 0x00, 0x00] : [.. "/commit "u8]);
        await using var store = Open(proxy.Port);
        await store.PrepareAsync(Token);
        var atEnd = new When(p => p.Done == p.Total, proxy.Arm);
        var counts = await store.ImportAsync(Make.DataSet("one", Make.Claim("c1"), Make.Claim("c2")), new ImportOptions(), atEnd, Token);
        Assert.Equal(1, proxy.Cuts);
        Assert.Equal(new KindCounts(2, 0, 0), counts.Claims);
        Assert.Equal(2, (await AllAsync(store)).Length);
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_browsed_once_it_is_migrated()
    {
        const string ReadOnly = "server.databases.read_only=neo4j";
        // A server makes its database, and recovers it after a kill, only where it may write.
        await using var server = await RunningNeo4j.StartAsync(Token);
        await server.StopAsync(Token);
        await server.StartAgainAsync(Token, ReadOnly);
        await using var store = Open(PortOf(server));
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(Token));
        Assert.Contains("can only be read", unavailable.Message, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:Neo4j:User", unavailable.Message, StringComparison.Ordinal);

        await server.StopAsync(Token);
        await server.StartAgainAsync(Token);
        await store.PrepareAsync(Token);
        await store.ImportAsync(Make.DataSet("one", Make.Claim("c1")), new ImportOptions(), null, Token);
        await server.StopAsync(Token);
        await server.StartAgainAsync(Token, ReadOnly);

        await store.PrepareAsync(Token);
        Assert.Equal(["c1"], (await AllAsync(store)).Select(c => c.Id));
        Assert.Equal(1, (await store.GetTiesAsync(View.Everything, PageRange.First, Token)).Total);
        foreach (var write in new Func<Task>[]
        {
            () => store.ImportAsync(Make.DataSet("two", Make.Claim("c2", document: "e")), new ImportOptions(), null, Token),
            () => store.RemoveAsync("one", Token),
            () => store.SaveSnapshotAsync(Make.Snapshot("s"), Token),
        })
        {
            Assert.Contains("can only be read", (await Assert.ThrowsAsync<StoreUnavailableException>(write)).Message, StringComparison.Ordinal);
        }
        Assert.Equal(["c1"], (await AllAsync(store)).Select(c => c.Id));
    }

    [Fact]
    public async Task A_server_that_stands_still_is_given_up_in_time_whatever_is_asked_and_is_well_when_it_goes_on()
    {
        await using var server = await RunningNeo4j.StartAsync(Token);
        foreach (var scheme in _bolt ? new[] { "bolt", "neo4j" } : ["http"])
        {
            await using var store = Open(PortOf(server), scheme, o => o with { QuerySeconds = 2, WriteSeconds = 10, ConnectSeconds = 2 });
            await UntilAsync(() => store.PrepareAsync(Token));
            await UntilAsync(() => store.ImportAsync(Make.DataSet("one", Make.Claim("c1")), new ImportOptions(), null, Token));
            await server.HoldAsync(Token);
            try
            {
                // Without a bound it was 120 seconds and more; what is right is some ten for a question, twenty for a write.
                var started = TimeProvider.System.GetTimestamp();
                var question = Assert.ThrowsAsync<StoreUnavailableException>(() => AllAsync(store));
                var sign = Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(Token));
                var write = Assert.ThrowsAsync<StoreUnavailableException>(() => store.RemoveAsync("one", Token));
                Assert.True((await question).TookTooLong);
                Assert.Contains("GraphExplorer:Neo4j:QuerySeconds", (await question).Message, StringComparison.Ordinal);
                Assert.False((await sign).TookTooLong);
                Assert.Contains("GraphExplorer:Neo4j:ConnectSeconds", (await sign).Message, StringComparison.Ordinal);
                await write;
                Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(80), $"{scheme}: {TimeProvider.System.GetElapsedTime(started)}");
            }
            finally
            {
                await server.GoOnAsync(Token);
            }
            await UntilAsync(() => store.CheckAsync(Token));
            await UntilAsync(() => AllAsync(store));
            // The removal reached the server or it did not; done again, it is done.
            await UntilAsync(() => store.RemoveAsync("one", Token));
            Assert.Empty(await AllAsync(store));
        }
    }

    [Fact]
    public async Task Somebody_who_listens_and_never_answers_is_given_up_within_the_time_for_connecting()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        foreach (var scheme in _bolt ? new[] { "bolt", "neo4j", "bolt+s" } : ["http", "https"])
        {
            await using var store = Open(((IPEndPoint)listener.LocalEndpoint).Port, scheme, o => o with { ConnectSeconds = 1, QuerySeconds = 600 });
            var started = TimeProvider.System.GetTimestamp();
            var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetActorsAsync(Token));
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(40), scheme);
            Assert.False(unavailable.TookTooLong);
            Assert.Contains("GraphExplorer:Neo4j:ConnectSeconds", unavailable.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_of_IPv6_is_asked_there()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        using var listener = new TcpListener(IPAddress.IPv6Loopback, 0);
        listener.Start();
        var asked = listener.AcceptTcpClientAsync(Token).AsTask();
        var address = $"{(_bolt ? "bolt" : "http")}://[::1]:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await using var store = Neo4jStores.Open(
            new Neo4jOptions { Uri = address, Password = RunningNeo4j.Password, ConnectSeconds = 1 }, TimeProvider.System, NullLoggerFactory.Instance);
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(Token));
        Assert.Contains(address, unavailable.Message, StringComparison.Ordinal);
        (await asked).Dispose();
    }

    protected int PortOf(RunningNeo4j server) => _bolt ? server.BoltPort : server.HttpPort;

    protected IGraphStore Open(int port, string? scheme = null, Func<Neo4jOptions, Neo4jOptions>? more = null) => Neo4jStores.Open(
        (more ?? (o => o))(new() { Uri = $"{scheme ?? (_bolt ? "bolt" : "http")}://127.0.0.1:{port}", User = RunningNeo4j.User, Password = RunningNeo4j.Password, ConnectSeconds = RunningNeo4j.Connect }),
        TimeProvider.System, NullLoggerFactory.Instance);

    private static async Task<ImmutableArray<Claim>> AllAsync(IGraphReader store) =>
        (await store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, Token)).Items;

    /// <summary>Does it until the server, which may be busy yet, does it in time.</summary>
    private static async Task UntilAsync(Func<Task> act)
    {
        for (var until = DateTime.UtcNow.AddSeconds(120); ;)
        {
            try
            {
                await act();
                return;
            }
            catch (StoreUnavailableException) when (DateTime.UtcNow < until)
            {
                await Task.Delay(200, Token);
            }
        }
    }

    /// <summary>Acts once, at the first report that is waited for.</summary>
    private sealed class When(Func<ImportProgress, bool> condition, Action act) : IProgress<ImportProgress>
    {
        private bool _done;

        public void Report(ImportProgress value)
        {
            if (!_done && condition(value))
            {
                _done = true;
                act();
            }
        }
    }
}

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpFaults() : Neo4jFaultTests(bolt: false)
{
    [Fact]
    public async Task A_server_without_the_Query_API_is_told_with_what_to_use_instead()
    {
        await using var server = await RunningNeo4j.StartAsync(Token, "server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS");
        await using var store = Open(PortOf(server));
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(Token));
        Assert.Contains("Query API", unavailable.Message, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:Store", unavailable.Message, StringComparison.Ordinal);
        Assert.Contains("neo4j://127.0.0.1:7687", unavailable.Message, StringComparison.Ordinal);
    }
}

#if NEO4J_DRIVER
[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltFaults() : Neo4jFaultTests(bolt: true);
#else
public sealed class Neo4jWithoutDriver
{
    [Theory]
    [InlineData("neo4j://localhost:7687")]
    [InlineData("bolt+s://localhost")]
    public async Task Bolt_without_the_driver_is_refused_with_the_way_that_works(string uri)
    {
        await using var store = Neo4jStores.Open(new Neo4jOptions { Uri = uri, Password = "secret" }, TimeProvider.System, NullLoggerFactory.Instance);
        foreach (var call in new Func<CancellationToken, Task>[] { store.PrepareAsync, store.CheckAsync, store.GetRevisionAsync })
        {
            var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => call(TestContext.Current.CancellationToken));
            Assert.Contains("Neo4j.Driver", refused.Message, StringComparison.Ordinal);
            Assert.Contains("http://localhost:7474", refused.Message, StringComparison.Ordinal);
            Assert.Contains("GraphExplorer:Store", refused.Message, StringComparison.Ordinal);
        }
    }
}
#endif
