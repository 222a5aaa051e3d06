using System.IO.Compression;
using System.Net;
using GraphExplorer.Sqlite;
using GraphExplorer.Web.Tests.App;
using GraphExplorer.Web.Verbs;

namespace GraphExplorer.Web.Tests.Endpoints;

/// <summary>The whole store as a file, and back: over HTTP and by the command line.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_store_comes_back_equal_into_an_empty_one()
    {
        var database = _folder.File("from.db");
        byte[] zip;
        await using (var app = TestApp.Over(database, ("GraphExplorer:Seed", "false")))
        {
            await FillAsync(app);
            using var answer = await app.GetAsync("/api/export/backup");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
            Assert.StartsWith("graph-explorer-backup_", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
            zip = await answer.Content.ReadAsByteArrayAsync(Token);
        }
        var other = _folder.File("to.db");
        await using (var app = TestApp.Over(other, ("GraphExplorer:Seed", "false")))
        {
            using var preview = await app.PostAsync("/api/import?preview=true", zip, "application/zip");
            var told = await TestApp.JsonOf(preview);
            Assert.Equal((2, 1), (told.GetProperty("claims").GetProperty("new").GetInt32(), told.GetProperty("backup").GetProperty("snapshots").GetProperty("new").GetInt32()));
            Assert.Equal(0, (await app.JsonAsync("/api/actors")).GetProperty("total").GetInt32());

            using var first = await app.PostAsync("/api/import?name=ignored", zip, "application/zip");
            Assert.True(first.IsSuccessStatusCode, await first.Content.ReadAsStringAsync(Token));
            using var second = await app.PostAsync("/api/import", zip, "application/zip");
            var again = await TestApp.JsonOf(second);
            Assert.Equal((0, 2), (again.GetProperty("claims").GetProperty("new").GetInt32(), again.GetProperty("claims").GetProperty("known").GetInt32()));
            Assert.Equal(1, again.GetProperty("backup").GetProperty("snapshots").GetProperty("known").GetInt32());
        }

        await EqualAsync(database, other);
    }

    [Fact]
    public async Task The_command_line_writes_one_and_takes_it_back()
    {
        var database = _folder.File("from.db");
        await using (var app = TestApp.Over(database, ("GraphExplorer:Seed", "false")))
        {
            await FillAsync(app);
        }
        var (zip, other, third) = (_folder.File("all.zip"), _folder.File("to.db"), _folder.File("third.db"));

        var written = await RunAsync(database, "export", "backup", "--out", zip);
        var taken = await RunAsync(other, "import", zip);
        await ZipFile.ExtractToDirectoryAsync(zip, _folder.Folder("unpacked"), Token);
        var unpacked = await RunAsync(third, "import", _folder.File("unpacked"));

        Assert.Equal((0, $"{zip}: 2 claims, 1 document, 3 actors, 2 data sets"), (written.Code, written.Text.Trim()));
        Assert.Equal((0, "claims: 2 new, 0 known; documents: 1 new, 0 known; actors: 3 new, 0 known; 2 data sets; snapshots: 1 new, 0 known"), (taken.Code, taken.Text.Trim()));
        Assert.Equal(0, unpacked.Code);
        await EqualAsync(database, other);
        await EqualAsync(database, third);
    }

    [Fact]
    public async Task Options_that_mean_nothing_for_a_backup_are_a_wrong_call()
    {
        var database = _folder.File("a.db");
        await using (var app = TestApp.Over(database, ("GraphExplorer:Seed", "false")))
        {
            await FillAsync(app);
        }
        Assert.Equal(0, (await RunAsync(database, "export", "backup", "--out", _folder.File("a.zip"))).Code);
        Assert.Equal(2, (await RunAsync(database, "export", "backup", "--view", "rel=alliance")).Code);
        Assert.Equal(2, (await RunAsync(database, "import", _folder.File("a.zip"), "--name", "mine")).Code);
        Assert.Equal(2, (await RunAsync(database, "import", _folder.File("a.zip"), "--replace")).Code);
    }

    [Fact]
    public async Task A_backup_that_is_not_whole_brings_nothing_back()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"));
        await FillAsync(app);
        var zip = new MemoryStream(await (await app.GetAsync("/api/export/backup")).Content.ReadAsByteArrayAsync(Token));
        var all = new MemoryStream();
        await zip.CopyToAsync(all, Token);
        using (var archive = new ZipArchive(all, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.Entries.Single(e => e.FullName.StartsWith("snapshots/", StringComparison.Ordinal)).Delete();
            using var text = new StreamWriter(archive.CreateEntry("snapshots/0123456789abcdef.json").Open());
            await text.WriteAsync($$"""{"schema":1,"title":"{{new string('x', 15_000)}}","view":"javascript:1","actors":[],"documents":[],"claims":[],"positions":{},"created":"2026-01-01T00:00:00Z"}""");
        }
        await using var empty = new TestApp(("GraphExplorer:Seed", "false"));

        using var answer = await empty.PostAsync("/api/import", all.ToArray(), "application/zip");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var errors = (await TestApp.JsonOf(answer)).GetProperty("errors").EnumerateArray().Select(e => (e.GetProperty("file").GetString(), e.GetProperty("column").GetString())).ToList();
        Assert.Contains(("snapshots/0123456789abcdef.json", "title"), errors);
        Assert.Equal(0, (await empty.JsonAsync("/api/actors")).GetProperty("total").GetInt32());
        Assert.Empty((await empty.JsonAsync("/api/datasets")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Only_who_may_write_gets_everything()
    {
        await using var app = new TestApp(("GraphExplorer:Seed", "false"), ("GraphExplorer:EditKey", "open-sesame"));

        using var without = await app.GetAsync("/api/export/backup");
        using var with = await app.GetAsync("/api/export/backup", ("X-Edit-Key", "open-sesame"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (without.StatusCode, with.StatusCode));
    }

    /// <summary>A data set, another that says one of its actors otherwise and has an actor alone, and a snapshot.</summary>
    private static async Task FillAsync(TestApp app)
    {
        var small = new SmallFolder();
        (await app.PostAsync("/api/import?name=small", small.Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();
        var other = small with
        {
            Actors = $"{SmallFolder.ActorHeadings}\nausten,'=Austen,bloc,,-1\ncarol,\"Carol \"\"C\"\"\",state,,\n",
            Documents = SmallFolder.DocumentHeadings + "\n",
            Claims = SmallFolder.ClaimHeadings + "\n",
        };
        (await app.PostAsync($"/api/import?name={Uri.EscapeDataString("=other, \"2\"")}&replace=true", other.Zip(), "application/zip")).EnsureSuccessStatusCode().Dispose();
        (await app.PostJsonAsync("/api/snapshots", """{"title":"Ένα \"one\"","view":"rel=alliance"}""")).EnsureSuccessStatusCode().Dispose();
    }

    private static async Task EqualAsync(string database, string other)
    {
        await using var one = new SqliteStore(database, TimeProvider.System);
        await using var two = new SqliteStore(other, TimeProvider.System);
        var content = await one.ReadContentAsync(Token);
        Assert.NotEmpty(content.Actors.Where(a => !a.Earlier.IsEmpty));
        Assert.Equal(content, await two.ReadContentAsync(Token));
        var snapshots = await one.GetSnapshotsAsync(new(0, 10), Token);
        Assert.Equal(snapshots.Items, (await two.GetSnapshotsAsync(new(0, 10), Token)).Items);
        Assert.NotEmpty(snapshots.Items);
        foreach (var snapshot in snapshots.Items)
        {
            Assert.Equal(await one.GetSnapshotAsync(snapshot.Id, Token), await two.GetSnapshotAsync(snapshot.Id, Token));
        }
    }

    private static async Task<(int Code, string Text)> RunAsync(string database, params string[] args)
    {
        using var text = new StringWriter();
        return (await CommandLine.RunAsync([.. args, $"--GraphExplorer:Store=sqlite:{database}"], text, text, Token), text.ToString());
    }
}
