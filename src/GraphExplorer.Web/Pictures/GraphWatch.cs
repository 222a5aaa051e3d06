using GraphExplorer.Web.StoreWatch;

namespace GraphExplorer.Web.Pictures;

/// <summary>
/// Tells open pages when the graph is another than the one that they show: another page, program or instance has written to the store. The store
/// is asked once for all pages, and only while one is open.
/// </summary>
public sealed class GraphWatch(PictureSource pictures, StoreHealth health, TimeProvider time) : IDisposable
{
    /// <summary>Time between two questions.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _ending = new();
    private Action<string>? _watchers;
    private bool _asking;

    /// <summary>Calls back, on some thread, with the revision of the graph as <see cref="Lookup.Revision"/> has it, about every <see cref="Pause"/>.</summary>
    public IDisposable Watch(Action<string> seen)
    {
        lock (_lock)
        {
            _watchers += seen;
            if (!_asking)
            {
                _asking = true;
                _ = AskAsync();
            }
        }
        return new Ending(() =>
        {
            lock (_lock)
            {
                _watchers -= seen;
            }
        });
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }

    private async Task AskAsync()
    {
        var ending = _ending.Token;
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ending))
            {
                Action<string>? watchers;
                lock (_lock)
                {
                    watchers = _watchers;
                    if (watchers is null)
                    {
                        _asking = false;
                        return;
                    }
                }
                if (health.IsReady)
                {
                    // A failure is reported by asking.
                    await health.AskAsync(async () => watchers((await pictures.GetSetAsync(ending)).Revision));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The app ends.
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
