using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests.Everyday;

/// <summary>A slow line: what is seen first comes with the page itself, the rest comes small and early.</summary>
public sealed class SlowLineTests(AppFixture app)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_itself_has_the_actors_and_asks_for_the_picture_s_program_at_once()
    {
        var page = await app.Http.GetStringAsync(new Uri("", UriKind.Relative), Token);

        Assert.Matches("<svg class=\"stand-in\"[^>]*>.*>Hezbollah</text>", page);
        var program = Regex.Match(page, "rel=\"modulepreload\" href=\"([^\"]+)\"").Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await app.Http.SendAsync(request, Token);
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(Token)).Length, 50_000, 300_000);
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_counted_before_the_claims_are_there()
    {
        await using var explorer = await app.OpenAsync();
        var comes = await explorer.OpenHeldAsync("?from=2015-01-01&to=2017-12-31");
        await Expect(explorer.Page.Locator(".stand-in")).ToBeAttachedAsync();
        await Expect(explorer.Page.Locator(".stage-head > p").First).ToBeHiddenAsync();

        comes.SetResult();

        await Expect(explorer.Page.Locator(".stage-head > p").First).ToBeVisibleAsync();
        await Expect(explorer.Page.Locator(".stand-in")).ToBeHiddenAsync();
    }
}
