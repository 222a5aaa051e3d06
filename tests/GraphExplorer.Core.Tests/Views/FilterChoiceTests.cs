namespace GraphExplorer.Core.Tests.Views;

public sealed class FilterChoiceTests
{
    private static readonly string[] Relations = [.. RelationTable.Words];

    [Fact]
    public void Taking_every_tick_away_shows_nothing_and_says_so_in_the_address()
    {
        var view = View.Everything;
        foreach (var relation in Relations)
        {
            Assert.True(FilterChoice.Has(view, ViewFilters.Relations, relation));
            view = FilterChoice.Toggle(view, ViewFilters.Relations, relation, Relations);
            Assert.False(FilterChoice.Has(view, ViewFilters.Relations, relation));
        }
        Assert.Equal("none=rel", ViewQuery.Write(view));
        Assert.Equal(0, FilterChoice.Count(view, ViewFilters.Relations, Relations));
    }

    [Fact]
    public void The_first_tick_after_none_is_the_only_one_and_the_last_filters_nothing()
    {
        var view = ViewQuery.Read("none=rel&none=doc", out _);
        view = FilterChoice.Toggle(view, ViewFilters.Relations, "rivalry", Relations);
        Assert.Equal("rel=rivalry&none=doc", ViewQuery.Write(view));
        view = FilterChoice.Of(view, ViewFilters.Relations, Relations, Relations);
        Assert.Equal("none=doc", ViewQuery.Write(view));
        Assert.Equal("doc=d1", ViewQuery.Write(FilterChoice.Of(view, ViewFilters.Documents, ["d1"], ["d1", "d2"])));
    }

    [Fact]
    public void Where_there_is_one_value_its_tick_is_all_or_nothing()
    {
        var view = FilterChoice.Toggle(View.Everything, ViewFilters.DataSets, "sample", ["sample"]);
        Assert.Equal("none=set", ViewQuery.Write(view));
        Assert.Equal(View.Everything, FilterChoice.Toggle(view, ViewFilters.DataSets, "sample", ["sample"]));
    }
}
