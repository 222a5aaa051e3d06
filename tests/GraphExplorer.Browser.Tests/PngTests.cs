using Microsoft.Playwright;

namespace GraphExplorer.Browser.Tests;

/// <summary>Images of the picture from the page's menu.</summary>
public sealed class PngTests(AppFixture app)
{
    /// <summary>Draws an image and tells its width and the colour of a spot at its edge: red, green, blue, opacity.</summary>
    private const string Look = """
        async base64 => {
          const image = new Image();
          image.src = 'data:image/png;base64,' + base64;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          return [image.naturalWidth, ...context.getImageData(3, 3, 1, 1).data];
        }
        """;

    [Theory]
    [InlineData(1, "White", new[] { 1000, 255, 255, 255, 255 })]
    [InlineData(2, "None", new[] { 2000, 0, 0, 0, 0 })]
    [InlineData(4, "Dark", new[] { 4000, 20, 23, 27, 255 })]
    public async Task An_image_has_the_size_and_the_background_that_were_chosen(int scale, string background, int[] expected)
    {
        await using var explorer = await app.OpenAsync("?from=2015-01-01&to=2017-12-31&rel=rivalry");
        await explorer.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();
        await explorer.Page.GetByRole(AriaRole.Radio, new() { Name = background }).CheckAsync();

        var download = await explorer.Page.RunAndWaitForDownloadAsync(() => explorer.Page.GetByRole(AriaRole.Button, new() { Name = $"{scale}x, PNG" }).ClickAsync());

        Assert.Matches($@"^graph-explorer_2015-01-01_to_2017-12-31_rivalry_\d{{4}}-\d\d-\d\d{(scale > 1 ? $"_{scale}x" : "")}\.png$", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(expected, await explorer.Page.EvaluateAsync<int[]>(Look, Convert.ToBase64String(bytes)));
    }
}
