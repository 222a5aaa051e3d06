using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>What is cancelled leaves nothing behind, and the store stays usable.</summary>
public abstract class CancellationContract(IStorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task An_import_cancelled_on_its_way_writes_nothing()
    {
        await ImportAsync(Make.DataSet("kept", Make.Claim("k1")));
        var before = await ContentAsync();
        var data = GeneratedGraph.Of(seed: 51, claims: 3000);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.ImportAsync(data, new ImportOptions(Replace: true), new StopAfterHalf(stop), stop.Token));

        Assert.Equal(before, await ContentAsync());
        await ImportAsync(data);
        Assert.Equal(3001, (await AllClaimsAsync()).Length);
    }

    [Fact]
    public async Task A_copy_cancelled_on_its_way_writes_nothing()
    {
        await ImportAsync(GeneratedGraph.Of(seed: 52, claims: 3000));
        var content = await Store.ReadContentAsync(Token);
        await Store.RemoveAsync("generated", Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.RestoreAsync(content, new StopAfterHalf(stop), stop.Token));

        Assert.Equal(Held.Nothing, await ContentAsync());
        Assert.Equal(new KindCounts(3000, 0, 0), (await Store.RestoreAsync(content, null, Token)).Claims);
    }

    [Fact]
    public async Task A_cancelled_token_is_obeyed_by_every_method()
    {
        var gone = new CancellationToken(canceled: true);
        var data = Make.DataSet("one", Make.Claim("c1"));
        foreach (var call in new Func<Task>[]
        {
            () => Store.PrepareAsync(gone),
            () => Store.CheckAsync(gone),
            () => Store.GetRevisionAsync(gone),
            () => Store.GetActorsAsync(gone),
            () => Store.GetDocumentsAsync(gone),
            () => Store.GetDataSetsAsync(gone),
            () => Store.GetDataSetNamesAsync(gone),
            () => Store.GetDataSetNamesOfClaimsAsync(gone),
            () => Store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, gone),
            () => Store.GetTiesAsync(View.Everything, PageRange.First, gone),
            () => Store.ImportAsync(data, new ImportOptions(), null, gone),
            () => Store.RemoveAsync("one", gone),
            () => Store.ReadContentAsync(gone),
            () => Store.RestoreAsync(new([], [], [], []), null, gone),
            () => Store.SaveSnapshotAsync(Make.Snapshot("s"), gone),
            () => Store.GetSnapshotsAsync(PageRange.First, gone),
            () => Store.GetSnapshotAsync("s", gone),
            () => Store.DeleteSnapshotAsync("s", gone),
        })
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(call);
        }
        Assert.Equal(Held.Nothing, await ContentAsync());
    }

    [Fact]
    public async Task A_live_store_gives_a_sign_of_life_and_is_as_it_was_and_one_that_is_away_gives_none()
    {
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")));
        var (before, revision) = (await ContentAsync(), await Store.GetRevisionAsync(Token));

        await Store.CheckAsync(Token);

        Assert.Equal((before, revision), (await ContentAsync(), await Store.GetRevisionAsync(Token)));
        var away = OpenAway();
        var unavailable = await Assert.ThrowsAsync<StoreUnavailableException>(() => away.CheckAsync(Token));
        Assert.EndsWith(".", unavailable.Message, StringComparison.Ordinal);
    }

    private sealed class StopAfterHalf(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done * 2 >= value.Total)
            {
                stop.Cancel();
            }
        }
    }
}
