using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>Own data by way of the page: look first, import, remove.</summary>
public sealed class DataPageTests(AppFixture app)
{
    private const string ActorRows = "id,name,kind,part_of,aliases\ncedar,Cedar,state,,\ndogwood,Dogwood,state,,\n";
    private const string DocumentRows = "id,title,author,outlet,date,url,file,sha256,start,end\nletter,A letter,,,2016-09-01,,,,,\n";
    private const string ClaimHeadings = "id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary\n";

    [Fact]
    public async Task A_file_is_looked_at_first_then_imported_and_removed_again()
    {
        await using var explorer = await app.OpenAsync();
        await explorer.Page.GotoAsync("data");
        await ChooseAsync(explorer.Page, "letters.zip", ClaimHeadings + "letter-1,cedar,dogwood,alliance,false,2016,explicit,letter,,,author,stated,Cedar helps Dogwood.\n");
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Heading, new() { Name = "What would come in" })).ToBeVisibleAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Row, new() { Name = "Claims 1 0 0" })).ToBeVisibleAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Region, new() { Name = "letters" })).ToHaveCountAsync(0);

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(explorer.Page.GetByText("Imported as “letters”.")).ToBeVisibleAsync();
        var set = explorer.Page.GetByRole(AriaRole.Region, new() { Name = "letters" });
        await Expect(set).ToContainTextAsync("1 claim from 1 document about 2 actors");
        await set.GetByText("Documents").ClickAsync();
        await Expect(set.GetByRole(AriaRole.Link, new() { Name = "A letter" })).ToBeVisibleAsync();

        var remove = set.GetByRole(AriaRole.Button, new() { Name = "Remove … letters" });
        await remove.ClickAsync();
        await Expect(set.GetByText("Remove 1 claim?")).ToBeVisibleAsync();
        await set.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await remove.ClickAsync();
        await set.GetByRole(AriaRole.Button, new() { Name = "Remove letters", Exact = true }).ClickAsync();
        await Expect(explorer.Page.GetByText("“letters” is removed.")).ToBeVisibleAsync();
        await Expect(set).ToHaveCountAsync(0);

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Undo: bring “letters” back" }).ClickAsync();
        await Expect(explorer.Page.GetByText("“letters” is back.")).ToBeVisibleAsync();
        await Expect(set).ToContainTextAsync("1 claim from 1 document about 2 actors");
        await remove.ClickAsync();
        await set.GetByRole(AriaRole.Button, new() { Name = "Remove letters", Exact = true }).ClickAsync();
        await Expect(set).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Everything_can_be_downloaded_and_comes_back()
    {
        await using var explorer = await app.OpenAsync();
        await explorer.Page.GotoAsync("data");
        await Expect(explorer.Page.Locator("#file")).ToBeEnabledAsync();

        var download = await explorer.Page.RunAndWaitForDownloadAsync(() => explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Download everything" }).ClickAsync());
        await Expect(explorer.Page.GetByText("Everything is downloaded.")).ToBeVisibleAsync();
        Assert.Matches("^graph-explorer-backup_[0-9-]{10}\\.zip$", download.SuggestedFilename);

        var zip = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        await explorer.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "all.zip", MimeType = "application/zip", Buffer = zip });
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(explorer.Page.GetByText("The backup is back:")).ToBeVisibleAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Row, new() { Name = "Snapshots" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_bad_row_is_named_and_nothing_comes_in()
    {
        await using var explorer = await app.OpenAsync();
        explorer.ExpectsFaults = true; // The browser reports the refusal (422) as an error of its own.
        await explorer.Page.GotoAsync("data");
        await ChooseAsync(
            explorer.Page, "bad.zip",
            ClaimHeadings + "bad-1,cedar,dogwood,alliance,false,2016-13,explicit,letter,,,author,stated,One.\nbad-2,cedar,nobody,alliance,false,2016,explicit,letter,,,author,stated,Two.\n");

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();

        var list = explorer.Page.GetByRole(AriaRole.List, new() { Name = "Wrong in the file" });
        await Expect(list.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(list).ToContainTextAsync("claims.csv: 2: date");
        await Expect(list).ToContainTextAsync("claims.csv: 3: target");
        await Expect(explorer.Page.GetByRole(AriaRole.Region, new() { Name = "bad" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_can_be_dropped_anywhere_in_the_frame()
    {
        await using var explorer = await app.OpenAsync();
        await explorer.Page.GotoAsync("data");
        await Expect(explorer.Page.Locator("#file")).ToBeEnabledAsync();
        var frame = explorer.Page.Locator(".drop");
        var files = await explorer.Page.EvaluateHandleAsync(
            "base64 => { const files = new DataTransfer(); files.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], 'dropped.zip')); return files; }",
            Convert.ToBase64String(await ZipAsync(ClaimHeadings + "drop-1,cedar,dogwood,alliance,false,2016,explicit,letter,,,author,stated,Cedar helps Dogwood.\n")));

        var look = explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Preview" });
        await Expect(frame).ToHaveAttributeAsync("data-takes-drops", "");
        await frame.DispatchEventAsync("drop", new { dataTransfer = files });
        await look.ClickAsync();

        await Expect(explorer.Page.GetByLabel("Name of the data set")).ToHaveValueAsync("dropped");
        await Expect(explorer.Page.GetByRole(AriaRole.Row, new() { Name = "Claims 1 0 0" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("dark", 390)]
    public async Task Axe_finds_nothing_on_the_data_page(string theme, int width)
    {
        await using var explorer = await app.OpenAsync("", width, 844, theme);
        await explorer.Page.GotoAsync("data");
        await Expect(explorer.Page.Locator("#file")).ToBeEnabledAsync();
        await explorer.Page.GetByText("Documents", new() { Exact = true }).First.ClickAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();

        Assert.Empty(await Axe.ViolationsAsync(explorer.Page));
        Assert.Equal(width, await explorer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static async Task ChooseAsync(IPage page, string name, string claims)
    {
        await Expect(page.Locator("#file")).ToBeEnabledAsync();
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/zip", Buffer = await ZipAsync(claims) });
    }

    private static async Task<byte[]> ZipAsync(string claims)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (file, text) in new[] { ("actors.csv", ActorRows), ("documents.csv", DocumentRows), ("claims.csv", claims) })
            {
                await using var entry = await zip.CreateEntry(file).OpenAsync();
                await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
