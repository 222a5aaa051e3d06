namespace GraphExplorer.Stores.Tests.Data;

/// <summary>Windows around what texts of 2015 and 2016 reach, and whether a store answers them as they are answered in memory.</summary>
public static class Windows
{
    private static readonly string[] Stretches =
    [
        "", "from=2030-01-01&to=2030-12-31", "from=2016-01-01&to=2016-12-31", "from=2016-09-30&to=2016-10-31", "from=2016-10-01&to=2016-10-31",
        "from=2016-12-01&to=2016-12-31", "from=2016-01-01&to=2016-12-05", "from=2017-01-01", "to=2016-02-29", "from=2016-02-01", "from=0001-01-01&to=9999-12-31",
    ];

    /// <summary>Each in both modes.</summary>
    public static IEnumerable<View> All => Stretches.SelectMany(s => (string[])[s, $"{s}&mode=possible"]).Select(s => Make.View(s.TrimStart('&')));

    /// <summary>A reference over all that a store holds now.</summary>
    public static async Task<IGraphReader> ReferenceAsync(IGraphReader store, CancellationToken cancellationToken) => new ClaimSetReader(new ClaimSet(
        await store.GetActorsAsync(cancellationToken), await store.GetDocumentsAsync(cancellationToken),
        (await store.GetClaimsAsync(new ClaimQuery { View = View.Everything }, cancellationToken)).Items));

    public static async Task AssertAsInMemoryAsync(IGraphReader store, CancellationToken cancellationToken)
    {
        var reference = await ReferenceAsync(store, cancellationToken);
        foreach (var view in All)
        {
            var query = new ClaimQuery { View = view };
            var (expected, actual) = (await reference.GetClaimsAsync(query, cancellationToken), await store.GetClaimsAsync(query, cancellationToken));
            Assert.True(expected.Items.SequenceEqual(actual.Items), $"{ViewQuery.Write(view)}: {Ids(expected)} expected, got {Ids(actual)}");
            Assert.Equal((await reference.GetTiesAsync(view, PageRange.First, cancellationToken)).Items, (await store.GetTiesAsync(view, PageRange.First, cancellationToken)).Items);
        }
    }

    private static string Ids(Page<Claim> page) => string.Join(", ", page.Items.Select(c => c.Id));
}
