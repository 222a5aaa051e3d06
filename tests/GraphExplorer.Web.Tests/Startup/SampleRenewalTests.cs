using GraphExplorer.Core.Imports;
using GraphExplorer.Core.Layout;
using GraphExplorer.Sqlite;
using GraphExplorer.Web.Seeding;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Web.Tests.Startup;

/// <summary>What a start does to a store that has data already: nothing of anybody's is lost or changed.</summary>
public sealed class SampleRenewalTests : IDisposable
{
    private const string Document = "alavi-astana";

    private readonly TempFolder _folder = new();

    private string Database => _folder.File("own.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_claim_of_ones_own_on_a_document_of_the_sample_survives_restarts()
    {
        var sample = await SampleAsync();
        await ImportAsync(sample);
        await ImportAsync(Own(sample));

        await RestartAsync();
        await RestartAsync();

        Assert.Equal(["my-own-1"], await ClaimsOfAsync("mine"));
        Assert.Equal(sample.Claims.Length + 1, (await ContentAsync()).Claims.Length);
    }

    [Fact]
    public async Task A_newer_sample_replaces_what_nobody_uses_and_holds_the_rest_until_somebody_takes_it()
    {
        var sample = await SampleAsync();
        await ImportAsync(Older(sample));
        await ImportAsync(Own(Older(sample)));

        await using (var app = await StartAsync())
        {
            var content = await ContentAsync();
            Assert.Equal(Title(sample, "eskaf-alliance"), Title(content, "eskaf-alliance"));
            Assert.StartsWith("Older: ", Title(content, Document), StringComparison.Ordinal);
            Assert.Contains(content.Claims, c => c.Record.Id == "my-own-1");
            Assert.DoesNotContain(content.Claims, c => c.Record.Id == "retired");
            Assert.Equal("1.0.0", content.DataSets.Single(s => s.Name == DataSet.Sample).Version);

            var page = await (await app.GetAsync("/data")).Content.ReadAsStringAsync(Token);
            Assert.Contains($"A newer sample is at hand: {sample.Version}", page, StringComparison.Ordinal);
            Assert.Contains($"document <b>{System.Net.WebUtility.HtmlEncode(Title(content, Document))}</b>: other title", page, StringComparison.Ordinal);

            (await app.PostAsync("/api/datasets/sample", [], "application/json")).EnsureSuccessStatusCode().Dispose();
            Assert.DoesNotContain("A newer sample is at hand", await (await app.GetAsync("/data")).Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }
        var taken = await ContentAsync();
        Assert.Equal(Title(sample, Document), Title(taken, Document));
        Assert.Equal(sample.Version, taken.DataSets.Single(s => s.Name == DataSet.Sample).Version);
        Assert.Contains(taken.Claims, c => c.Record.Id == "my-own-1");
    }

    [Fact]
    public async Task What_somebody_added_under_the_samples_own_name_is_kept_under_another()
    {
        var sample = await SampleAsync();
        await ImportAsync(Older(sample) with { Version = null });
        await ImportAsync(Own(Older(sample)) with { Name = DataSet.Sample });

        await RestartAsync();

        Assert.Equal(["my-own-1"], await ClaimsOfAsync("added to the sample"));
    }

    [Fact]
    public async Task A_newer_sample_than_the_bundled_one_is_left_alone()
    {
        await ImportAsync(Older(await SampleAsync()) with { Version = "99.0.0" });
        var before = await ContentAsync();

        await RestartAsync();

        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task A_removed_sample_does_not_come_back_while_other_data_is_there()
    {
        var sample = await SampleAsync();
        await ImportAsync(sample);
        await ImportAsync(Own(sample));
        await using (var store = await OpenAsync())
        {
            await store.RemoveAsync(DataSet.Sample, Token);
        }

        await RestartAsync();

        Assert.Equal(["mine"], (await ContentAsync()).DataSets.Select(s => s.Name));
        Assert.Equal(["my-own-1"], await ClaimsOfAsync("mine"));
    }

    [Fact]
    public async Task Actors_alone_are_a_data_set_that_stays_and_can_be_removed()
    {
        await ImportAsync(new("actors", [new("tst-a", "Tst A", ActorKind.State, null, [], null), new("tst-b", "Tst B", ActorKind.State, null, [], null)], [], []));

        await RestartAsync();

        Assert.Equal(["tst-a", "tst-b"], (await ContentAsync()).Actors.Select(a => a.Record.Id));
        await using var store = await OpenAsync();
        Assert.Equal(new RecordCounts(2, 0, 0), (await store.RemoveAsync("actors", Token))!.Taken);
    }

    [Fact]
    public async Task Every_record_of_the_sample_is_among_its_editions()
    {
        var editions = Editions.Read(await File.ReadAllBytesAsync(Path.Combine(Files.Sample, "editions.csv"), Token));
        var sample = await SampleAsync();

        string[] missing =
        [
            .. sample.Actors.Where(a => !editions.Said(a)).Select(a => $"actor,{a.Id},{Editions.Print(a)}"),
            .. sample.Documents.Where(d => !editions.Said(d)).Select(d => $"document,{d.Id},{Editions.Print(d)}"),
            .. sample.Claims.Where(c => !editions.Said(c)).Select(c => $"claim,{c.Id},{Editions.Print(c)}"),
        ];

        // Whoever changes the sample gives it a new version and adds these rows; else stores would take the change for somebody's own.
        Assert.True(missing.Length == 0, $"editions.csv lacks {missing.Length} rows:\n{string.Join('\n', missing)}");
    }

    private static async Task<DataSet> SampleAsync()
    {
        var reading = await FolderImport.ReadAsync(DataSet.Sample, Files.In(Files.Sample), Token);
        Assert.NotNull(reading.DataSet?.Version);
        return reading.DataSet;
    }

    /// <summary>An edition before: with other titles, and a claim that was taken out since.</summary>
    private static DataSet Older(DataSet sample) => sample with
    {
        Version = "1.0.0",
        Documents = [.. sample.Documents.Select(d => d with { Title = "Older: " + d.Title })],
        Claims = [.. sample.Claims, sample.Claims[0] with { Id = "retired" }],
    };

    private static DataSet Own(DataSet sample) => new(
        "mine", sample.Actors, [sample.Documents.Single(d => d.Id == Document)],
        [new("my-own-1", "iran", "russia", Relation.Alliance, false, EdtfDate.Parse("2017-01-23"), DateBasis.Explicit, Document, null, "author", ClaimStatus.Stated, "My own.")]);

    private static string Title(DataSet set, string document) => set.Documents.Single(d => d.Id == document).Title;

    private static string Title(StoreContent content, string document) => content.Documents.Single(d => d.Record.Id == document).Record.Title;

    private async Task RestartAsync()
    {
        await using var app = await StartAsync();
    }

    /// <summary>The app over the database, with the bundled sample, of which the older edition of these tests was one.</summary>
    private async Task<TestApp> StartAsync()
    {
        var bundled = _folder.Folder(Path.Combine("content", "Sample"));
        foreach (var file in Directory.EnumerateFiles(Files.Sample))
        {
            File.Copy(file, Path.Combine(bundled, Path.GetFileName(file)), overwrite: true);
        }
        var older = Older(await SampleAsync());
        await File.AppendAllLinesAsync(
            Path.Combine(bundled, Editions.File),
            [.. older.Documents.Select(d => $"document,{d.Id},{Editions.Print(d)}"), .. older.Claims.Select(c => $"claim,{c.Id},{Editions.Print(c)}")], Token);
        var app = TestApp.With(
            services => services.AddSingleton(s => new Sample(new HostingEnvironment { ContentRootPath = _folder.File("content") }, s.GetRequiredService<ILogger<Sample>>())),
            ("GraphExplorer:Store", $"sqlite:{Database}"));
        await app.JsonAsync("/api/claims?limit=1");
        return app;
    }

    private async Task<SqliteStore> OpenAsync()
    {
        var store = new SqliteStore(Database, TimeProvider.System);
        await store.PrepareAsync(Token);
        return store;
    }

    private async Task ImportAsync(DataSet set)
    {
        await using var store = await OpenAsync();
        await new PlacedImporter(store).ImportAsync(set, new(), null, Token);
    }

    private async Task<StoreContent> ContentAsync()
    {
        await using var store = await OpenAsync();
        return await store.ReadContentAsync(Token);
    }

    private async Task<string[]> ClaimsOfAsync(string set) =>
        [.. (await ContentAsync()).Claims.Where(c => c.DataSets.Contains(set)).Select(c => c.Record.Id)];
}
