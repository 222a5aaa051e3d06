using System.Threading.Channels;
using GraphExplorer.Web.Seeding;
using Polly;

namespace GraphExplorer.Web.StoreWatch;

/// <summary>
/// Opens the store in the background, while the app already serves pages, and monitors it: an unavailable store is retried after growing
/// delays, at start and later. A store that refuses at start is not retried, since only another configuration helps.
/// </summary>
public sealed class StoreStartup : BackgroundService
{
    private readonly IGraphStore _store;
    private readonly StoreHealth _health;
    private readonly SampleSeeder _seeder;
    private readonly ILogger<StoreStartup> _logger;
    private readonly ResiliencePipeline _untilWell;

    // One pending signal is enough: it means "check the health", not how often it changed.
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
    /// Checks the store again. The schema is prepared again, since another database may be at the same address now. A store that worked before
    /// and refuses now is retried, since a password may be renewed or a file restored.
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
