using GraphExplorer.Stores.Tests.Data;

namespace GraphExplorer.Stores.Tests.Contract;

/// <summary>Pages of claims and ties add up to the whole, in every order.</summary>
public abstract class PagingContract(IStorePlace place) : StoreContract(place)
{
    private static readonly DataSet Data = GeneratedGraph.Of(seed: 31, claims: 120);
    private static readonly ClaimSetReader Reference = new(new ClaimSet(Data.Actors, Data.Documents, Data.Claims));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ImportAsync(Data);
    }

    public static TheoryData<ClaimOrder, bool> Orders()
    {
        var orders = new TheoryData<ClaimOrder, bool>();
        foreach (var order in Enum.GetValues<ClaimOrder>())
        {
            orders.Add(order, false);
            orders.Add(order, true);
        }
        return orders;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Claims_are_sorted_and_equal_ones_stay_in_order_of_date_and_id(ClaimOrder order, bool descending)
    {
        foreach (var view in new[] { View.Everything, Make.View("mode=possible&from=2015-03-01&to=2016-05-31") })
        {
            foreach (var range in new[] { PageRange.First, new PageRange(0, 7), new PageRange(13, 20) })
            {
                var query = new ClaimQuery { View = view, Order = order, Descending = descending, Range = range };
                var (expected, actual) = (await Reference.GetClaimsAsync(query, Token), await Store.GetClaimsAsync(query, Token));
                Assert.Equal(expected.Total, actual.Total);
                Assert.Equal(expected.Items.Select(c => c.Id), actual.Items.Select(c => c.Id));
            }
        }
    }

    [Fact]
    public async Task Pages_of_claims_add_up_and_each_knows_the_total()
    {
        var view = Make.View("mode=possible&from=2015-01-01&to=2016-12-31&status=stated&status=reported");
        var whole = await Reference.GetClaimsAsync(new ClaimQuery { View = view }, Token);
        var collected = new List<Claim>();
        for (var offset = 0; offset < whole.Total; offset += 9)
        {
            var page = await Store.GetClaimsAsync(new ClaimQuery { View = view, Range = new(offset, 9) }, Token);
            Assert.Equal(whole.Total, page.Total);
            collected.AddRange(page.Items);
        }
        Assert.Equal(whole.Items, collected);
    }

    [Fact]
    public async Task Pages_of_ties_add_up_and_each_knows_the_total()
    {
        var whole = await Reference.GetTiesAsync(View.Everything, PageRange.First, Token);
        var collected = new List<Tie>();
        for (var offset = 0; offset < whole.Total; offset += 11)
        {
            var page = await Store.GetTiesAsync(View.Everything, new(offset, 11), Token);
            Assert.Equal(whole.Total, page.Total);
            collected.AddRange(page.Items);
        }
        Assert.Equal(whole.Items, collected);
    }

    [Fact]
    public async Task A_page_behind_the_end_is_empty_and_still_knows_the_total()
    {
        var claims = await Store.GetClaimsAsync(new ClaimQuery { View = View.Everything, Range = new(1000, 10) }, Token);
        Assert.Equal((0, 120), (claims.Items.Length, claims.Total));
        var ties = await Store.GetTiesAsync(View.Everything, new(1000, 10), Token);
        Assert.Equal((0, (await Reference.GetTiesAsync(View.Everything, PageRange.First, Token)).Total), (ties.Items.Length, ties.Total));
    }

    [Fact]
    public async Task A_page_of_no_items_gives_the_total()
    {
        var page = await Store.GetClaimsAsync(new ClaimQuery { View = View.Everything, Range = new(0, 0) }, Token);
        Assert.Equal((0, 120), (page.Items.Length, page.Total));
    }

    [Fact]
    public async Task The_claims_of_one_pair_and_the_claim_of_one_id_can_be_asked_for_in_any_view()
    {
        var busiest = Data.Claims.GroupBy(c => c.Pair).MaxBy(g => g.Count())!;
        foreach (var view in GeneratedViews.Of(32, Data, Views / 4))
        {
            foreach (var query in new[]
            {
                new ClaimQuery { View = view, Pair = busiest.Key },
                new ClaimQuery { View = view, Id = busiest.First().Id },
                new ClaimQuery { View = view, Pair = busiest.Key, Id = busiest.Last().Id },
                new ClaimQuery { View = view, Pair = ActorPair.Of("alpha", "nobody") },
            })
            {
                var (expected, actual) = (await Reference.GetClaimsAsync(query, Token), await Store.GetClaimsAsync(query, Token));
                Assert.True(expected.Total == actual.Total && expected.Items.SequenceEqual(actual.Items), ViewQuery.Write(view));
            }
        }
    }
}
