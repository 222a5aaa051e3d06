using System.IO.Compression;
using System.Text.Json;
using GraphExplorer.Core.Imports;
using GraphExplorer.Web.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Web.Tests.Startup;

/// <summary>
/// A file that the first version made, opened by this one: its schema is migrated and its sample renewed, and what users put beside and into
/// the sample is there as before.
/// </summary>
public sealed class FirstVersionTests : IAsyncLifetime
{
    private const string Snapshot = "1c825d4c0382afdb";

    private readonly TempFolder _folder = new();

    private string Database => _folder.File("old.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var packed = new GZipStream(typeof(FirstVersionTests).Assembly.GetManifestResourceStream("first-version.db.gz")!, CompressionMode.Decompress);
        await using var file = File.Create(Database);
        await packed.CopyToAsync(file, Token);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Nothing_of_the_users_is_lost_and_the_sample_is_the_newer_one()
    {
        var bundled = (await FolderImport.ReadAsync(DataSet.Sample, Files.In(Files.Sample), Token)).DataSet!;
        await using var app = TestApp.Over(Database);
        await app.JsonAsync("/api/claims?limit=1");
        var content = await ContentAsync(app);

        content.Validate();
        Assert.Equal(bundled.Version, content.DataSets.Single(s => s.Name == DataSet.Sample).Version);
        Assert.Equal(
            bundled.Claims.OrderBy(c => c.Id, StringComparer.Ordinal),
            content.Claims.Where(c => c.DataSets.Contains(DataSet.Sample)).Select(c => c.Record).OrderBy(c => c.Id, StringComparer.Ordinal));
        var own = content.Claims.Single(c => c.Record.Id == "my-own-1");
        Assert.DoesNotContain(DataSet.Sample, own.DataSets);
        Assert.Equal(
            new Claim("my-own-1", "iran", "russia", Relation.Alliance, false, EdtfDate.Parse("2017-01-23"), DateBasis.Explicit, "alavi-astana", null, "author", ClaimStatus.Stated, "My own claim on this document."),
            own.Record);
        Assert.Equal(["valley-1", "valley-2"], content.Claims.Where(c => c.DataSets.Contains("valley")).Select(c => c.Record.Id));
        Assert.Equal(
            new Document("valley", "Notes from the valley", "A. Writer", null, EdtfDate.Parse("2016-07"), "https://example.org/valley", null, null, null),
            content.Documents.Single(d => d.DataSets.Contains("valley")).Record);
        Assert.Equal(
            [("austen", "Austen"), ("borland", "Borland"), ("tst-a", "Tst A"), ("tst-b", "Tst B")],
            content.Actors.Where(a => !bundled.Actors.Any(b => b.Id == a.Record.Id)).Select(a => (a.Record.Id, a.Record.Name)));
        await SnapshotIsThereAsync(app);
    }

    [Fact]
    public async Task Another_start_changes_nothing()
    {
        StoreContent first;
        await using (var app = TestApp.Over(Database))
        {
            await app.JsonAsync("/api/claims?limit=1");
            first = await ContentAsync(app);
        }
        await using var again = TestApp.Over(Database);
        await again.JsonAsync("/api/claims?limit=1");

        Assert.Equal(first, await ContentAsync(again));
        await SnapshotIsThereAsync(again);
    }

    [Fact]
    public async Task Without_the_sample_all_that_is_the_users_stays()
    {
        await using var app = TestApp.Over(Database);
        await app.JsonAsync("/api/claims?limit=1");
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/datasets?name={DataSet.Sample}");
        (await app.SendAsync(request)).EnsureSuccessStatusCode().Dispose();

        var content = await ContentAsync(app);
        content.Validate();
        Assert.Equal(["my-own-1", "valley-1", "valley-2"], content.Claims.Select(c => c.Record.Id));
        Assert.Equal(["alavi-astana", "valley"], content.Documents.Select(d => d.Record.Id));
        Assert.Equal(["austen", "borland", "iran", "russia", "tst-a", "tst-b"], content.Actors.Select(a => a.Record.Id));
        await SnapshotIsThereAsync(app);
    }

    private static Task<StoreContent> ContentAsync(TestApp app) => app.Services.GetRequiredService<IGraphStore>().ReadContentAsync(Token);

    private static async Task SnapshotIsThereAsync(TestApp app)
    {
        var snapshot = await app.JsonAsync($"/api/snapshots/{Snapshot}");
        string? Word(string name) => snapshot.GetProperty(name).GetString();
        Assert.Equal(("Spring 2016", "Made by the first version", "from=2016-03-01&to=2016-05-31&rel=rivalry"), (Word("title"), Word("note"), Word("view")));
        Assert.Equal([10, 20], snapshot.GetProperty("positions").GetProperty("iran").EnumerateArray().Select(p => p.GetDouble()));
        Assert.NotEmpty(snapshot.GetProperty("claims").EnumerateArray());
        Assert.All(snapshot.GetProperty("claims").EnumerateArray(), c => Assert.Equal(JsonValueKind.String, c.GetProperty("summary").ValueKind));
    }
}
