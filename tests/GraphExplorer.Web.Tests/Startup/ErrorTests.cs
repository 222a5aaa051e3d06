using System.Net;
using GraphExplorer.Web.Tests.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Startup;

/// <summary>An error that nobody foresaw, brought about by an endpoint that only these tests have.</summary>
public sealed class ErrorTests
{
    private const string Secret = "what only the log may say";

    [Theory]
    [InlineData("/api/breaks", "application/problem+json")]
    [InlineData("/breaks", "text/html")]
    public async Task It_is_told_to_programs_as_a_problem_and_to_readers_as_a_page(string path, string mediaType)
    {
        await using var app = TestApp.With(
            s => s.AddSingleton<IStartupFilter, Breaking>(), ("GraphExplorer:Seed", "false"), ("Logging:LogLevel:Microsoft.AspNetCore.Diagnostics", "None"));

        using var response = await app.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(Secret, body, StringComparison.Ordinal);
        Assert.Contains("nosniff", response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task In_a_frame_of_another_site_its_page_has_no_way_to_another_page()
    {
        await using var app = new TestApp(
            ("GraphExplorer:Seed", "false"), ("GraphExplorer:EmbedOrigins", "*"), ("Logging:LogLevel:Microsoft.AspNetCore.Diagnostics", "None"));
        using (await app.GetAsync("/healthz"))
        {
            // The store is open now.
        }
        await app.Services.GetRequiredService<IGraphStore>().SaveSnapshotAsync(
            new("0123456789abcdef", "Broken", DateTimeOffset.UnixEpoch, "{\"schema\":1}"), TestContext.Current.CancellationToken);

        using var response = await app.GetAsync("/embed/s/0123456789abcdef", ("Accept", "text/html"));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("There is nothing to show in this frame", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", body, StringComparison.Ordinal);
        Assert.Contains("data-enhance-nav=\"false\"", body, StringComparison.Ordinal);
    }

    private sealed class Breaking : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((HttpContext context, RequestDelegate rest) =>
                context.Request.Path.Value!.EndsWith("/breaks", StringComparison.Ordinal) ? throw new InvalidOperationException(Secret) : rest(context));
        };
    }
}
