namespace GraphExplorer.Web.StoreWatch;

/// <summary>Whether the store can be used just now, and if not, why. Thread-safe; tells whoever subscribes.</summary>
public sealed class StoreHealth
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _reason = "The store is being opened.";

    /// <summary>One sentence that says why the store cannot be used, or null where it can.</summary>
    public string? Reason => _reason;

    public bool IsReady => _reason is null;

    /// <summary>Ends when the store was opened for the first time, or the first try failed.</summary>
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

    /// <summary>Asks the store something, and reports a failure as <see cref="Report"/> does.</summary>
    /// <returns>Null where it answered.</returns>
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
            return new(e.Message, e is StoreUnavailableException { TookTooLong: true });
        }
    }

    /// <summary>Says how the store is: why it cannot be used, or null.</summary>
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
