using GraphExplorer.Core.Stores;
using GraphExplorer.Web.StoreWatch;
using Polly;

namespace GraphExplorer.Web.Tests.Startup;

public sealed class StoreRetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delays_grow_from_the_first_to_the_longest_and_no_further_however_long_a_store_is_away()
    {
        var delays = new List<TimeSpan>();

        await FailAsync(Make(delays), times: 1200);

        Assert.InRange(delays[0], TimeSpan.Zero, StoreRetry.First * 1.5);
        Assert.True(delays[3] > delays[0]);
        Assert.All(delays, d => Assert.True(d <= StoreRetry.Longest));
        Assert.All(delays.Skip(10), d => Assert.Equal(StoreRetry.Longest, d));
    }

    [Fact]
    public async Task Two_instances_do_not_come_back_at_the_same_time()
    {
        var (one, other) = (new List<TimeSpan>(), new List<TimeSpan>());

        await FailAsync(Make(one), times: 3);
        await FailAsync(Make(other), times: 3);

        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task After_a_success_they_begin_anew()
    {
        var delays = new List<TimeSpan>();
        var pipeline = Make(delays);
        await FailAsync(pipeline, times: 10);

        await FailAsync(pipeline, times: 1);

        Assert.InRange(delays[^1], TimeSpan.Zero, StoreRetry.First * 1.5);
    }

    private static ResiliencePipeline Make(List<TimeSpan> delays) => StoreRetry.Make(new AtOnce(), (_, delay) => delays.Add(delay));

    private static async Task FailAsync(ResiliencePipeline pipeline, int times)
    {
        var left = times;
        await pipeline.ExecuteAsync(_ => left-- > 0 ? throw new StoreUnavailableException("The store is away.") : ValueTask.CompletedTask, Token);
    }

    /// <summary>A clock on which every delay is over as soon as it begins.</summary>
    private sealed class AtOnce : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
