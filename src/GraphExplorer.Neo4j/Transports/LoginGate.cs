namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// Keeps a wrong password from being sent again and again: after three in a row Neo4j locks the user out, and then refuses the right one too.
/// Until the server has accepted the password, one call tries it for all that wait; once it was refused, no call is made for a while.
/// </summary>
internal sealed class LoginGate(TimeProvider time)
{
    /// <summary>How long a refused password is not tried again: two tries a minute are no load, and a password that is put right at the server is found without a restart.</summary>
    public static readonly TimeSpan WrongPasswordRests = TimeSpan.FromSeconds(30);

    /// <summary>How long Neo4j locks a user out, by its own default.</summary>
    public static readonly TimeSpan LockOutLasts = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private volatile bool _taken;
    private Task? _trying;
    private (ServerFault Fault, DateTimeOffset Until)? _refused;

    /// <param name="knock">A call that does nothing but log in.</param>
    /// <exception cref="ServerFault">The server refuses the password, or did a moment ago.</exception>
    public async Task<T> ThroughAsync<T>(Func<Task<T>> call, Func<Task> knock, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfRefused();
        if (!_taken)
        {
            await Trying(knock).WaitAsync(cancellationToken);
        }
        return await NotingAsync(call);
    }

    private void ThrowIfRefused()
    {
        lock (_lock)
        {
            if (_refused is var (fault, until) && time.GetUtcNow() < until)
            {
                throw new ServerFault(fault.Kind, fault.Message, fault.Code, fault);
            }
        }
    }

    private Task Trying(Func<Task> knock)
    {
        lock (_lock)
        {
            return _trying is { IsCompleted: false } ? _trying : _trying = NotingAsync(async () =>
            {
                // Off the lock, whatever the call does before it first waits.
                await Task.Yield();
                await knock();
                return true;
            });
        }
    }

    private async Task<T> NotingAsync<T>(Func<Task<T>> call)
    {
        try
        {
            var result = await call();
            _taken = true;
            return result;
        }
        catch (ServerFault fault) when (fault.Kind is FaultKind.WrongPassword or FaultKind.PasswordExpired or FaultKind.LockedOut)
        {
            _taken = false;
            lock (_lock)
            {
                _refused = (fault, time.GetUtcNow() + (fault.Kind == FaultKind.LockedOut ? LockOutLasts : WrongPasswordRests));
            }
            throw;
        }
    }
}
