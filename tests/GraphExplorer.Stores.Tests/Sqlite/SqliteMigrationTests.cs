using GraphExplorer.Sqlite;
using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Sqlite;

/// <summary>A file of the first schema keeps all that it has, and its records get the data sets that they are of.</summary>
public sealed class SqliteMigrationTests : IDisposable
{
    private static readonly HashSet<string> Bundled = ["bundled", "bundled-whole", "iran", "irgc", "yemen"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "old.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_is_lost_and_every_record_has_its_data_sets()
    {
        OldSqliteFile.Write(File);
        await using var store = await OpenAsync();
        var content = await store.ReadContentAsync(Token);

        content.Validate();
        Assert.Equal([new("mine", null, Clock.Now), new("sample", null, Clock.Now)], content.DataSets);
        Assert.Equal(
            ["bundled: sample", "bundled-whole: sample", "iran: sample", "irgc: sample", "nobodys: mine sample", "theirs: mine sample", "yemen: mine sample"],
            content.Actors.Select(a => $"{a.Record.Id}: {string.Join(' ', a.DataSets)}"));
        Assert.Equal(new Actor("iran", "Iran", ActorKind.State, null, ["Tehran"], new(5, 6)), content.Actors[2].Record);
        Assert.Equal("bundled-whole", content.Actors[0].Record.PartOf);
        Assert.Equal(
            [
                Stored(new Document("m", "My text", null, "Outlet", EdtfDate.Parse("2017"), "https://example.org", null, null, null), "mine"),
                Stored(new Document("s", "A text", "Ann Author", null, EdtfDate.Parse("2016-05"), null, "s.txt", null, new(1, 9)), "sample"),
            ],
            content.Documents);
        Assert.Equal(
            [
                Stored(Make.Claim("m1", "theirs", "yemen", Relation.Negotiation, true, "2017", DateBasis.Context, "m", new(2, 5), status: ClaimStatus.Expected, summary: "They are to meet."), "mine"),
                Stored(Make.Claim("s1", "irgc", "yemen", date: "2016-05-04", document: "s", passage: new(3, 8), summary: "The Guard backs Yemen."), "sample"),
                Stored(Make.Claim("u1", "theirs", "iran", Relation.Rivalry, false, "2016/..", DateBasis.Publication, "s", null, "A speaker", ClaimStatus.Reported, "They oppose Iran."), "sample"),
            ],
            content.Claims);
        Assert.Equal([("mine", 1, 1, 3), ("sample", 1, 2, 7)], (await store.GetDataSetsAsync(Token)).Select(d => (d.Name, d.Documents, d.Claims, d.Actors)));
        Assert.NotNull(await store.GetSnapshotAsync("0123456789abcdef", Token));
    }

    [Fact]
    public async Task Views_and_searches_answer_as_before()
    {
        OldSqliteFile.Write(File);
        await using var store = await OpenAsync();
        foreach (var (query, ids) in new[]
        {
            ("", "u1 s1 m1"), ("q=tehran", "u1"), ("q=guard", "s1"), ("voice=Ann%20Author", "s1"), ("doc=s", "u1 s1"), ("from=2017-01-01&to=2017-12-31&doc=m", "m1"),
            ("actor=theirs", "u1 m1"), ("pair=rival", "u1"),
        })
        {
            var found = (await store.GetClaimsAsync(new ClaimQuery { View = Make.View(query) }, Token)).Items.Select(c => c.Id);
            Assert.True(string.Join(' ', found) == ids, $"{query}: {string.Join(' ', found)}");
        }
    }

    [Fact]
    public async Task Removing_the_sample_leaves_what_is_the_users()
    {
        OldSqliteFile.Write(File);
        await using var store = await OpenAsync();
        Assert.Equal(new DataSetRemoval("sample", new(4, 1, 2), default, new(3, 0, 0)), await store.RemoveAsync("sample", Token));
        Assert.Equal(["nobodys", "theirs", "yemen"], (await store.GetActorsAsync(Token)).Select(a => a.Id));
    }

    [Fact]
    public async Task Actors_alone_become_a_data_set_of_their_own()
    {
        OldSqliteFile.Write(File, "DELETE FROM claim; DELETE FROM document");
        await using var store = await OpenAsync();
        Assert.Equal([("actors", 7)], (await store.GetDataSetsAsync(Token)).Select(d => (d.Name, d.Actors)));
    }

    [Fact]
    public async Task Without_the_sample_unused_actors_are_everybodys()
    {
        OldSqliteFile.Write(File, "DELETE FROM claim WHERE document = 1; DELETE FROM document WHERE key = 1");
        await using var store = await OpenAsync();
        Assert.Equal([("mine", 7)], (await store.GetDataSetsAsync(Token)).Select(d => (d.Name, d.Actors)));
    }

    [Fact]
    public async Task Several_that_migrate_at_once_end_alike()
    {
        OldSqliteFile.Write(File);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await (await OpenAsync()).DisposeAsync(), Token)));
        await using var store = await OpenAsync();
        Assert.Equal(3, (await store.ReadContentAsync(Token)).Claims.Length);
    }

    private static StoredRecord<T> Stored<T>(T record, string dataSet) where T : class => new(record, [dataSet], ImmutableDictionary<string, T>.Empty);

    private async Task<SqliteStore> OpenAsync()
    {
        var store = new SqliteStore(File, new Clock(), Bundled);
        await store.PrepareAsync(Token);
        return store;
    }

    private sealed class Clock : TimeProvider
    {
        public static DateTimeOffset Now { get; } = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
