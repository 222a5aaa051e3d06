using System.IO.Compression;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Browser.Tests;

/// <summary>What the page says is what it shows, and what the store has.</summary>
public sealed class TruthTests(AppFixture app)
{
    private const string Wide = "?from=2015-01-01&to=2017-12-31";

    private static readonly string[] Relations = ["Alliance", "Negotiation", "Rivalry"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_every_tick_taken_away_nothing_is_shown_and_the_card_says_so()
    {
        await using var explorer = await app.OpenAsync(Wide);
        foreach (var relation in Relations)
        {
            await explorer.Filters.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{relation}") }).UncheckAsync();
            await Expect(explorer.Filters.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{relation}") })).Not.ToBeCheckedAsync();
            await explorer.Page.WaitForFunctionAsync("relation => !new URLSearchParams(location.search).getAll('rel').includes(relation)", relation.ToLowerInvariant());
        }

        await explorer.AddressSaysAsync("none=rel");
        await Expect(explorer.Count("claims")).ToHaveTextAsync("0");
        await Expect(explorer.Page.GetByText("No claim passes all filters.")).ToBeVisibleAsync();
        foreach (var relation in Relations)
        {
            await Expect(explorer.Filters.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{relation}") })).Not.ToBeCheckedAsync();
        }
        Assert.Equal(0, await TotalAsync(explorer));
    }

    [Fact]
    public async Task A_pair_is_said_to_talk_where_it_does_with_the_claims_of_each_relation_and_states_are_among_what_is_shown()
    {
        await using var explorer = await app.OpenAsync(Wide);
        await Expect(explorer.Panel.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Rivals, but talking") })).ToBeVisibleAsync();
        await Expect(explorer.Page.GetByText("among what is shown")).ToBeHiddenAsync();

        await explorer.Filters.GetByRole(AriaRole.Button, new() { Name = "Only Alliance" }).ClickAsync();
        await explorer.AddressSaysAsync("rel=alliance");
        await Expect(explorer.Page.Locator("[data-among]")).ToBeVisibleAsync();
        await explorer.Page.GotoAsync("?from=2015-01-01&to=2017-12-31&sel=pair:russia,us");
        var claims = JsonDocument.Parse(await app.Http.GetStringAsync(new Uri("api/ties?from=2015-01-01&to=2017-12-31", UriKind.Relative), Token)).RootElement.GetProperty("items").EnumerateArray()
            .Where(t => t.GetProperty("source").GetString() == "russia" && t.GetProperty("target").GetString() == "us")
            .ToDictionary(t => t.GetProperty("relation").GetString()!, t => t.GetProperty("claims").GetInt32() - t.GetProperty("expected").GetInt32());
        foreach (var (relation, number) in claims.Where(c => c.Value > 0))
        {
            await Expect(explorer.Panel.Locator(".pair-state")).ToContainTextAsync($"{number} {relation}");
        }
    }

    [Fact]
    public async Task The_numbers_of_pairs_add_up_with_those_that_are_only_expected()
    {
        await using var explorer = await app.OpenAsync(Wide);
        var sum = 0;
        foreach (var state in new[] { "both", "allied", "rival", "talking", "expected" })
        {
            sum += await explorer.NumberAsync($"pair:{state}");
        }
        Assert.Equal(await explorer.NumberAsync("pairs"), sum);
    }

    [Fact]
    public async Task After_a_restart_of_the_server_the_page_comes_back_by_itself_with_its_view_and_what_was_typed()
    {
        var store = "sqlite:" + Path.Combine(app.Folder, "restart.db");
        await using var first = new AppFixture.App(0, ("GraphExplorer:Store", store), ("GraphExplorer:Seed", "true"));
        var home = first.ClientOptions.BaseAddress;
        await using var explorer = await app.OpenAtAsync(home.ToString(), Wide);
        explorer.ExpectsFaults = true;
        await explorer.Page.EvaluateAsync("window.before = true");
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Save a snapshot" }).ClickAsync();
        var title = explorer.Page.GetByRole(AriaRole.Dialog, new() { Name = "Save a snapshot" }).GetByLabel("Title");
        await title.FillAsync("Half a title");

        await first.DisposeAsync();
        await Expect(explorer.Page.GetByText("Offline:")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.True(await explorer.Page.Locator("#filters").EvaluateAsync<bool>("rail => rail.inert"));

        await using var second = new AppFixture.App(home.Port, ("GraphExplorer:Store", store), ("GraphExplorer:Seed", "true"));
        await explorer.Page.WaitForFunctionAsync("() => !window.before", null, new() { Timeout = 120_000 });
        await explorer.ReadyAsync();
        await Expect(title).ToHaveValueAsync("Half a title");
        await Expect(explorer.Page.GetByText("Offline:")).ToBeHiddenAsync();
        await explorer.AddressSaysAsync("from=2015-01-01&to=2017-12-31");
    }

    [Fact]
    public async Task What_another_tab_imports_is_said_and_shown_when_asked_for()
    {
        await using var other = new AppFixture.App(0, ("GraphExplorer:Store", "sqlite:" + Path.Combine(app.Folder, "changed.db")), ("GraphExplorer:Seed", "true"));
        await using var explorer = await app.OpenAtAsync(other.ClientOptions.BaseAddress.ToString(), Wide);
        var before = await explorer.NumberAsync("claims");
        using var http = new HttpClient { BaseAddress = other.ClientOptions.BaseAddress };
        using var content = new ByteArrayContent(await ZipAsync());
        content.Headers.ContentType = new("application/zip");
        (await http.PostAsync(new Uri("api/import?name=more", UriKind.Relative), content, Token)).EnsureSuccessStatusCode().Dispose();

        var notice = explorer.Page.GetByText("The data has changed.");
        await Expect(notice).ToBeVisibleAsync();
        Assert.Equal(before, await explorer.NumberAsync("claims"));
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();

        await Expect(explorer.Count("claims")).ToHaveTextAsync($"{before + 1}");
        await Expect(notice).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Playing_goes_through_the_window_to_its_last_claim_and_address_panel_and_counts_follow()
    {
        await using var explorer = await app.OpenAsync("?from=2016-01-01&to=2016-05-31");
        var entries = await explorer.Page.EvaluateAsync<int>("history.length");

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();

        await explorer.AddressSaysAsync("from=2016-05-01&to=2016-05-31");
        await Expect(explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Play" })).ToBeVisibleAsync();
        Assert.Equal(entries + 1, await explorer.Page.EvaluateAsync<int>("history.length"));
        var total = await TotalAsync(explorer);
        Assert.True(total > 0);
        await Expect(explorer.Count("claims")).ToHaveTextAsync($"{total}");
        await Expect(explorer.Panel.Locator("ol.pairs > li")).ToHaveCountAsync(await explorer.NumberAsync("pairs"));
    }

    [Fact]
    public async Task A_link_says_what_it_does_not_keep_and_offers_a_snapshot_for_it()
    {
        await using var explorer = await app.OpenAsync(Wide);
        var share = explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true });

        await explorer.Page.Locator("[data-tool=nearer]").ClickAsync();
        await share.ClickAsync();
        await Expect(explorer.Page.GetByText("It does not keep your zoom.")).ToBeVisibleAsync();

        await explorer.Page.Locator("[data-tool=arrange]").ClickAsync();
        await Expect(explorer.Page.Locator("[data-tool=undo]")).ToBeEnabledAsync();
        await share.ClickAsync();
        await Expect(explorer.Page.GetByText("actors that you moved")).ToBeVisibleAsync();
        await explorer.Page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Save a snapshot" }).ClickAsync();
        await Expect(explorer.Page.GetByRole(AriaRole.Dialog, new() { Name = "Save a snapshot" }).GetByLabel("Title")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task Nothing_moves_because_of_a_filter(int width, int height)
    {
        await using var explorer = await app.OpenAsync("?from=2016-06-01&to=2016-08-31", width, height);
        var before = await explorer.Picture.BoundingBoxAsync();

        await explorer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Possible") }).ClickAsync();
        await explorer.AddressSaysAsync("mode=possible");
        Assert.NotEqual(0, await explorer.NumberAsync("ties:possible"));
        Same(before, await explorer.Picture.BoundingBoxAsync());

        foreach (var query in new[] { "rel=alliance", "none=rel", "q=talks&doc=alavi-astana&strength=2", "without=iran&pair=both" })
        {
            // As a link on the page does: the same page, another address.
            await explorer.Page.EvaluateAsync("address => Blazor.navigateTo(address)", $"?from=2016-06-01&to=2016-08-31&{query}");
            await explorer.AddressSaysAsync(query);
            await Expect(explorer.Page.Locator(".chips li").First).ToBeAttachedAsync();
            Same(before, await explorer.Picture.BoundingBoxAsync());
        }
    }

    private static void Same(LocatorBoundingBoxResult? before, LocatorBoundingBoxResult? after) =>
        Assert.Equal((before!.X, before.Y, before.Width, before.Height), (after!.X, after.Y, after.Width, after.Height));

    private async Task<int> TotalAsync(ExplorerPage explorer) =>
        JsonDocument.Parse(await app.Http.GetStringAsync(new Uri($"api/claims{new Uri(explorer.Page.Url).Query}&limit=1", UriKind.Relative), Token)).RootElement.GetProperty("total").GetInt32();

    private static async Task<byte[]> ZipAsync()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            async Task AddAsync(string name, string text)
            {
                await using var entry = new StreamWriter(await zip.CreateEntry(name).OpenAsync(Token));
                await entry.WriteAsync(text);
            }
            await AddAsync("actors.csv", "id,name,kind,part_of,aliases\noak,Oak,state,,\nelm,Elm,state,,\n");
            await AddAsync("documents.csv", "id,title,author,outlet,date,url,file,sha256,start,end\nwood,Of trees,,,2016-09-01,,,,,\n");
            await AddAsync("claims.csv", "id,source,target,relation,mutual,date,basis,document,start,end,asserted_by,status,summary\nwood-1,oak,elm,rivalry,false,2016-03-01,explicit,wood,,,author,stated,Oak crowds Elm.\n");
        }
        return bytes.ToArray();
    }
}
