using System.IO.Compression;
using GraphExplorer.Sqlite;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Stores.Tests.Sqlite;

/// <summary>A file that the version with schema 1 made keeps all that it holds, and answers as a new one does.</summary>
public sealed class SqliteDocumentLatestTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_old_file_knows_how_far_each_claims_document_reaches()
    {
        await using var store = await OldAsync();
        Assert.Equal(8, (await store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, Token)).Total);
        Assert.Equal(["about", "before", "day", "going"], (await store.GetDocumentsAsync(Token)).Select(d => d.Id));
        Assert.Equal(["a", "b", "c"], (await store.GetActorsAsync(Token)).Select(a => a.Id));
        var in2030 = await store.GetClaimsAsync(new ClaimQuery { View = Make.View("from=2030-01-01&to=2030-12-31") }, Token);
        Assert.Equal("going-1", Assert.Single(in2030.Items).Id);
        await Windows.AssertAsInMemoryAsync(store, Token);
    }

    [Fact]
    public async Task A_document_of_an_old_file_takes_its_claims_along_to_its_new_date()
    {
        await using var store = await OldAsync();
        var documents = await store.GetDocumentsAsync(Token);
        var redated = documents.Select(d => d with { Date = EdtfDate.Parse(d.Id == "going" ? "2016" : "2030-06") });
        await store.ImportAsync(new("old", [], [.. redated], []), new ImportOptions(Replace: true), null, Token);
        var in2030 = await store.GetClaimsAsync(new ClaimQuery { View = Make.View("from=2030-01-01&to=2030-12-31") }, Token);
        Assert.Equal(["about-1", "before-1", "day-1", "day-2"], in2030.Items.Select(c => c.Id).Order(StringComparer.Ordinal));
        await Windows.AssertAsInMemoryAsync(store, Token);
    }

    [Fact]
    public async Task An_old_file_ends_with_the_schema_of_a_new_one()
    {
        await (await OldAsync()).DisposeAsync();
        await using (var store = new SqliteStore(At("new.db"), TimeProvider.System))
        {
            await store.PrepareAsync(Token);
        }
        Assert.Equal(Schema("new.db"), Schema("old.db"));
    }

    private async Task<SqliteStore> OldAsync()
    {
        await using (var packed = new GZipStream(typeof(SqliteDocumentLatestTests).Assembly.GetManifestResourceStream("schema-1.db.gz")!, CompressionMode.Decompress))
        await using (var file = File.Create(At("old.db")))
        {
            await packed.CopyToAsync(file, Token);
        }
        var store = new SqliteStore(At("old.db"), TimeProvider.System);
        await store.PrepareAsync(Token);
        return store;
    }

    private string[] Schema(string file)
    {
        using var connection = new SqliteConnection($"Data Source={At(file)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_master ORDER BY type, name";
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }
        return [.. found];
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
