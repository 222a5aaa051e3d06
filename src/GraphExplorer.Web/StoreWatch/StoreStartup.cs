using System.Threading.Channels;
using GraphExplorer.Web.Seeding;
using Polly;

namespace GraphExplorer.Web.StoreWatch;

/// <summary>
/// Opens the store beside the running app, which serves its pages at once, and keeps an eye on it: while the store is unavailable it is
/// asked again after growing delays, at start and later. A store that refuses at start ends the trying, since only another configuration helps.
/// </summary>
public sealed class StoreStartup : BackgroundService
{
    private readonly IGraphStore _store;
    private readonly StoreHealth _health;
    private readonly SampleSeeder _seeder;
    private readonly ILogger<StoreStartup> _logger;
    private readonly ResiliencePipeline _untilWell;

    // One waiting signal is enough: it says "look at the health", not how often it changed.
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public StoreStartup(IGraphStore store, StoreHealth health, SampleSeeder seeder, TimeProvider time, ILogger<StoreStartup> logger)
    {
        (_store, _health, _seeder, _logger) = (store, health, seeder, logger);
        _untilWell = StoreRetry.Make(time, (reason, delay) =>
        {
            Log.StoreUnavailable(_logger, _store.Scheme, reason, delay.TotalSeconds);
            _health.Set(reason);
        });
        _health.Changed += OnChanged;
    }

    public override void Dispose()
    {
        _health.Changed -= OnChanged;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await UntilWellAsync(OpenAsync, stoppingToken);
        }
        catch (StoreRefusedException e)
        {
            Log.StoreRefused(_logger, _store.Scheme, e.Message);
            _health.Set(e.Message);
            return;
        }
        while (await _changes.Reader.WaitToReadAsync(stoppingToken))
        {
            _changes.Reader.TryRead(out _);
            if (_health.Reason is { } reason)
            {
                Log.StoreLost(_logger, reason);
                await UntilWellAsync(CheckAsync, stoppingToken);
            }
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        await _store.PrepareAsync(cancellationToken);
        await _seeder.SeedAsync(cancellationToken);
    }

    /// <summary>
    /// A store that comes back may be another one behind the same address, so that its schema is looked at again. One that was well under
    /// this very configuration and now refuses may change its mind too: a password is renewed, a file restored.
    /// </summary>
    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _store.CheckAsync(cancellationToken);
            await _store.PrepareAsync(cancellationToken);
        }
        catch (StoreRefusedException e)
        {
            throw new StoreUnavailableException(e.Message, e);
        }
    }

    private async Task UntilWellAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        await _untilWell.ExecuteAsync(async token => await step(token), cancellationToken);
        Log.StoreReady(_logger, _store.Scheme);
        _health.Set(null);
    }

    private void OnChanged() => _changes.Writer.TryWrite(true);
}
