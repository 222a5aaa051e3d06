using GraphExplorer.Web.StoreWatch;

namespace GraphExplorer.Web.Requests;

/// <summary>
/// Answers 503 while the store cannot be used, at once and without asking it, and tells <see cref="StoreHealth"/> when it turns out so. A
/// request that comes while the app is only just opening the store waits for that.
/// </summary>
internal sealed class StoreFilter(StoreHealth health) : IEndpointFilter
{
    /// <summary>Longest wait for the first opening of the store, in which the sample may have to be placed.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        await WaitAsync(health, context.HttpContext.RequestAborted);
        if (health.Reason is { } reason)
        {
            return Problems.Unavailable(reason);
        }
        try
        {
            return await next(context);
        }
        catch (StoreException e)
        {
            health.Report(e);
            return Problems.Unavailable(e.Message);
        }
    }

    /// <summary>Waits until the store was opened, or opening it failed once.</summary>
    public static async Task WaitAsync(StoreHealth health, CancellationToken cancellationToken)
    {
        try
        {
            await health.Opened.WaitAsync(LongestWait, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The reason that the health gives until then is the answer.
        }
    }
}
