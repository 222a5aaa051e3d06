
namespace GraphExplorer.Core.Tests.Views;

/// <summary>
/// Ties, pair states and counts of many views over generated claims: the file that the TypeScript side is tested with too
/// (src/GraphExplorer.Canvas/tests/bundle.test.ts).
/// </summary>
public sealed class BundleVectorTests
{
    private static readonly string[] Queries =
    [
        "", "from=2015-01-01&to=2015-12-31", "from=2015-01-01&to=2015-12-31&mode=possible", "from=2016-03-01", "to=2015-06-30&mode=possible",
        "rel=alliance", "rel=alliance&rel=rivalry", "rel=negotiation&from=2015-06-01&to=2016-06-30", "doc=d1", "doc=d1&doc=d2&mode=possible&from=2016-01-01",
        "voice=author", "voice=Ada", "voice=Bo&voice=Cy", "voice=author&voice=Dee&status=stated", "status=stated&status=reported", "status=expected",
        "kind=state", "kind=state&kind=armed group", "kind=bloc&kind=organisation&rel=rivalry", "basis=explicit", "basis=publication&from=2015-01-01",
        "pair=both", "pair=allied&pair=talking", "pair=both&from=2015-03-01&to=2016-02-29", "pair=rival&mode=possible&from=2015-06-01&to=2015-12-31",
        "actor=a0", "actor=a0&hops=2", "actor=a1&actor=a4&from=2015-01-01&to=2015-12-31", "actor=a2&hops=2&rel=alliance", "actor=a3&hops=2&pair=both",
        "actor=a5&pair=both&pair=rival&mode=possible&from=2015-01-01&to=2016-12-31", "actor=nobody", "doc=none", "voice=none&rel=alliance",
        "rel=alliance&doc=d0&voice=author&status=stated&kind=state&kind=bloc&basis=explicit&basis=context", "q=tells", "q=ada a1&from=2015-01-01",
        "q=nothing such", "pair=both&rel=alliance", "pair=talking&status=expected", "from=2030-01-01&to=2030-12-31",
        "from=2030-01-01&mode=possible", "from=2016-02-01&to=2016-06-30", "from=2016-05-01&to=2016-12-31&pair=both",
        "pair=expected&from=2015-01-01&to=2015-12-31", "without=a0&without=a3", "without=a1&actor=a2&hops=2", "actor=a0&actor=a1&actor=a2&hops=0", "actor=a0&actor=a4&hops=0&pair=both",
        "none=doc", "none=pair&from=2015-01-01", "without=a0&strength=2",
    ];

    private static readonly string[] StrengthQueries =
    [
        "strength=1", "strength=2", "strength=3", "strength=4", "strength=99", "strength=2&from=2015-01-01&to=2015-12-31",
        "strength=2&from=2015-01-01&to=2015-12-31&mode=possible", "strength=2&rel=alliance&rel=rivalry", "strength=2&doc=d0&doc=d1",
        "strength=2&voice=author&voice=Cy&voice=Dee", "strength=2&status=expected", "strength=2&status=stated&status=reported", "strength=2&kind=state&kind=armed group",
        "strength=2&basis=explicit&basis=context", "strength=3&pair=both", "strength=2&pair=allied&pair=rival&from=2015-06-01", "strength=2&pair=talking&mode=possible",
        "strength=2&actor=a0", "strength=3&actor=a0&hops=2", "strength=2&actor=a1&hops=2&pair=both&from=2015-03-01&to=2016-06-30", "strength=2&q=tells",
        "strength=2&q=tells&pair=both", "strength=3&from=2016-02-01&to=2016-06-30&mode=possible", "strength=2&from=2030-01-01&mode=possible",
    ];

    [Theory]
    [InlineData("bundle.json")]
    [InlineData("strength.json")]
    public void The_file_says_what_the_reference_answers(string file)
    {
        var set = GeneratedClaims.Set();
        VectorFile.Check(file, VectorFile.Write(
            ("about", "Views over generated claims and what Core/Views/ClaimSet answers. `picture` is PictureData; a view's claims, actors and pairs are indexes of it. Pair states and relations are in the order of contract.ts."),
            ("picture", GeneratedClaims.Picture(set)), ("suits", new[] { Suits(set) }), ("views", (file == "bundle.json" ? Queries : StrengthQueries).Select(q => Answer(set, q)))));
    }

    private static object Suits(ClaimSet set) => DefaultWindow.Of(set.Claims) is { } window ? new { from = $"{window.From:yyyy-MM-dd}", to = $"{window.To:yyyy-MM-dd}" } : null!;

    private static object Answer(ClaimSet set, string query)
    {
        var view = ViewQuery.Read(query, out var problems);
        Assert.Empty(problems);
        var claims = set.In(view);
        var indexes = set.Claims.Index().ToDictionary(p => p.Item.Id, p => p.Index);
        var actors = set.Actors.Index().ToDictionary(p => p.Item.Id, p => p.Index);
        var states = ClaimSet.PairStates(claims);
        View Without(ViewFilter filter) => filter.Clear(view) with { Nothing = view.Nothing.Remove(filter.Key) };
        int[] Count<T>(View without, IEnumerable<T> values, Func<Claim, T, bool> has) =>
            [.. values.Select(v => set.In(without).Count(c => has(c, v)))];
        return new
        {
            query,
            hits = view.Search is null ? null : set.In(View.Everything with { Search = view.Search }).Select(c => indexes[c.Id]),
            claims = claims.Select(c => indexes[c.Id]),
            ties = set.Ties(claims, view.Window).Select(t => new[]
            {
                actors[t.Source], actors[t.Target], t.Relation.Index, t.Claims, t.Forward, t.Back, t.Mutual, t.Voices, t.Documents, t.Certain, t.Expected,
            }).OrderBy(t => t[0]).ThenBy(t => t[1]).ThenBy(t => t[2]),
            states = states.OrderBy(p => p.Key).Select(p => new[] { actors[p.Key.First], actors[p.Key.Second], (int)p.Value }),
            actors = set.Actors.Select(a => claims.Where(c => c.Pair.Has(a.Id)).Select(c => (int)set.Fit(view.Window, c)).DefaultIfEmpty(0).Max()),
            facets = new
            {
                relations = Count(Without(ViewFilters.Relations), RelationTable.All, (c, r) => c.Relation == r),
                documents = Count(Without(ViewFilters.Documents), set.Documents, (c, d) => c.Document == d.Id),
                voices = Count(Without(ViewFilters.Voices), GeneratedClaims.Voices(set), (c, v) => set.VoiceOf(c) == v),
                authors = set.In(Without(ViewFilters.Voices)).Count(c => c.ByAuthor),
                statuses = Count(Without(ViewFilters.Statuses), Enum.GetValues<ClaimStatus>(), (c, s) => c.Status == s),
                kinds = Count(Without(ViewFilters.Kinds), Enum.GetValues<ActorKind>(), (c, k) => set.Actor(c.Source).Kind == k && set.Actor(c.Target).Kind == k),
                bases = Count(Without(ViewFilters.Bases), Enum.GetValues<DateBasis>(), (c, b) => c.Basis == b),
                pairs = Enum.GetValues<PairState>().Select(s => ClaimSet.PairStates(set.In(Without(ViewFilters.PairStates))).Count(p => p.Value == s)),
                certain = set.In(view with { Window = view.Window with { Mode = WindowMode.Certain } }).Length,
                possible = set.In(view with { Window = view.Window with { Mode = WindowMode.Possible } }).Length,
            },
            byPublication = claims.Count(c => c.Basis == DateBasis.Publication),
        };
    }
}
