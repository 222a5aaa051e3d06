namespace GraphExplorer.Web.StoreWatch;

/// <summary>Whether the store is available at present, and if not, why. Thread-safe.</summary>
public sealed class StoreHealth
{
    /// <summary>What whoever does not sit at this machine, and has no edit key, is told of a store that cannot be used: no path, no address.</summary>
    public const string ForStrangers = "The store cannot be used just now; the app's log says why.";

    private const string Opening = "The store is being opened.";

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _reason = Opening;

    /// <summary>Why the store is unavailable, in one sentence; null where it is available.</summary>
    public string? Reason => _reason;

    /// <summary>The reason, for one who may know where the store is, or for one who may not.</summary>
    public string? ReasonFor(bool trusted) => _reason is { } reason && reason != Opening && !trusted ? ForStrangers : _reason;

    public bool IsReady => _reason is null;

    /// <summary>Completes when the store was opened for the first time, or the first attempt failed.</summary>
    public Task Opened => _opened.Task;

    /// <summary>Raised after every change, on the thread that made it.</summary>
    public event Action? Changed;

    /// <summary>
    /// Records that a request failed; <see cref="StoreStartup"/> then asks the store again until it answers. A query that took too long is not
    /// recorded, since the store answers others.
    /// </summary>
    public void Report(StoreException exception)
    {
        if (exception is not StoreUnavailableException { TookTooLong: true })
        {
            Set(exception.Message);
        }
    }

    /// <summary>Runs a query of the store, and records a failure as <see cref="Report"/> does.</summary>
    /// <returns>Null where the store answered.</returns>
    public async Task<StoreFailure?> AskAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return null;
        }
        catch (StoreException e)
        {
            Report(e);
            // The whole reason stands in the health, for those who may know it.
            var tookTooLong = e is StoreUnavailableException { TookTooLong: true };
            return new(tookTooLong ? e.Message : ForStrangers, tookTooLong);
        }
    }

    /// <summary>Sets the reason why the store is unavailable, or null.</summary>
    public void Set(string? reason)
    {
        var changed = Interlocked.Exchange(ref _reason, reason) != reason;
        _opened.TrySetResult();
        if (changed)
        {
            Changed?.Invoke();
        }
    }
}
