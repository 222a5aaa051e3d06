using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Transports;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Stores.Tests.Neo4j;

public sealed class LoginGateTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly LoginGate _gate;
    private FaultKind? _answer;
    private int _logins;

    public LoginGateTests() => _gate = new(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_calls_at_once_try_a_wrong_password_once()
    {
        _answer = FaultKind.WrongPassword;
        var calls = Enumerable.Range(0, 20).Select(_ => Assert.ThrowsAsync<ServerFault>(CallAsync)).ToList();
        Assert.All(await Task.WhenAll(calls), fault => Assert.Equal(FaultKind.WrongPassword, fault.Kind));
        Assert.Equal(1, _logins);
    }

    [Fact]
    public async Task A_refused_password_rests_and_is_then_tried_again()
    {
        _answer = FaultKind.WrongPassword;
        await Assert.ThrowsAsync<ServerFault>(CallAsync);
        _time.Advance(LoginGate.WrongPasswordRests - TimeSpan.FromMilliseconds(1));
        await Assert.ThrowsAsync<ServerFault>(CallAsync);
        Assert.Equal(1, _logins);

        _time.Advance(TimeSpan.FromMilliseconds(1));
        _answer = null;
        Assert.Equal(1, await CallAsync());
    }

    [Fact]
    public async Task A_lock_out_is_waited_for()
    {
        _answer = FaultKind.LockedOut;
        await Assert.ThrowsAsync<ServerFault>(CallAsync);
        await Assert.ThrowsAsync<ServerFault>(CallAsync);
        Assert.Equal(1, _logins);
        _time.Advance(LoginGate.LockOutLasts);
        _answer = null;
        Assert.Equal(1, await CallAsync());
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_asked_by_every_call()
    {
        _answer = FaultKind.Unreachable;
        await Assert.ThrowsAsync<ServerFault>(CallAsync);
        await Assert.ThrowsAsync<ServerFault>(CallAsync);
        Assert.Equal(2, _logins);
    }

    [Fact]
    public async Task Once_the_password_was_taken_calls_do_not_knock_first()
    {
        await CallAsync();
        await CallAsync();
        Assert.Equal(1, _logins);
    }

    private Task<int> CallAsync() => _gate.ThroughAsync(() => Task.FromResult(1), LogInAsync, Token);

    private async Task LogInAsync()
    {
        Interlocked.Increment(ref _logins);
        // Long enough for every other call to be at the gate.
        await Task.Delay(20, Token);
        if (_answer is { } kind)
        {
            throw new ServerFault(kind, "No.");
        }
    }
}
