using System.Net;
using GraphExplorer.Core.Exports.Svg;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Ceilings;

/// <summary>How many images are made at once, and what becomes of those that come meanwhile.</summary>
public sealed class TurnTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Draws nothing until it is let go, so that a test knows how many are being drawn.</summary>
    private sealed class Gate : IRasteriser
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim _entered = new(0);

        public int Drawing { get; private set; }

        public void Open() => _open.TrySetResult();

        public Task EnteredAsync() => _entered.WaitAsync(Token);

        public async Task<byte[]> DrawAsync(ReadOnlyMemory<byte> svg, int scale, CancellationToken cancellationToken)
        {
            Drawing++;
            _entered.Release();
            await _open.Task.WaitAsync(cancellationToken);
            return [1];
        }

        public ImmutableArray<string> Lacking(ReadOnlyMemory<byte> svg) => [];
    }

    [Fact]
    public async Task Beyond_those_that_are_drawn_and_those_that_wait_an_image_is_refused_at_once_and_one_address_has_one_turn()
    {
        var gate = new Gate();
        await using var app = TestApp.With(s => s.AddSingleton<IRasteriser>(gate), ("GraphExplorer:Seed", "false"), ("GraphExplorer:Proxies", "127.0.0.1 ::1"));
        Task<HttpResponseMessage> Ask(string address) => app.GetAsync("/api/export/png", ("X-Forwarded-For", address));

        List<Task<HttpResponseMessage>> asked = [Ask("203.0.113.7")];
        await gate.EnteredAsync();
        asked.AddRange(Enumerable.Range(0, Ceiling.ImageTurns.Address.Waiting + 1).Select(_ => Ask("203.0.113.7")));

        // One of them is too many, and is told so while the others wait.
        var first = await Task.WhenAny(asked);
        using var refused = await first;
        asked.Remove(first);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(Ceiling.ComeBack, refused.Headers.RetryAfter?.Delta);
        Assert.Equal(1, gate.Drawing);

        // Somebody else's is drawn meanwhile.
        asked.Add(Ask("203.0.113.8"));
        await gate.EnteredAsync();
        Assert.Equal(2, gate.Drawing);

        gate.Open();
        foreach (var waiting in asked)
        {
            using var answer = await waiting;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_reader_who_leaves_gives_the_turn_back()
    {
        var gate = new Gate();
        await using var app = TestApp.With(s => s.AddSingleton<IRasteriser>(gate), ("GraphExplorer:Seed", "false"));
        using var client = new HttpClient { BaseAddress = app.Address };
        using var leaving = new CancellationTokenSource();

        var left = client.GetAsync(new Uri("/api/export/png", UriKind.Relative), leaving.Token);
        await gate.EnteredAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        // The next one has its turn, though the gate is shut.
        var next = app.GetAsync("/api/export/png");
        await gate.EnteredAsync();
        gate.Open();
        using var answer = await next;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
