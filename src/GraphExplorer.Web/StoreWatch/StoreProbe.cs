namespace GraphExplorer.Web.StoreWatch;

/// <summary>Checks the store for monitors of the app, at most once per <see cref="Pause"/>.</summary>
public sealed class StoreProbe(IGraphStore store, StoreHealth health, TimeProvider time)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long _asked;

    /// <summary>
    /// Checks the store and updates its health. Does nothing while the store is known to be unavailable, since <see cref="StoreStartup"/> checks
    /// it then.
    /// </summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        var asked = Interlocked.Read(ref _asked);
        if (!health.IsReady
            || (asked != 0 && time.GetElapsedTime(asked, now) < Pause)
            || Interlocked.CompareExchange(ref _asked, now, asked) != asked)
        {
            return;
        }
        try
        {
            await store.CheckAsync(cancellationToken);
        }
        catch (StoreException e)
        {
            health.Set(e.Message);
        }
    }
}
