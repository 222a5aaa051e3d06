using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using GraphExplorer.Web.Configuration;

namespace GraphExplorer.Web.Ceilings;

/// <summary>
/// Holds what comes from one address, and what comes in all, below <see cref="Ceiling"/>: 429 for what comes too often, 503 where too many wait
/// already, both with the time after which it is worth asking again.
/// </summary>
internal static class RequestCeilings
{
    /// <summary>Bits of an IPv6 address that one network has for itself: whoever has one has all addresses in it.</summary>
    private const int NetworkBytes = 8;

    private const string Everybody = "";

    public static void AddCeilings(this IServiceCollection services)
    {
        services.AddRateLimiter(o =>
        {
            // An address is asked first, so that nobody uses up what all have together.
            o.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Rates(AddressOf, r => r.Address), Waiting(AddressOf, t => t.Address), Rates(_ => Everybody, r => r.All), Waiting(_ => Everybody, t => t.All));
            o.OnRejected = static async (context, cancellationToken) => await RejectAsync(context.HttpContext, context.Lease, cancellationToken);
        });
        services.AddOpenPages();
    }

    public static void UseCeilings(this IApplicationBuilder app)
    {
        app.UseMiddleware<OpenPagesCeiling>();
        app.UseRateLimiter();
        // Behind the limiter: the time of waiting is not counted, since its places are bounded and those before end in time.
        app.UseMiddleware<TimeBudgets>();
    }

    /// <summary>Whose requests are counted together: an IPv4 address, or a network of IPv6.</summary>
    public static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } given)
        {
            return "unknown";
        }
        var address = Loopback.Plain(given);
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
        {
            return address.ToString();
        }
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return $"{new IPAddress(bytes)}/{NetworkBytes * 8}";
    }

    private static PartitionedRateLimiter<HttpContext> Rates(Func<HttpContext, string> whose, Func<(Rate Address, Rate All), Rate> choose) =>
        PartitionedRateLimiter.Create<HttpContext, (string, WorkKind)>(context =>
        {
            // Imports are counted with the other writes.
            var kind = WorkOf.Request(context) is var asked && asked == WorkKind.Import ? WorkKind.Write : asked;
            return RatesOf(kind) is not { } rates
                ? RateLimitPartition.GetNoLimiter((Everybody, kind))
                : RateLimitPartition.GetTokenBucketLimiter((whose(context), kind), _ => new()
                {
                    TokenLimit = choose(rates).Burst, TokensPerPeriod = choose(rates).PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
                });
        });

    private static PartitionedRateLimiter<HttpContext> Waiting(Func<HttpContext, string> whose, Func<(Turns Address, Turns All), Turns> choose) =>
        PartitionedRateLimiter.Create<HttpContext, (string, WorkKind)>(context =>
        {
            var kind = WorkOf.Request(context);
            return TurnsOf(kind) is not { } turns
                ? RateLimitPartition.GetNoLimiter((Everybody, kind))
                : RateLimitPartition.GetConcurrencyLimiter((whose(context), kind), _ => new()
                {
                    PermitLimit = choose(turns).AtOnce, QueueLimit = choose(turns).Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                });
        });

    private static (Rate, Rate)? RatesOf(WorkKind kind) => kind switch
    {
        WorkKind.Page => Ceiling.Pages,
        WorkKind.Read => Ceiling.Reads,
        WorkKind.Export => Ceiling.Exports,
        WorkKind.Image => Ceiling.Images,
        WorkKind.Write => Ceiling.Writes,
        _ => null,
    };

    private static (Turns, Turns)? TurnsOf(WorkKind kind) => kind switch
    {
        WorkKind.Export => Ceiling.ExportTurns,
        WorkKind.Image => Ceiling.ImageTurns,
        WorkKind.Import => Ceiling.ImportTurns,
        _ => null,
    };

    private static Task RejectAsync(HttpContext context, RateLimitLease lease, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Only a limiter of rates says when it lets through again.
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? Refusal.WriteAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests.", "More was asked for than one address, or all together, may ask in this time.", after)
            : Refusal.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Too much is being made already.", "As many wait for their turn as may; this request was sent away at once.", Ceiling.ComeBack);
    }
}
