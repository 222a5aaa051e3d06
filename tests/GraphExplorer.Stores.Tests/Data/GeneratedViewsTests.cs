namespace GraphExplorer.Stores.Tests.Data;

/// <summary>The contract of the stores covers every filter: a new one that no generated view uses would never be compared.</summary>
public sealed class GeneratedViewsTests
{
    [Fact]
    public void Every_filter_is_used_by_some_view()
    {
        var views = GeneratedViews.Of(seed: 1, GeneratedGraph.Of(seed: 1, claims: 100), 400).ToList();
        Assert.Empty(ViewFilters.All.Where(f => f.ChangesLists && !views.Any(f.IsSet)));
    }
}
