using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Transports;

namespace GraphExplorer.Stores.Tests.Neo4j;

/// <summary>A server that is there and refuses: one clear sentence each, naming the key that mends it, and no storm.</summary>
public abstract class Neo4jLoginTests(Neo4jServer server, bool bolt) : Neo4jTests(server, bolt)
{
    [Fact]
    public async Task A_wrong_password_is_said_and_not_repeated()
    {
        const string Wrong = "not-the-password";
        var store = Open(Options with { Password = Wrong });
        var messages = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            var calls = Enumerable.Range(0, 4).Select(_ => Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetActorsAsync(Token)));
            messages.AddRange((await Task.WhenAll(calls)).Select(e => e.Message));
            messages.Add((await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(Token))).Message);
        }
        Assert.All(messages, message =>
        {
            Assert.Contains("GraphExplorer:Neo4j:Password", message, StringComparison.Ordinal);
            Assert.DoesNotContain(Wrong, message, StringComparison.Ordinal);
        });
        // Three wrong ones in a row would have locked the right one out.
        await Open().CheckAsync(Token);
    }

    [Fact]
    public async Task No_password_at_all_is_asked_for()
    {
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => Open(Options with { Password = null }).PrepareAsync(Token));
        Assert.Contains("wants a password", unavailable.Message, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:Neo4j:Password", unavailable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_password_after_a_lock_out_is_taken_once_the_lock_out_is_over()
    {
        var store = Open();
        StoreUnavailableException? unavailable = null;
        for (var attempt = 0; attempt < 10 && unavailable is null; attempt++)
        {
            // It lasts five seconds: on a busy machine it may be over before it is met.
            await LockOutAsync();
            unavailable = await Record.ExceptionAsync(() => store.CheckAsync(Token)) as StoreUnavailableException;
        }
        Assert.NotNull(unavailable);
        Assert.Contains("too many wrong passwords", unavailable.Message, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:Neo4j:Password", unavailable.Message, StringComparison.Ordinal);

        for (var until = DateTime.UtcNow.AddSeconds(120); ;)
        {
            try
            {
                await store.CheckAsync(Token);
                break;
            }
            catch (StoreUnavailableException) when (DateTime.UtcNow < until)
            {
                await Task.Delay(500, Token);
            }
        }
        await store.PrepareAsync(Token);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named_with_its_key()
    {
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => Open(Options with { Database = "no-such-database" }).PrepareAsync(Token));
        Assert.Contains("'no-such-database'", unavailable.Message, StringComparison.Ordinal);
        Assert.Contains("GraphExplorer:Neo4j:Database", unavailable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TLS_where_the_server_speaks_none_is_said_with_what_to_write_instead()
    {
        var plain = new Uri(Options.Uri).Scheme;
        foreach (var scheme in Bolt ? new[] { "bolt+s", "neo4j+s" } : ["https"])
        {
            var store = Open(Options with { Uri = Options.Uri.Replace($"{plain}://", $"{scheme}://", StringComparison.Ordinal) });
            var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(Token));
            Assert.Contains("GraphExplorer:Store", unavailable.Message, StringComparison.Ordinal);
            Assert.Contains("TLS", unavailable.Message, StringComparison.Ordinal);
            Assert.Contains($"write {(Bolt ? scheme[..^2] : plain)}://", unavailable.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_other_port_of_a_server_is_told_whatever_the_scheme()
    {
        var other = new Uri((await OtherWayAsync()).Uri);
        Assert.SkipUnless(other.Scheme.StartsWith("http", StringComparison.Ordinal) == Bolt, "Only one port of this server is known.");
        foreach (var scheme in Bolt ? new[] { "bolt", "neo4j" } : ["http"])
        {
            var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => Open(Options with { Uri = $"{scheme}://{other.Authority}" }).PrepareAsync(Token));
            Assert.Contains(Bolt ? "is no Neo4j, or another of its ports" : "a port for Bolt", unavailable.Message, StringComparison.Ordinal);
            Assert.Contains("GraphExplorer:Store", unavailable.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_told_whatever_the_scheme()
    {
        using var listener = new UntrustedListener();
        foreach (var scheme in Bolt ? new[] { "bolt+s", "neo4j+s" } : ["https"])
        {
            var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(
                () => Open(Options with { Uri = $"{scheme}://127.0.0.1:{listener.Port}" }).PrepareAsync(Token));
            Assert.Contains("No trusted TLS connection", unavailable.Message, StringComparison.Ordinal);
            Assert.Contains("certificate", unavailable.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_password_file_that_is_mended_is_read_again()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "not-the-password\n", Token);
            var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
            var options = Options with { Password = null, PasswordFile = file };
            var logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
            // The server's own time is real; only the rest that a refused password gets is passed by.
            var store = Keep(Neo4jStores.Open(options, Neo4jStores.TransportOf(options, TimeProvider.System, logger), time, logger));
            var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(Token));
            Assert.Contains("GraphExplorer:Neo4j:PasswordFile", unavailable.Message, StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, $"{Options.Password}\n", Token);
            time.Advance(LoginGate.WrongPasswordRests);
            await store.CheckAsync(Token);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Gives wrong passwords until the server refuses to look at any.</summary>
    private async Task LockOutAsync()
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await using var wrong = RawNeo4j.Open(Options with { Password = "wrong" });
            if ((await Assert.ThrowsAsync<ServerFault>(() => wrong.RunAsync("RETURN 1", Token))).Kind == FaultKind.LockedOut)
            {
                return;
            }
        }
        Assert.Fail("The server does not lock out.");
    }
}

[Collection(Neo4jServer.Name)]
public sealed class Neo4jHttpLogins(Neo4jServer server) : Neo4jLoginTests(server, bolt: false);

#if NEO4J_DRIVER
[Collection(Neo4jServer.Name)]
public sealed class Neo4jBoltLogins(Neo4jServer server) : Neo4jLoginTests(server, bolt: true);
#endif
