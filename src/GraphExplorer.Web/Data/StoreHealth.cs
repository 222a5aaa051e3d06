namespace GraphExplorer.Web.Data;

/// <summary>Whether the store can be used just now, and if not, why. Thread-safe; tells whoever subscribes.</summary>
public sealed class StoreHealth
{
    private volatile string? _reason = "The store is being opened.";

    /// <summary>One sentence that says why the store cannot be used, or null where it can.</summary>
    public string? Reason => _reason;

    public bool IsReady => _reason is null;

    public event Action? Changed;

    public void Set(string? reason)
    {
        if (_reason != reason)
        {
            _reason = reason;
            Changed?.Invoke();
        }
    }
}
