using System.Collections.Concurrent;
using System.Net;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Web.Tests.Access;

/// <summary>What the log says of those who write, and of those who may not.</summary>
public sealed class AuditTests
{
    private const string Key = "correct-horse-battery";

    [Fact]
    public async Task Every_writing_and_every_refusal_is_a_line_with_address_what_and_how_much_and_no_key()
    {
        using var lines = new Lines();
        await using var app = TestApp.With(
            s => s.AddSingleton<ILoggerProvider>(lines), ("GraphExplorer:Seed", "false"), ("GraphExplorer:EditKey", Key), ("GraphExplorer:Proxies", "127.0.0.1 ::1"),
            ("Logging:LogLevel:GraphExplorer", "Information"));
        async Task<HttpStatusCode> ImportAsync(params (string, string)[] headers)
        {
            using var response = await app.PostAsync("/api/import?name=valley", new SmallFolder().Zip(), "application/zip", [("X-Forwarded-For", "203.0.113.7"), .. headers]);
            return response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await ImportAsync(("X-Edit-Key", Key)));
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(("X-Edit-Key", "wrong-horse-battery")));
        using (var request = new HttpRequestMessage(HttpMethod.Delete, "/api/datasets/valley"))
        using (var removed = await app.SendAsync(request, ("X-Forwarded-For", "203.0.113.7"), ("X-Edit-Key", Key)))
        {
            Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        }

        Assert.Contains(lines.All, l => l.StartsWith("203.0.113.7 wrote: POST /api/import: 200, ", StringComparison.Ordinal) && l.EndsWith("data set 'valley': claims 2 new, 0 replaced, 0 known; documents 1 new, 0 replaced, 0 known; actors 2 new, 0 replaced, 0 known", StringComparison.Ordinal));
        Assert.Contains("203.0.113.7 was refused: POST /api/import: no edit key was sent.", lines.All);
        Assert.Contains("203.0.113.7 was refused: POST /api/import: the edit key was wrong.", lines.All);
        Assert.Contains("203.0.113.7 wrote: DELETE /api/datasets/valley: 200, 0 bytes came; Taken out: 2 claims, 1 document and 2 actors.", lines.All);
        Assert.DoesNotContain(lines.All, l => l.Contains("horse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_in_a_path_breaks_no_line()
    {
        using var lines = new Lines();
        await using var app = TestApp.With(s => s.AddSingleton<ILoggerProvider>(lines), ("GraphExplorer:Seed", "false"), ("Logging:LogLevel:GraphExplorer", "Information"));

        using var request = new HttpRequestMessage(HttpMethod.Delete, "/api/datasets/a%0A203.0.113.9%20wrote%1B%5B2J");
        using var missing = await app.SendAsync(request);

        var line = Assert.Single(lines.All, l => l.Contains("DELETE", StringComparison.Ordinal));
        Assert.DoesNotContain(line, char.IsControl);
    }

    [Fact]
    public async Task A_short_key_and_an_address_without_TLS_are_warned_of_at_start()
    {
        using var lines = new Lines();
        await using var app = TestApp.With(
            s => s.AddSingleton<ILoggerProvider>(lines), ("GraphExplorer:Seed", "false"), ("GraphExplorer:EditKey", "eight-ch"), ("Logging:LogLevel:GraphExplorer", "Information"));

        Assert.Contains(lines.All, l => l.StartsWith("The edit key has fewer than 16 characters", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.All, l => l.Contains("without TLS", StringComparison.Ordinal));
    }

    /// <summary>All that the app's own parts log.</summary>
    private sealed class Lines : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> All => [.. _lines];

        public ILogger CreateLogger(string categoryName) => new Logger(_lines);

        public void Dispose()
        {
        }

        private sealed class Logger(ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue(formatter(state, exception));
        }
    }
}
