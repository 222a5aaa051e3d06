using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace GraphExplorer.Neo4j.Transports;

/// <summary>
/// How often and when a call is made again that failed for a reason that passes. Only for calls that end alike when they are made twice;
/// a wrong password is never repeated.
/// </summary>
internal static class Retries
{
    /// <summary>Calls that change the schema at once run into each other's locks; half of them do with four clients.</summary>
    private const int MostAttempts = 8;

    /// <summary>A server that is not there is asked again this often, so that a restart of a moment goes unnoticed and an absence does not.</summary>
    private const int MostAttemptsUnreachable = 2;

    public static ResiliencePipeline Make(TimeProvider time, ILogger logger) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is ServerFault { MayPass: true } fault
                && (fault.Kind != FaultKind.Unreachable || args.AttemptNumber < MostAttemptsUnreachable)),
            MaxRetryAttempts = MostAttempts,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(2),
            UseJitter = true,
            OnRetry = args =>
            {
                logger.Repeating(args.AttemptNumber + 1, args.RetryDelay.TotalMilliseconds, args.Outcome.Exception!.Message);
                return ValueTask.CompletedTask;
            },
        })
        .Build();
}
