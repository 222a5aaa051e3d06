using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace GraphExplorer.Web.Ceilings;

/// <summary>
/// Counts the pages that are open: what the server keeps for each, and for some minutes for one that lost its connection, is the most that a
/// reader costs it in memory. Thread-safe.
/// </summary>
public sealed class OpenPages
{
    /// <summary>Where a page's own connection begins.</summary>
    public static readonly PathString Connection = "/_blazor";

    private readonly ConcurrentDictionary<string, int> _connections = new(StringComparer.Ordinal);
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Whether a further page of this address would find no room.</summary>
    public bool IsFullFor(string address) => Count >= Ceiling.Circuits || _connections.GetValueOrDefault(address) >= Ceiling.CircuitsOfAddress;

    /// <summary>Takes a place.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public void Enter()
    {
        if (Interlocked.Increment(ref _count) > Ceiling.Circuits)
        {
            // Its end, which the framework tells too, gives the place back.
            throw new InvalidOperationException($"{Ceiling.Circuits} pages are open, and there is room for no more.");
        }
    }

    public void Leave() => Interlocked.Decrement(ref _count);

    /// <summary>Counts a connection until the answer is disposed; null where the address has as many as it may.</summary>
    public IDisposable? Connect(string address)
    {
        if (_connections.AddOrUpdate(address, 1, (_, n) => n + 1) <= Ceiling.CircuitsOfAddress)
        {
            return new Connected(this, address);
        }
        Disconnect(address);
        return null;
    }

    private void Disconnect(string address)
    {
        // An address without a connection is forgotten, so that no more are held than connections.
        while (_connections.TryGetValue(address, out var count))
        {
            if (count > 1 ? _connections.TryUpdate(address, count - 1, count) : _connections.TryRemove(KeyValuePair.Create(address, count)))
            {
                return;
            }
        }
    }

    private sealed class Connected(OpenPages pages, string address) : IDisposable
    {
        public void Dispose() => pages.Disconnect(address);
    }
}

/// <summary>Tells <see cref="OpenPages"/> of one page's state on the server.</summary>
internal sealed class OpenPage(OpenPages pages) : CircuitHandler
{
    private int _entered;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _entered, 1);
        pages.Enter();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _entered, 0) == 1)
        {
            pages.Leave();
        }
        return Task.CompletedTask;
    }
}

/// <summary>Shows a page that says so where there is no room for a further one.</summary>
internal sealed class OpenPagesCeiling(RequestDelegate next, OpenPages pages)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var address = RequestCeilings.AddressOf(context);
        if (context.Request.Path.StartsWithSegments(OpenPages.Connection))
        {
            // Long polling asks again and again; a WebSocket is one request as long as the page is open.
            using var connection = pages.Connect(address);
            await (connection is null ? FullAsync(context) : next(context));
            return;
        }
        await (HttpMethods.IsGet(context.Request.Method) && WorkOf.IsPage(context) && pages.IsFullFor(address) ? FullAsync(context) : next(context));
    }

    private static Task FullAsync(HttpContext context) => Refusal.WriteAsync(
        context, StatusCodes.Status503ServiceUnavailable, "The app is full just now.",
        "As many pages are open as it has room for. Those that are open stay usable, and so do exports and what programs ask.", Ceiling.ComeBack);
}

internal static class OpenPagesServices
{
    public static void AddOpenPages(this IServiceCollection services)
    {
        services.AddSingleton<OpenPages>();
        services.AddScoped<CircuitHandler, OpenPage>();
    }
}
