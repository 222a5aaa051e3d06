#if NEO4J_DRIVER
using Neo4j.Driver;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// A session whose closing is bounded. The driver's own rolls back and awaits the answer of whatever still runs in it, and a server that
/// stands still gives none; the closing then goes on by itself until the connection ends.
/// </summary>
/// <param name="closed">Called once, when the connection is free or gone.</param>
internal sealed class BoltSession(IAsyncSession session, TimeProvider time, Action closed) : IAsyncDisposable
{
    /// <summary>How long a closing is waited for.</summary>
    public static readonly TimeSpan Closing = TimeSpan.FromSeconds(1);

    public IAsyncSession Session => session;

    public async ValueTask DisposeAsync()
    {
        var closing = Task.Run(CloseAsync);
        await Task.WhenAny(closing, Task.Delay(Closing, time));
    }

    private async Task CloseAsync()
    {
        try
        {
            await session.CloseAsync();
        }
        catch (Exception error) when (BoltFaults.AreFaults(error) || error is InvalidOperationException or OperationCanceledException)
        {
            // What was asked in it has been answered or has failed already, and that is what the caller hears.
        }
        finally
        {
            closed();
        }
    }
}
#endif
