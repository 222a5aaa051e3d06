using GraphExplorer.Sqlite;
using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>All that a store holds can be moved to a SQLite file and back again.</summary>
public abstract class CopyContract(IStorePlace place) : StoreContract(place)
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");
    private SqliteStore _other = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _other = new(Path.Combine(_folder.FullName, "other.db"), TimeProvider.System);
        await _other.PrepareAsync(Token);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_other is not null)
        {
            await _other.DisposeAsync();
        }
        _folder.Delete(recursive: true);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Everything_arrives_and_comes_back_the_same()
    {
        var data = GeneratedGraph.Of(seed: 61, claims: 150);
        await ImportAsync(data);
        await ImportAsync(Make.DataSet("other", Make.Claim("o1", source: "x", target: "y", document: "o")) with
        {
            Actors = [Make.Actor("unused", partOf: "x"), Make.Actor("x", place: new(1, 2)), Make.Actor("y", partOf: "x")],
        });
        await Store.SaveSnapshotAsync(Make.Snapshot("s1", created: "2026-03-01T12:34:56.7890123Z"), Token);
        await Store.SaveSnapshotAsync(Make.Snapshot("s2", "Another"), Token);
        var before = await ContentAsync();

        var counts = await StoreCopy.RunAsync(Store, _other, null, Token);

        Assert.Equal(2, counts.DataSets);
        Assert.Equal(new KindCounts(before.Documents.Length, 0, 0), counts.Documents);
        Assert.Equal(new KindCounts(before.Claims.Length, 0, 0), counts.Claims);
        Assert.Equal(new KindCounts(2, 0, 0), counts.Snapshots);
        Assert.Equal(before.Actors.Length, counts.Actors.New);
        Assert.Equal(before, await ContentAsync(_other));
        Assert.Equal(await Store.GetSnapshotAsync("s1", Token), await _other.GetSnapshotAsync("s1", Token));

        foreach (var set in before.DataSets)
        {
            await Store.RemoveAsync(set.Name, Token);
        }
        await Store.DeleteSnapshotAsync("s1", Token);
        var back = await StoreCopy.RunAsync(_other, Store, null, Token);
        Assert.Equal(new KindCounts(1, 0, 1), back.Snapshots);
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task A_second_copy_brings_only_what_is_missing()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")));
        await StoreCopy.RunAsync(Store, _other, null, Token);
        await ImportAsync(Make.DataSet("two", Make.Claim("c2", document: "e")));
        var counts = await StoreCopy.RunAsync(Store, _other, null, Token);
        Assert.Equal(new KindCounts(1, 0, 1), counts.Claims);
        Assert.Equal(await ContentAsync(), await ContentAsync(_other));
    }

    [Fact]
    public async Task What_the_target_knows_otherwise_is_refused()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")));
        await _other.ImportAsync(Make.DataSet("one", Make.Claim("c1", summary: "Otherwise.")), new ImportOptions(), null, Token);
        var refused = await Assert.ThrowsAsync<ImportConflictException>(() => StoreCopy.RunAsync(Store, _other, null, Token));
        Assert.Equal([new("claim", "c1", "other summary")], refused.Conflicts);
    }

    [Fact]
    public async Task Who_brought_what_and_what_was_replaced_come_with_it()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1"), Make.Claim("c2")) with { Version = "1.0" });
        await ImportAsync(Make.DataSet("two", Make.Claim("c1", summary: "Otherwise.")), replace: true);
        await StoreCopy.RunAsync(Store, _other, null, Token);
        Assert.Equal(await ContentAsync(), await ContentAsync(_other));
        await _other.RemoveAsync("two", Token);
        await Store.RemoveAsync("two", Token);
        Assert.Equal(await ContentAsync(), await ContentAsync(_other));
    }

    [Fact]
    public async Task What_both_have_belongs_to_the_data_sets_of_both()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")));
        await _other.ImportAsync(Make.DataSet("two", Make.Claim("c1"), Make.Claim("c2", document: "e")), new ImportOptions(), null, Token);
        var counts = await StoreCopy.RunAsync(_other, Store, null, Token);
        Assert.Equal((1, new KindCounts(1, 0, 1)), (counts.DataSets, counts.Claims));
        Assert.Equal([("one", 1, 1, 2), ("two", 2, 2, 2)], await DataSetsAsync());
        Assert.Equal(["one", "two"], (await Store.ReadContentAsync(Token)).Claims[0].DataSets);
    }

    [Fact]
    public async Task Another_past_of_a_record_is_refused_and_nothing_is_written()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1", summary: "Before.")));
        await ImportAsync(Make.DataSet("two", Make.Claim("c1")), replace: true);
        await _other.ImportAsync(Make.DataSet("one", Make.Claim("c1")), new ImportOptions(), null, Token);
        var before = await ContentAsync(_other);
        var refused = await Assert.ThrowsAsync<ImportConflictException>(() => StoreCopy.RunAsync(Store, _other, null, Token));
        Assert.Equal([new("claim", "c1", "'one' says other summary")], refused.Conflicts);
        Assert.Equal(before, await ContentAsync(_other));
    }

    [Fact]
    public async Task Content_that_does_not_resolve_within_itself_is_refused()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")));
        var content = await Store.ReadContentAsync(Token);
        var before = await ContentAsync(_other);
        foreach (var broken in new[]
        {
            content with { DataSets = [] }, content with { Actors = content.Actors[1..] }, content with { Documents = [] },
            content with { Claims = [content.Claims[0], content.Claims[0]] }, content with { Claims = [content.Claims[0] with { DataSets = [] }] },
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => _other.RestoreAsync(broken, null, Token));
        }
        Assert.Equal(before, await ContentAsync(_other));
    }

    [Fact]
    public async Task Progress_rises_to_all_items()
    {
        await ImportAsync(GeneratedGraph.Of(seed: 62, claims: 400));
        await Store.SaveSnapshotAsync(Make.Snapshot("s1"), Token);
        var reports = new List<ImportProgress>();
        await StoreCopy.RunAsync(Store, _other, new Taking(reports.Add), Token);
        Assert.Equal(reports.Select(r => r.Done).Order(), reports.Select(r => r.Done));
        Assert.Equal(reports[^1].Total, reports[^1].Done);
    }

    private sealed class Taking(Action<ImportProgress> take) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => take(value);
    }
}
