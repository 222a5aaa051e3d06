using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>Views are answered exactly as <see cref="ClaimSet"/> answers them: which claims and ties, in which order, and how many.</summary>
public abstract class ViewContract(IStorePlace place) : StoreContract(place)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Generated_views_take_the_claims_that_they_take_in_memory(int seed)
    {
        var (data, reference) = await GeneratedAsync(seed);
        foreach (var view in GeneratedViews.Of(seed, data, Views))
        {
            var query = new ClaimQuery { View = view };
            var expected = await reference.GetClaimsAsync(query, Token);
            var actual = await Store.GetClaimsAsync(query, Token);
            Assert.True(expected.Total == actual.Total && expected.Items.SequenceEqual(actual.Items), Difference(view, expected, actual));
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Generated_views_bundle_the_ties_that_they_bundle_in_memory(int seed)
    {
        var (data, reference) = await GeneratedAsync(seed);
        foreach (var view in GeneratedViews.Of(seed, data, Views))
        {
            var expected = await reference.GetTiesAsync(view, PageRange.First, Token);
            var actual = await Store.GetTiesAsync(view, PageRange.First, Token);
            Assert.True(expected.Total == actual.Total && expected.Items.SequenceEqual(actual.Items), Difference(view, expected, actual));
        }
    }

    private async Task<(DataSet Data, IGraphReader Reference)> GeneratedAsync(int seed)
    {
        var data = GeneratedGraph.Of(seed, claims: 300);
        await ImportAsync(data);
        // Brings nothing new; a third of the claims belongs to both from then on.
        var second = data with { Name = GeneratedViews.SecondDataSet, Claims = [.. data.Claims.Where((_, i) => i % 3 == 0)] };
        await ImportAsync(second);
        var shared = second.Claims.Select(c => c.Id).ToHashSet();
        var dataSets = data.Claims.ToDictionary(c => c.Id, c => shared.Contains(c.Id) ? [data.Name, second.Name] : ImmutableArray.Create(data.Name));
        return (data, new ClaimSetReader(new ClaimSet(data.Actors, data.Documents, data.Claims, dataSets)));
    }

    private static string Difference<T>(View view, Page<T> expected, Page<T> actual) =>
        $"""
        view: {ViewQuery.Write(view)} (search: {view.Search})
        expected {expected.Total}, got {actual.Total}
        missing: {string.Join("; ", expected.Items.Except(actual.Items).Take(3))}
        too many: {string.Join("; ", actual.Items.Except(expected.Items).Take(3))}
        """;
}
