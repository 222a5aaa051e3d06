using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace GraphExplorer.Web.Ceilings;

/// <summary>
/// Gives each request the time that its kind has, and asks of whoever takes a file that it be taken at a least speed. What takes longer is
/// cancelled: with 503 where nothing was sent yet, else by ending the connection, so that half a file is not taken for a whole one.
/// </summary>
internal sealed class TimeBudgets(RequestDelegate next, TimeProvider time)
{
    /// <summary>In which an answer need not be taken at any speed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public async Task InvokeAsync(HttpContext context)
    {
        var kind = WorkOf.Request(context);
        if (BudgetOf(kind) is not { } budget)
        {
            await next(context);
            return;
        }
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new(Ceiling.SlowestBytesPerSecond, Grace);
        }
        var aborted = context.RequestAborted;
        using var spent = new CancellationTokenSource(budget, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, spent.Token);
        context.RequestAborted = either.Token;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (spent.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }
            context.RequestAborted = aborted;
            context.Response.Clear();
            await Refusal.WriteAsync(
                context, StatusCodes.Status503ServiceUnavailable, "This took too long.",
                $"It was given up after {budget.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s; ask for less.", Ceiling.ComeBack);
        }
        finally
        {
            context.RequestAborted = aborted;
        }
    }

    private static TimeSpan? BudgetOf(WorkKind kind) => kind switch
    {
        WorkKind.Free => null,
        WorkKind.Export => Ceiling.ExportBudget,
        WorkKind.Image => Ceiling.ImageBudget,
        WorkKind.Import or WorkKind.Write => Ceiling.ImportBudget,
        _ => Ceiling.ReadBudget,
    };
}
