using GraphExplorer.Sqlite;
using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>Whatever data sets come, replace each other and go: the store holds what the plain reference holds, and its whole comes back equal.</summary>
public abstract class HistoryContract(IStorePlace place) : StoreContract(place)
{
    private static readonly string[] Names = ["one", "two", "three", "four"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");

    /// <summary>How many steps a history has; fewer where each is slow.</summary>
    private int Steps => Views >= 100 ? 40 : 14;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Generated_histories_end_as_in_the_plain_reference(int seed)
    {
        var random = new Random(seed);
        var plain = new PlainSets();
        var told = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var name = Names[random.Next(Names.Length)];
            if (random.Next(4) == 0)
            {
                told.Add($"remove {name}");
                Assert.Equal(plain.Remove(name), await Store.RemoveAsync(name, Token));
            }
            else
            {
                var (dataSet, replace) = (GeneratedSets.Of(random, name), random.Next(3) > 0);
                told.Add($"import {name}{(replace ? " --replace" : "")}");
                if (plain.Import(dataSet, replace) is { } counts)
                {
                    Assert.Equal(counts, await ImportAsync(dataSet, replace));
                }
                else
                {
                    await Assert.ThrowsAsync<ImportConflictException>(() => ImportAsync(dataSet, replace));
                }
            }
            await SameAsync(plain.Content, string.Join("; ", told));
        }
        await RestoredAsync();
        foreach (var name in Names)
        {
            Assert.Equal(plain.Remove(name), await Store.RemoveAsync(name, Token));
            await SameAsync(plain.Content, $"at the end, {name} removed");
        }
        Assert.Equal(Held.Nothing, await ContentAsync());
    }

    private async Task SameAsync(StoreContent expected, string after)
    {
        var content = await Store.ReadContentAsync(Token);
        Assert.All(content.DataSets, d => Assert.NotEqual(default, d.Created));
        content.Validate();
        content = content with { DataSets = [.. content.DataSets.Select(d => d with { Created = default })] };
        Assert.True(expected.DataSets.SequenceEqual(content.DataSets), after);
        Same(expected.Actors, content.Actors, after);
        Same(expected.Documents, content.Documents, after);
        Same(expected.Claims, content.Claims, after);
        Assert.Equal(expected.Actors.Select(a => a.Record), await Store.GetActorsAsync(Token));
        var set = new ClaimSet([.. expected.Actors.Select(a => a.Record)], [.. expected.Documents.Select(d => d.Record)], [.. expected.Claims.Select(c => c.Record)]);
        foreach (var query in new[] { "", "voice=Newauthor", "q=otherwise", "voice=Another%20title" })
        {
            var reference = await new ClaimSetReader(set).GetClaimsAsync(new ClaimQuery { View = Make.View(query) }, Token);
            Assert.Equal(reference.Items, (await Store.GetClaimsAsync(new ClaimQuery { View = Make.View(query) }, Token)).Items);
        }
        Assert.Equal(
            expected.DataSets.Select(d => (d.Name, Count(expected.Documents, d), Count(expected.Claims, d), Count(expected.Actors, d))), await DataSetsAsync());
    }

    private static void Same<T>(ImmutableArray<StoredRecord<T>> expected, ImmutableArray<StoredRecord<T>> actual, string after) where T : class
    {
        static string Tell(StoredRecord<T> stored) =>
            $"{stored.Record} of {string.Join(", ", stored.DataSets)}; {string.Join("; ", stored.Earlier.OrderBy(e => e.Key).Select(e => $"{e.Key}: {e.Value}"))}";
        Assert.True(
            expected.SequenceEqual(actual),
            $"{after}\nmissing {string.Join("\n", expected.Except(actual).Select(Tell))}\ntoo many {string.Join("\n", actual.Except(expected).Select(Tell))}");
    }

    private static int Count<T>(ImmutableArray<StoredRecord<T>> records, DataSetHead dataSet) where T : class =>
        records.Count(r => r.DataSets.Contains(dataSet.Name));

    private async Task RestoredAsync()
    {
        var content = await Store.ReadContentAsync(Token);
        await using var other = new SqliteStore(Path.Combine(_folder.FullName, "other.db"), TimeProvider.System);
        await other.PrepareAsync(Token);
        for (var again = 0; again < 2; again++)
        {
            var counts = await other.RestoreAsync(content, null, Token);
            Assert.Equal(content.Claims.Length, again == 0 ? counts.Claims.New : counts.Claims.Known);
            Assert.Equal(content, await other.ReadContentAsync(Token));
            Assert.Equal(await Store.GetDataSetsAsync(Token), await other.GetDataSetsAsync(Token));
        }
    }
}
