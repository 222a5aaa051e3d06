using System.IO.Compression;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>Names that are long, and names that run to the left.</summary>
public sealed class OddNamesTests(AppFixture app) : IAsyncLifetime
{
    private const string HeadWidths = "panel => [panel.scrollWidth, panel.clientWidth]";

    /// <summary>How much of the canvas its ink takes, in width and height: what differs from the ground in the corner.</summary>
    private const string Ink = """
        canvas => {
          const { width, height } = canvas;
          const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
          let [left, right, top, bottom] = [width, 0, height, 0];
          for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
            const i = 4 * (y * width + x);
            if (Math.abs(data[i] - data[0]) + Math.abs(data[i + 1] - data[1]) + Math.abs(data[i + 2] - data[2]) > 60) {
              left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
            }
          }
          return [(right - left) / width, (bottom - top) / height];
        }
        """;

    private readonly List<AppFixture.App> _apps = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var other in _apps)
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_arrow_points_from_the_source_to_the_target_whichever_way_their_names_run()
    {
        var home = await AppOfAsync("حزب الله", "ایران", "حماس (2006)");
        await using var explorer = await app.OpenAtAsync(home, "?sel=claim:c1");
        var names = explorer.Panel.Locator("h2 bdi");
        await Expect(names).ToHaveCountAsync(2);
        await Expect(names.First).ToHaveTextAsync("حزب الله");
        var (source, target) = (await names.First.BoundingBoxAsync(), await names.Last.BoundingBoxAsync());
        Assert.True(source!.X + source.Width < target!.X, "The source stands left of the arrow, which points to the right.");
    }

    [Fact]
    public async Task A_passage_runs_the_way_of_its_own_script()
    {
        await using var explorer = await app.OpenAsync("?sel=claim:tale-1");
        await Expect(explorer.Panel.Locator(".passage")).ToHaveAttributeAsync("dir", "auto");
    }

    [Fact]
    public async Task However_long_a_name_is_the_picture_keeps_its_size_and_the_panel_has_the_whole()
    {
        var usual = await InkAsync("Iran");
        foreach (var letters in new[] { 70, 120, 200, 300 })
        {
            var name = new string('m', letters);
            var ink = await InkAsync(name);
            Assert.True(ink[0] > usual[0] / 1.5 && ink[1] > usual[1] / 1.5, $"{letters} letters: {ink[0]:0.00} × {ink[1]:0.00} of the canvas, usually {usual[0]:0.00} × {usual[1]:0.00}");
        }

        async Task<double[]> InkAsync(string name)
        {
            var home = await AppOfAsync(name, "Russia", "Turkey");
            await using var explorer = await app.OpenAtAsync(home, "?sel=actor:a");
            await Expect(explorer.Panel.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeVisibleAsync();
            var widths = await explorer.Panel.EvaluateAsync<int[]>(HeadWidths);
            Assert.True(widths[0] <= widths[1], $"The panel is {widths[0]} px wide inside {widths[1]} px.");
            await explorer.Panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
            await Expect(explorer.Panel.GetByRole(AriaRole.Heading, new() { Name = "Pairs in view" })).ToBeVisibleAsync();
            return await explorer.Page.Locator("[data-picture] canvas").First.EvaluateAsync<double[]>(Ink);
        }
    }

    /// <summary>An app of three actors, a to c, and a claim of each pair.</summary>
    private async Task<string> AppOfAsync(params string[] names)
    {
        var other = new AppFixture.App(("GraphExplorer:Store", $"sqlite:{Path.Combine(app.Folder, $"{Guid.NewGuid():N}.db")}"), ("GraphExplorer:Seed", "false"));
        _apps.Add(other);
        using var http = new HttpClient { BaseAddress = other.ClientOptions.BaseAddress };
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            async Task AddAsync(string name, string text)
            {
                await using var entry = new StreamWriter(await zip.CreateEntry(name).OpenAsync(Token));
                await entry.WriteAsync(text);
            }
            await AddAsync("actors.csv", $"id,name,kind,part_of,aliases\na,{names[0]},state,,\nb,{names[1]},state,,\nc,{names[2]},state,,\n");
            await AddAsync("documents.csv", "id,title,author,outlet,date,url,file,sha256,start,end\nd,One,,,2016,,,,,\n");
            await AddAsync(
                "claims.csv",
                "id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary\n"
                + "c1,a,b,rivalry,false,2016,explicit,d,,,author,stated,One.\nc2,b,c,alliance,false,2016,explicit,d,,,author,stated,Two.\nc3,a,c,alliance,false,2016,explicit,d,,,author,stated,Three.\n");
        }
        for (var until = DateTime.UtcNow.AddMinutes(2); ;)
        {
            using var content = new ByteArrayContent(bytes.ToArray());
            content.Headers.ContentType = new("application/zip");
            using var answer = await http.PostAsync(new Uri("api/import?name=names", UriKind.Relative), content, Token);
            if (answer.IsSuccessStatusCode)
            {
                return other.ClientOptions.BaseAddress.ToString();
            }
            // The store may be being opened yet.
            Assert.True(DateTime.UtcNow < until, await answer.Content.ReadAsStringAsync(Token));
            await Task.Delay(100, Token);
        }
    }
}
