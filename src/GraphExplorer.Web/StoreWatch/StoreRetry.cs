using Polly;
using Polly.Retry;

namespace GraphExplorer.Web.StoreWatch;

/// <summary>
/// Retries while a store is unavailable, after delays that grow about twofold, from half a second to ten seconds. The delays are randomised, so
/// that instances which failed together do not retry together.
/// </summary>
public static class StoreRetry
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <param name="away">Called before each wait, with the reason and the delay.</param>
    public static ResiliencePipeline Make(TimeProvider time, Action<string, TimeSpan> away) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<StoreUnavailableException>(),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = First,
            MaxDelay = Longest,
            UseJitter = true,
            OnRetry = args =>
            {
                away(args.Outcome.Exception!.Message, args.RetryDelay);
                return ValueTask.CompletedTask;
            },
        })
        .Build();
}
