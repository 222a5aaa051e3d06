using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>Several instances and several threads over one database.</summary>
public abstract class ConcurrencyContract(IStorePlace place) : StoreContract(place)
{
    [Fact]
    public async Task Instances_that_prepare_at_once_and_again_end_alike()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAnotherAsync, Token)));
        await Store.PrepareAsync(Token);
        await ImportAsync(Make.DataSet("one", Make.Claim("c1")));
        Assert.Equal(["c1"], (await AllClaimsAsync()).Select(c => c.Id));
    }

    [Fact]
    public async Task The_revision_stands_while_nothing_is_written_and_changes_with_every_write()
    {
        var other = await OpenAnotherAsync();
        var seen = new List<string> { await Store.GetRevisionAsync(Token) };
        async Task ChangedAsync(Task write)
        {
            await write;
            var revision = await Store.GetRevisionAsync(Token);
            Assert.DoesNotContain(revision, seen);
            Assert.Equal(revision, await other.GetRevisionAsync(Token));
            seen.Add(revision);
            await AllClaimsAsync();
            Assert.Equal(revision, await Store.GetRevisionAsync(Token));
        }
        await ChangedAsync(ImportAsync(Make.DataSet("one", Make.Claim("c1"))));
        await ChangedAsync(other.ImportAsync(Make.DataSet("two", Make.Claim("c2", document: "e")), new ImportOptions(), null, Token));
        await ChangedAsync(Store.SaveSnapshotAsync(Make.Snapshot("s"), Token));
        await ChangedAsync(other.DeleteSnapshotAsync("s", Token));
        await ChangedAsync(other.RemoveAsync("two", Token));

        await ReopenAsync();
        Assert.Equal(seen[^1], await Store.GetRevisionAsync(Token));
    }

    [Fact]
    public async Task Two_instances_that_import_the_same_at_once_make_no_duplicate()
    {
        var data = GeneratedGraph.Of(seed: 41, claims: 150);
        var other = await OpenAnotherAsync();
        var counts = await Task.WhenAll(
            Task.Run(() => Store.ImportAsync(data, new ImportOptions(), null, Token), Token),
            Task.Run(() => other.ImportAsync(data, new ImportOptions(), null, Token), Token));
        Assert.Equal(data.Claims.Length, counts.Sum(c => c.Claims.New));
        Assert.Equal(data.Claims.Length, counts.Sum(c => c.Claims.Known));
        Assert.Equal(data.Claims.Length, (await AllClaimsAsync()).Length);
    }

    [Fact]
    public async Task The_same_records_from_two_instances_at_once_belong_to_both_data_sets()
    {
        var data = GeneratedGraph.Of(seed: 44, claims: 60);
        var other = await OpenAnotherAsync();
        await Task.WhenAll(
            Task.Run(() => Store.ImportAsync(data with { Name = "one" }, new ImportOptions(), null, Token), Token),
            Task.Run(() => other.ImportAsync(data with { Name = "two" }, new ImportOptions(), null, Token), Token));
        Assert.All((await Store.ReadContentAsync(Token)).Claims, c => Assert.Equal(["one", "two"], c.DataSets.Order(StringComparer.Ordinal)));
        await Task.WhenAll(Task.Run(() => Store.RemoveAsync("one", Token), Token), Task.Run(() => other.RemoveAsync("two", Token), Token));
        Assert.Equal(Held.Nothing, await ContentAsync());
    }

    [Fact]
    public async Task Imports_at_once_from_two_instances_lose_nothing()
    {
        var other = await OpenAnotherAsync();
        DataSet Part(int number) => Make.DataSet(
            $"part {number}", [.. Enumerable.Range(0, 40).Select(i => Make.Claim($"c{number}-{i}", source: "a", target: $"t{i}", document: $"d{number}"))]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            n => Task.Run(() => (n % 2 == 0 ? Store : other).ImportAsync(Part(n), new ImportOptions(), null, Token), Token)));
        Assert.Equal(320, (await AllClaimsAsync()).Length);
        Assert.Equal(41, (await Store.GetActorsAsync(Token)).Length);
        Assert.Equal(8, (await Store.GetDataSetsAsync(Token)).Length);
    }

    [Fact]
    public async Task Readers_see_an_import_wholly_or_not_at_all()
    {
        var data = GeneratedGraph.Of(seed: 42, claims: 800);
        var reader = await OpenAnotherAsync();
        Task<Page<Claim>> ReadAsync() => reader.GetClaimsAsync(new ClaimQuery { View = View.Everything }, Token);
        var midway = new List<int>();
        // While it is told how far it is, the import waits: what is read then is read before it commits.
        var reads = new OnTheWay(() => midway.Add(ReadAsync().GetAwaiter().GetResult().Total));
        var import = Task.Run(() => Store.ImportAsync(data, new ImportOptions(), reads, Token), Token);
        do
        {
            var page = await ReadAsync();
            Assert.True((page.Total is 0 or 800 || !CommitsAtOnce) && page.Items.Length == page.Total, $"{page.Items.Length} of {page.Total}");
        }
        while (!import.IsCompleted);
        await import;
        Assert.Equal(TellsProgress, midway.Count > 0);
        Assert.All(midway, total => Assert.Equal(0, total));
        Assert.Equal(data.Claims.Select(c => c.Id).Order(StringComparer.Ordinal), (await ReadAsync()).Items.Select(c => c.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Many_readers_of_one_instance_get_the_same()
    {
        await ImportAsync(GeneratedGraph.Of(seed: 43, claims: 200));
        var expected = await Store.GetTiesAsync(View.Everything, PageRange.First, Token);
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(
            _ => Task.Run(() => Store.GetTiesAsync(View.Everything, PageRange.First, Token), Token)));
        Assert.All(answers, a => Assert.Equal(expected.Items, a.Items));
    }

    /// <summary>Does something each time that an import tells of a part of its records.</summary>
    private sealed class OnTheWay(Action act) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done > 0 && value.Done < value.Total)
            {
                act();
            }
        }
    }
}
