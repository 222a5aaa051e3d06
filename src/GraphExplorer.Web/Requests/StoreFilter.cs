using GraphExplorer.Web.Access;
using GraphExplorer.Web.StoreWatch;

namespace GraphExplorer.Web.Requests;

/// <summary>
/// Answers 503 at once while the store is known to be unavailable, and reports failures to <see cref="StoreHealth"/>. Requests that come while
/// the app is opening the store for the first time wait for it.
/// </summary>
internal sealed class StoreFilter(StoreHealth health, WriteAuthorization rule) : IEndpointFilter
{
    /// <summary>Longest wait for the first opening of the store, which may include computing the layout of the sample.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        await WaitAsync(health, context.HttpContext.RequestAborted);
        if (health.Reason is not null && health.ReasonFor(rule.MayKnowStore(context.HttpContext)) is { } reason)
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
            return Problems.Unavailable(e is StoreUnavailableException { TookTooLong: true } || rule.MayKnowStore(context.HttpContext) ? e.Message : StoreHealth.ForStrangers);
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
