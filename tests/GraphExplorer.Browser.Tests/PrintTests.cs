using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>The page that is made for paper.</summary>
public sealed class PrintTests(AppFixture app)
{
    /// <summary>Width and height of Letter within the margins, the lowest page that is usual, in pixels of 1/96 inch.</summary>
    private const int PaperWidth = 725, PaperHeight = 950;

    [Theory]
    [InlineData("", "Who sides with whom, according to which text")]
    [InlineData("&sel=actor:hezbollah", "Hezbollah: allies, rivals, talks")]
    [InlineData("&sel=pair:iran,turkey", "Iran and Turkey")]
    [InlineData("&sel=tie:iran,turkey,rivalry&status=stated&status=reported", "Iran and Turkey: rivalry")]
    public async Task Head_and_picture_share_the_first_page_and_every_claim_has_its_source(string rest, string heading)
    {
        await using var explorer = await app.OpenAsync("", PaperWidth, PaperHeight);
        var page = explorer.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync($"print?from=2016-01-01&to=2016-12-31{rest}");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        // In one look: once the page is connected it is laid out anew, with another element.
        await page.WaitForFunctionAsync(
            $$"""
            () => {
              const picture = document.querySelector('img.print-picture');
              return picture?.complete && picture.naturalWidth === 1000 && picture.getBoundingClientRect().bottom + scrollY < {{PaperHeight}}
                && picture.getBoundingClientRect().height > {{PaperHeight / 2}};
            }
            """);
        Assert.Equal(PaperWidth, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Expect(page.Locator("table.claims tbody tr")).Not.ToHaveCountAsync(0);
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('table.claims tbody td:last-child')].filter(c => !/^\\[\\d+\\] .+; dated by /.test(c.textContent)).length"));
    }
}
