using System.Diagnostics;
using GraphExplorer.Sqlite;
using GraphExplorer.Stores.Tests.Data;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Stores.Tests.Sqlite;

/// <summary>What is the file's own: where it lies, whose it is, who else has it open.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_file_is_made_with_its_folders()
    {
        var path = At("some", "folders", "graph ;name=x.db");
        await using var store = new SqliteStore(path, TimeProvider.System);
        await store.PrepareAsync(Token);
        await store.CheckAsync(Token);
        Assert.True(File.Exists(path));
        Assert.Equal(("sqlite", path), (store.Scheme, store.Path));
    }

    [Fact]
    public async Task Disposing_lets_go_of_the_file_and_leaves_one()
    {
        await WithStoreAsync("graph.db", store => store.ImportAsync(Make.DataSet("one", Make.Claim("c1")), new ImportOptions(), null, Token));
        Assert.Equal(["graph.db"], _folder.EnumerateFiles().Select(f => f.Name));
        using var alone = new FileStream(At("graph.db"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(alone.Length > 0);
    }

    [Fact]
    public async Task A_disposed_store_says_so()
    {
        var store = new SqliteStore(At("graph.db"), TimeProvider.System);
        await store.PrepareAsync(Token);
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.GetActorsAsync(Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.RemoveAsync("one", Token));
    }

    [Fact]
    public async Task Writers_never_make_readers_wait()
    {
        await WithStoreAsync("graph.db", async store =>
        {
            await store.ImportAsync(Make.DataSet("one", Make.Claim("c1")), new ImportOptions(), null, Token);
            using var other = Other("BEGIN IMMEDIATE; DELETE FROM claim");
            Assert.Equal(1, (await store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, Token)).Total);
        });
    }

    [Fact]
    public async Task A_writer_waits_for_another_process_and_can_be_told_to_stop_waiting()
    {
        await WithStoreAsync("graph.db", async store =>
        {
            using (Other("BEGIN IMMEDIATE"))
            {
                using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveSnapshotAsync(Make.Snapshot("s"), stop.Token));
            }
            using (var other = Other("BEGIN IMMEDIATE"))
            {
                var saving = store.SaveSnapshotAsync(Make.Snapshot("s"), Token);
                await Task.Delay(200, Token);
                Assert.False(saving.IsCompleted);
                Run(other, "COMMIT");
                Assert.True(await saving);
            }
        });
    }

    [Fact]
    public async Task A_query_that_runs_is_stopped()
    {
        await WithStoreAsync("graph.db", async store =>
        {
            await store.ImportAsync(GeneratedGraph.Of(1, 3000), new ImportOptions(), null, Token);
            var view = Make.View("mode=possible&pair=both&actor=alpha&hops=2&from=2014-01-01") with { Search = "a b c d e f g h i k l m n o p r s t" };
            var started = Stopwatch.GetTimestamp();
            await store.GetTiesAsync(view, PageRange.First, Token);
            var whole = Stopwatch.GetElapsedTime(started);
            // Somewhere on its way it is within SQLite; how long the way is depends on what else the machine does.
            SqliteException? interrupted = null;
            for (var i = 0; i < 200 && interrupted is null; i++)
            {
                using var stop = new CancellationTokenSource(whole * (i % 10 + 1) / 12);
                try
                {
                    await store.GetTiesAsync(view, PageRange.First, stop.Token);
                }
                catch (OperationCanceledException exception)
                {
                    interrupted = exception.InnerException as SqliteException;
                }
            }
            Assert.NotNull(interrupted);
            Assert.Equal(3000, (await store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, Token)).Total);
        });
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await WithStoreAsync("graph.db", store => store.CheckAsync(Token));
        using (Other("INSERT INTO migration VALUES (99, '2040-01-01')"))
        {
        }
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => WithStoreAsync("graph.db", _ => Task.CompletedTask));
        Assert.Equal($"{At("graph.db")} was written by a newer version of this program: its schema is number 99, and this version knows 2.", refused.Message);
    }

    [Fact]
    public async Task Another_programs_file_is_refused_and_left_as_it_is()
    {
        using (Other("CREATE TABLE bookmark (url TEXT)"))
        {
        }
        var before = await File.ReadAllBytesAsync(At("graph.db"), Token);
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => WithStoreAsync("graph.db", _ => Task.CompletedTask));
        Assert.Equal($"{At("graph.db")} belongs to another program: it holds 'bookmark', which is not of this one.", refused.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(At("graph.db"), Token));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = new string('x', 5000);
        await File.WriteAllTextAsync(At("graph.db"), text, Token);
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => WithStoreAsync("graph.db", _ => Task.CompletedTask));
        Assert.Equal($"{At("graph.db")} is not a SQLite database.", refused.Message);
        Assert.Equal(text, await File.ReadAllTextAsync(At("graph.db"), Token));
    }

    [Fact]
    public async Task A_folder_in_the_files_place_is_refused()
    {
        Directory.CreateDirectory(At("graph.db"));
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => WithStoreAsync("graph.db", _ => Task.CompletedTask));
        Assert.Equal($"{At("graph.db")} is a folder; the store needs a file.", refused.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await File.WriteAllTextAsync(At("file"), "", Token);
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => WithStoreAsync(Path.Combine("file", "graph.db"), _ => Task.CompletedTask));
        Assert.Equal($"The folder {At("file")} for graph.db cannot be made.", unavailable.Message);
    }

    [Fact]
    public async Task A_file_that_nobody_prepared_is_told_and_not_made()
    {
        await using var store = new SqliteStore(At("graph.db"), TimeProvider.System);
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetActorsAsync(Token));
        Assert.Equal($"{At("graph.db")} is not there or cannot be opened.", unavailable.Message);
        Assert.False(File.Exists(At("graph.db")));

        await File.WriteAllTextAsync(At("graph.db"), "", Token);
        unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.GetActorsAsync(Token));
        Assert.Equal($"{At("graph.db")} is not prepared: its tables are missing.", unavailable.Message);
    }

    [Fact]
    public async Task A_file_that_is_deleted_under_the_store_is_missed() => await WithStoreAsync("graph.db", async store =>
    {
        await store.CheckAsync(Token);
        File.Delete(At("graph.db"));
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(Token));
        Assert.Equal($"{At("graph.db")} is not there.", unavailable.Message);
    });

    [Fact]
    public async Task A_store_is_well_by_itself_when_its_file_can_be_had()
    {
        await using var store = new SqliteStore(At("graph.db"), TimeProvider.System);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(Token));
        await store.PrepareAsync(Token);
        await store.CheckAsync(Token);
    }

    [Fact]
    public async Task Another_file_in_the_same_place_never_answers_with_the_same_revision()
    {
        var revisions = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            await WithStoreAsync("graph.db", async store => revisions.Add(await store.GetRevisionAsync(Token)));
            File.Delete(At("graph.db"));
        }
        Assert.Equal(3, revisions.Count);
    }

    [Fact]
    public async Task The_file_keeps_what_it_refers_to()
    {
        await WithStoreAsync("graph.db", async store =>
        {
            await store.ImportAsync(GeneratedGraph.Of(2, 100), new ImportOptions(), null, Token);
            await store.RemoveAsync("generated", Token);
            await store.ImportAsync(GeneratedGraph.Of(3, 100), new ImportOptions(), null, Token);
        });
        using var file = Other("SELECT 1");
        Assert.Equal("ok", Run(file, "PRAGMA integrity_check"));
        Assert.Null(Run(file, "PRAGMA foreign_key_check"));
        Assert.Equal("wal", Run(file, "PRAGMA journal_mode"));
        Assert.Equal(0L, Run(file, "SELECT count(*) FROM claim_word WHERE claim NOT IN (SELECT key FROM claim)"));
    }

    private string At(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    private async Task WithStoreAsync(string name, Func<SqliteStore, Task> use)
    {
        await using var store = new SqliteStore(At(name), TimeProvider.System);
        await store.PrepareAsync(Token);
        await use(store);
    }

    /// <summary>A connection of another program, which has run a statement.</summary>
    private SqliteConnection Other(string sql)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = At("graph.db"), Pooling = false }.ToString());
        connection.Open();
        Run(connection, sql);
        return connection;
    }

    private static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
