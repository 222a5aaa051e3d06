using System.Net;
using GraphExplorer.Web.Access;
using GraphExplorer.Web.Ceilings;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Access;

public sealed class WrongKeysTests
{
    private const string Key = "correct-horse-battery";

    /// <summary>A clock that a test sets.</summary>
    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    [Fact]
    public void After_ten_wrong_keys_each_further_one_has_to_wait_twice_as_long()
    {
        var time = new SetTime();
        var keys = new WrongKeys(time);
        for (var i = 0; i < Ceiling.WrongKeys; i++)
        {
            Assert.False(keys.Try("203.0.113.7", () => false));
        }

        for (var wait = Ceiling.FirstKeyDelay; wait < Ceiling.LongestKeyDelay; wait *= 2)
        {
            Assert.Equal(wait, keys.WaitOf("203.0.113.7"));
            Assert.Null(keys.Try("203.0.113.7", () => true));
            time.Now += wait;
            Assert.False(keys.Try("203.0.113.7", () => false));
        }
        Assert.Equal(Ceiling.LongestKeyDelay, keys.WaitOf("203.0.113.7"));
        // Others are not held up, and the right key, in its time, ends it.
        Assert.True(keys.Try("203.0.113.8", () => true));
        time.Now += Ceiling.LongestKeyDelay;
        Assert.True(keys.Try("203.0.113.7", () => true));
        Assert.False(keys.Try("203.0.113.7", () => false));
        Assert.Equal(TimeSpan.Zero, keys.WaitOf("203.0.113.7"));
    }

    [Fact]
    public void Who_was_silent_for_long_begins_anew()
    {
        var time = new SetTime();
        var keys = new WrongKeys(time);
        for (var i = 0; i < Ceiling.WrongKeys; i++)
        {
            keys.Try("203.0.113.7", () => false);
        }

        time.Now += Ceiling.KeysForgotten;

        Assert.False(keys.Try("203.0.113.7", () => false));
        Assert.Equal(TimeSpan.Zero, keys.WaitOf("203.0.113.7"));
    }

    [Fact]
    public void No_more_addresses_are_remembered_than_may_be()
    {
        var time = new SetTime();
        var keys = new WrongKeys(time);
        for (var i = 0; i < Ceiling.WrongKeys; i++)
        {
            keys.Try("first", () => false);
        }
        time.Now += TimeSpan.FromMilliseconds(1);
        for (var i = 0; i < Ceiling.KeyAddresses; i++)
        {
            keys.Try($"address {i}", () => false);
        }

        // The one that was silent longest was forgotten.
        Assert.Equal(TimeSpan.Zero, keys.WaitOf("first"));
    }

    [Fact]
    public async Task Trying_out_keys_is_held_up_over_the_wire_and_tells_nothing()
    {
        // A clock that stands still: a slow machine would let the first waits pass.
        await using var app = TestApp.With(
            s => s.AddSingleton<TimeProvider>(new SetTime()), ("GraphExplorer:Seed", "false"), ("GraphExplorer:EditKey", Key), ("GraphExplorer:Proxies", "127.0.0.1 ::1"));
        for (var i = 0; i < Ceiling.WrongKeys; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(app, $"wrong-{i}", "203.0.113.7"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(app, "wrong", "203.0.113.7"));
        using var right = await app.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip", ("X-Edit-Key", Key), ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Equal(Ceiling.FirstKeyDelay, right.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, await TryAsync(app, Key, "203.0.113.8"));
    }

    private static async Task<HttpStatusCode> TryAsync(TestApp app, string key, string address)
    {
        using var response = await app.PostAsync("/api/import", new SmallFolder().Zip(), "application/zip", ("X-Edit-Key", key), ("X-Forwarded-For", address));
        return response.StatusCode;
    }
}
