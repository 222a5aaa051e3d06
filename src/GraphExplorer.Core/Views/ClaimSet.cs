using System.Collections.Frozen;

namespace GraphExplorer.Core.Views;

/// <summary>
/// Actors, documents and claims in memory, and the reference implementation of views: every store must give the same answers. Claims are in
/// order of earliest start, then id.
/// </summary>
public sealed class ClaimSet
{
    private readonly FrozenDictionary<string, Actor> _actors;
    private readonly FrozenDictionary<string, Document> _documents;
    private readonly ImmutableArray<string> _folded;
    private readonly IReadOnlyDictionary<string, ImmutableArray<string>>? _dataSets;

    /// <param name="dataSets">
    /// The names of each claim's data sets, by the claim's id. Null where they are not known, as in a snapshot, whose claims were selected when
    /// it was saved; every claim then passes the filter of data sets.
    /// </param>
    /// <exception cref="KeyNotFoundException">A claim names an actor or document that is not there.</exception>
    public ClaimSet(
        IEnumerable<Actor> actors, IEnumerable<Document> documents, IEnumerable<Claim> claims,
        IReadOnlyDictionary<string, ImmutableArray<string>>? dataSets = null)
    {
        _dataSets = dataSets;
        Actors = [.. actors.OrderBy(a => a.Id, StringComparer.Ordinal)];
        Documents = [.. documents.OrderBy(d => d.Id, StringComparer.Ordinal)];
        Claims = [.. claims.OrderBy(c => c.Date.Earliest).ThenBy(c => c.Id, StringComparer.Ordinal)];
        _actors = Actors.ToFrozenDictionary(a => a.Id, StringComparer.Ordinal);
        _documents = Documents.ToFrozenDictionary(d => d.Id, StringComparer.Ordinal);
        _folded = [.. Claims.Select(c => SearchText.OfClaim(c, _documents[c.Document], _actors[c.Source], _actors[c.Target]))];
    }

    public ImmutableArray<Actor> Actors { get; }

    public ImmutableArray<Document> Documents { get; }

    public ImmutableArray<Claim> Claims { get; }

    /// <summary>Names of the data sets of all claims, in ordinal order; empty where they are not known.</summary>
    public ImmutableArray<string> DataSets => _dataSets is null ? [] : [.. _dataSets.Values.SelectMany(names => names).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Names of the data sets that a claim, by its index, belongs to; empty where they are not known.</summary>
    public ImmutableArray<string> DataSetsOf(int claim) => _dataSets?.GetValueOrDefault(Claims[claim].Id) is { IsDefault: false } names ? names : [];

    public Actor Actor(string id) => _actors[id];

    public Document Document(string id) => _documents[id];

    /// <summary>The actor's name, or the id where there is no such actor.</summary>
    public string NameOf(string actor) => _actors.GetValueOrDefault(actor)?.Name ?? actor;

    /// <summary>The document's title, or the id where there is no such document.</summary>
    public string TitleOf(string document) => _documents.GetValueOrDefault(document)?.Title ?? document;

    public string VoiceOf(Claim claim) => claim.Voice(_documents[claim.Document]);

    /// <summary>Whether a claim is certain, possible or outside in a window.</summary>
    public WindowFit Fit(TimeWindow window, Claim claim) => window.Fit(claim.Date, _documents[claim.Document].Date.Latest);

    /// <summary>The last day for which a claim can be certain.</summary>
    public DateOnly Until(Claim claim) => claim.Date.Until(_documents[claim.Document].Date.Latest);

    /// <summary>The view's claims, in order.</summary>
    public ImmutableArray<Claim> In(View view)
    {
        var tests = ViewFilters.TestsOf(view);
        var passing = new List<Claim>();
        for (var i = 0; i < Claims.Length; i++)
        {
            if (Takes(view.Window, Claims[i]) && PassesAll(tests, i))
            {
                passing.Add(Claims[i]);
            }
        }
        if (view.Strength > 1)
        {
            var voices = passing.GroupBy(c => (c.Pair, c.Relation)).ToDictionary(g => g.Key, g => g.Select(VoiceOf).Distinct(StringComparer.Ordinal).Count());
            passing.RemoveAll(c => voices[(c.Pair, c.Relation)] < view.Strength);
        }
        if (view.PairStates.Count > 0)
        {
            var states = PairStates(passing);
            passing.RemoveAll(c => !view.PairStates.Contains(states[c.Pair]));
        }
        if (view.Actors.Count > 0)
        {
            var ends = view.Hops < 2 ? view.Actors : view.Actors.Union(
                passing.SelectMany(c => view.Actors.Contains(c.Source) ? [c.Target] : view.Actors.Contains(c.Target) ? [c.Source] : Array.Empty<string>()));
            var wanted = view.Hops == 0 ? 2 : 1;
            passing.RemoveAll(c => (ends.Contains(c.Source) ? 1 : 0) + (ends.Contains(c.Target) ? 1 : 0) < wanted);
        }
        return [.. passing];
    }

    /// <summary>The view's ties, in order of source, target and relation's word.</summary>
    public ImmutableArray<Tie> Ties(View view) => Ties(In(view), view.Window);

    /// <summary>Bundles claims into ties, in order of source, target and the relation's word.</summary>
    public ImmutableArray<Tie> Ties(IEnumerable<Claim> claims, TimeWindow window) =>
    [
        .. claims.GroupBy(c => (c.Pair, c.Relation)).OrderBy(g => g.Key.Pair).ThenBy(g => g.Key.Relation)
            .Select(g => new Tie(
                g.Key.Pair.First, g.Key.Pair.Second, g.Key.Relation, g.Count(),
                g.Count(c => !c.Mutual && c.Source == g.Key.Pair.First),
                g.Count(c => !c.Mutual && c.Source == g.Key.Pair.Second),
                g.Count(c => c.Mutual),
                g.Select(VoiceOf).Distinct(StringComparer.Ordinal).Count(),
                g.Select(c => c.Document).Distinct(StringComparer.Ordinal).Count(),
                g.Count(c => Fit(window, c) == WindowFit.Certain),
                g.Count(c => c.Status == ClaimStatus.Expected),
                g.Min(c => c.Date.Earliest), g.Max(c => c.Date.Latest))),
    ];

    /// <summary>The state of every pair with at least one of the claims.</summary>
    public static Dictionary<ActorPair, PairState> PairStates(IEnumerable<Claim> claims) =>
        claims.GroupBy(c => c.Pair).ToDictionary(g => g.Key, PairStateOf);

    /// <summary>The state of a pair with those claims. Expected ones make nobody an ally or rival.</summary>
    public static PairState PairStateOf(IEnumerable<Claim> claims) => PairStateOf(claims.Where(c => c.Status != ClaimStatus.Expected).Select(c => c.Relation));

    /// <summary>The state of a pair whose stated and reported claims have these relations.</summary>
    public static PairState PairStateOf(IEnumerable<Relation> relations)
    {
        var signs = relations.Select(r => r.Sign).ToHashSet();
        return (signs.Contains(1), signs.Contains(-1), signs.Contains(0)) switch
        {
            (true, true, _) => PairState.Both,
            (true, false, _) => PairState.Allied,
            (false, true, _) => PairState.Rival,
            (false, false, true) => PairState.Talking,
            _ => PairState.Expected,
        };
    }

    /// <summary>Whether the claim of an index belongs to one of some data sets; true where its data sets are not known.</summary>
    internal bool BelongsTo(int claim, ImmutableSortedSet<string> dataSets) =>
        _dataSets is null || (_dataSets.TryGetValue(Claims[claim].Id, out var names) && names.Any(dataSets.Contains));

    /// <summary>Whether each of the wanted words (<see cref="SearchText.Wanted"/>) begins a word of the claim of an index.</summary>
    internal bool Says(int claim, ImmutableArray<string> wanted) => SearchText.Passes(_folded[claim], wanted);

    private bool PassesAll(ImmutableArray<ClaimTest> tests, int claim)
    {
        foreach (var test in tests)
        {
            if (!test(this, claim))
            {
                return false;
            }
        }
        return true;
    }

    private bool Takes(TimeWindow window, Claim claim) => window.Takes(claim.Date, _documents[claim.Document].Date.Latest);
}
