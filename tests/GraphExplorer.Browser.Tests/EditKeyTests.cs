using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>Where an edit key is configured, every page that writes asks for it, at the app's own machine too.</summary>
public sealed class EditKeyTests(AppFixture fixture) : IAsyncDisposable
{
    private const string Key = "correct-horse-battery";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");
    private AppFixture.App? _app;

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_key_is_asked_for_until_it_is_right_and_then_known_as_long_as_the_tab_is_open()
    {
        _app = new(("GraphExplorer:Store", "sqlite:" + Path.Combine(_folder.FullName, "graph.db")), ("GraphExplorer:EditKey", Key));
        await using var explorer = await fixture.OpenAtAsync(_app.ClientOptions.BaseAddress.ToString(), "");
        explorer.ExpectsFaults = true; // The browser reports each refusal (401) as an error of its own.
        var asked = explorer.Page.GetByRole(AriaRole.Dialog, new() { Name = "Edit key" });

        await SaveAsync(explorer.Page, "First");
        await Expect(asked.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Writing needs the edit key");
        await asked.GetByLabel("Edit key").FillAsync("something-else");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(asked.GetByRole(AriaRole.Heading)).ToHaveTextAsync("That is not the key");
        await asked.GetByLabel("Edit key").FillAsync(Key);
        await asked.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Link, new() { Name = "Open “First”" })).ToBeVisibleAsync();

        // Another page of the same tab.
        await explorer.Page.GotoAsync("snapshots");
        var delete = explorer.Page.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button, new() { Name = "elete" });
        await delete.ClickAsync();
        await delete.ClickAsync();
        await Expect(explorer.Page.GetByText("“First” is deleted.")).ToBeVisibleAsync();
        await Expect(asked).ToHaveCountAsync(0);

        // Another tab.
        var other = await explorer.Page.Context.NewPageAsync();
        await other.GotoAsync("data");
        var sample = other.GetByRole(AriaRole.Region, new() { Name = "sample" });
        await sample.GetByRole(AriaRole.Button, new() { Name = "Remove …" }).ClickAsync();
        await sample.GetByRole(AriaRole.Group, new() { Name = "Remove sample" }).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Dialog, new() { Name = "Edit key" })).ToBeVisibleAsync();
        await other.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(other.GetByText("The edit key is needed.")).ToBeVisibleAsync();
    }

    private static async Task SaveAsync(IPage page, string title)
    {
        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Save a snapshot" });
        await dialog.GetByLabel("Title").FillAsync(title);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
    }
}
