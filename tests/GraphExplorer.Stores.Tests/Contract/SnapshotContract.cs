using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>Snapshots are kept as they were saved, and listed newest first.</summary>
public abstract class SnapshotContract(IStorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task A_snapshot_comes_back_to_the_letter()
    {
        var snapshot = Make.Snapshot("0123456789abcdef", "عنوان 𐀀 \"quoted\"", "2026-03-01T12:34:56.7890123Z", """{"schema":1,"title":"𐀀\n","n":1.0}""");
        Assert.True(await Store.SaveSnapshotAsync(snapshot, Token));
        await ReopenAsync();
        Assert.Equal(snapshot, await Store.GetSnapshotAsync(snapshot.Id, Token));
    }

    [Fact]
    public async Task A_snapshot_of_megabytes_is_kept_whole()
    {
        var snapshot = Make.Snapshot("big", json: $"\"{string.Concat(Enumerable.Repeat("long 𐀀 ", 400_000))}\"");
        await Store.SaveSnapshotAsync(snapshot, Token);
        Assert.Equal(snapshot, await Store.GetSnapshotAsync("big", Token));
    }

    [Fact]
    public async Task The_first_of_two_with_one_id_stands()
    {
        await Store.SaveSnapshotAsync(Make.Snapshot("s1", "First"), Token);
        Assert.False(await Store.SaveSnapshotAsync(Make.Snapshot("s1", "Second"), Token));
        Assert.Equal("First", (await Store.GetSnapshotAsync("s1", Token))?.Title);
    }

    [Fact]
    public async Task Snapshots_are_listed_newest_first_then_by_id_in_pages()
    {
        await Store.SaveSnapshotAsync(Make.Snapshot("b", created: "2026-03-01T12:00:00Z", json: "\"é𐀀\""), Token);
        await Store.SaveSnapshotAsync(Make.Snapshot("a", created: "2026-03-01T12:00:00Z"), Token);
        await Store.SaveSnapshotAsync(Make.Snapshot("old", created: "2025-12-31T23:59:59Z"), Token);
        // The later moment, though its local hour is the earlier one.
        await Store.SaveSnapshotAsync(Make.Snapshot("new", created: "2026-03-01T11:00:00-05:00"), Token);

        var all = await Store.GetSnapshotsAsync(PageRange.First, Token);
        Assert.Equal(4, all.Total);
        Assert.Equal(["new", "a", "b", "old"], all.Items.Select(s => s.Id));
        Assert.Equal(8, all.Items.Single(s => s.Id == "b").Bytes);

        var page = await Store.GetSnapshotsAsync(new(1, 2), Token);
        Assert.Equal(4, page.Total);
        Assert.Equal(["a", "b"], page.Items.Select(s => s.Id));
    }

    [Fact]
    public async Task A_deleted_snapshot_is_gone()
    {
        await Store.SaveSnapshotAsync(Make.Snapshot("s1"), Token);
        Assert.True(await Store.DeleteSnapshotAsync("s1", Token));
        Assert.False(await Store.DeleteSnapshotAsync("s1", Token));
        Assert.Null(await Store.GetSnapshotAsync("s1", Token));
        Assert.Equal(0, (await Store.GetSnapshotsAsync(PageRange.First, Token)).Total);
    }
}
