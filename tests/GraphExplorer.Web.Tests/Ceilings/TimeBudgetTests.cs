using GraphExplorer.Web.Ceilings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Ceilings;

public sealed class TimeBudgetTests
{
    /// <summary>Time of which every wait is over when a test says so.</summary>
    private sealed class StoppedTime : TimeProvider
    {
        private Action? _due;

        public TimeSpan Asked { get; private set; }

        public void Pass() => _due?.Invoke();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (Asked, _due) = (dueTime, () => callback(state));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task What_takes_longer_than_it_may_is_cancelled_and_says_so()
    {
        var time = new StoppedTime();
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider() };
        context.Request.Path = "/api/claims";
        context.Request.Method = "GET";
        using var body = new MemoryStream();
        context.Response.Body = body;
        var work = new TimeBudgets(async c => await Task.Delay(Timeout.InfiniteTimeSpan, c.RequestAborted), time).InvokeAsync(context);

        time.Pass();
        await work;

        Assert.Equal(Ceiling.ReadBudget, time.Asked);
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        Assert.Equal("10", context.Response.Headers.RetryAfter);
        Assert.False(context.RequestAborted.IsCancellationRequested);
    }

    [Fact]
    public async Task An_open_pages_connection_has_all_the_time_it_wants()
    {
        var time = new StoppedTime();
        var context = new DefaultHttpContext();
        context.Request.Path = "/_blazor";

        await new TimeBudgets(_ => Task.CompletedTask, time).InvokeAsync(context);

        Assert.Equal(default, time.Asked);
    }
}
