using System.Collections.Frozen;

namespace GraphExplorer.Core.Views;

/// <summary>
/// Actors, documents and claims held in memory, and the reference for what a view takes of them: stores must answer alike. Claims stand
/// in the order of their lists: earliest start, then id.
/// </summary>
public sealed class ClaimSet
{
    private readonly FrozenDictionary<string, Actor> _actors;
    private readonly FrozenDictionary<string, Document> _documents;
    private readonly ImmutableArray<string> _folded;

    /// <exception cref="KeyNotFoundException">A claim names an actor or document that is not there.</exception>
    public ClaimSet(IEnumerable<Actor> actors, IEnumerable<Document> documents, IEnumerable<Claim> claims)
    {
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

    public Actor Actor(string id) => _actors[id];

    public Document Document(string id) => _documents[id];

    public string VoiceOf(Claim claim) => claim.Voice(_documents[claim.Document]);

    /// <summary>How a claim lies to a window.</summary>
    public WindowFit Fit(TimeWindow window, Claim claim) => window.Fit(claim.Date, _documents[claim.Document].Date.Latest);

    /// <summary>Last day for which a claim can count as certain.</summary>
    public DateOnly Until(Claim claim) => claim.Date.Until(_documents[claim.Document].Date.Latest);

    /// <summary>The view's claims, in order.</summary>
    public ImmutableArray<Claim> In(View view)
    {
        var wanted = SearchText.Wanted(view.Search);
        var passing = new List<Claim>();
        for (var i = 0; i < Claims.Length; i++)
        {
            if (PassesFilters(view, Claims[i]) && Takes(view.Window, Claims[i]) && SearchText.Passes(_folded[i], wanted))
            {
                passing.Add(Claims[i]);
            }
        }
        if (view.PairStates.Count > 0)
        {
            var states = PairStates(passing);
            passing.RemoveAll(c => !view.PairStates.Contains(states[c.Pair]));
        }
        if (view.Actors.Count > 0)
        {
            var ends = view.Hops == 1 ? view.Actors : view.Actors.Union(
                passing.SelectMany(c => view.Actors.Contains(c.Source) ? [c.Target] : view.Actors.Contains(c.Target) ? [c.Source] : Array.Empty<string>()));
            passing.RemoveAll(c => !ends.Contains(c.Source) && !ends.Contains(c.Target));
        }
        return [.. passing];
    }

    /// <summary>The view's ties, in order of source, target and relation's word.</summary>
    public ImmutableArray<Tie> Ties(View view) => Ties(In(view), view.Window);

    /// <summary>Bundles claims into ties, in order of source, target and relation's word.</summary>
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

    /// <summary>The state of every pair that the claims tie.</summary>
    public static Dictionary<ActorPair, PairState> PairStates(IEnumerable<Claim> claims) =>
        claims.GroupBy(c => c.Pair).ToDictionary(g => g.Key, g => PairStateOf(g.Where(c => c.Status != ClaimStatus.Expected).Select(c => c.Relation)));

    /// <summary>The state of a pair with those relations among its stated and reported claims.</summary>
    public static PairState PairStateOf(IEnumerable<Relation> relations)
    {
        var signs = relations.Select(r => r.Sign).ToHashSet();
        return (signs.Contains(1), signs.Contains(-1), signs.Contains(0)) switch
        {
            (true, true, _) => PairState.Both,
            (true, false, _) => PairState.Allied,
            (false, true, _) => PairState.Rival,
            (false, false, true) => PairState.Talking,
            _ => PairState.None,
        };
    }

    private bool PassesFilters(View view, Claim claim) =>
        Passes(view.Relations, claim.Relation)
        && Passes(view.Documents, claim.Document)
        && Passes(view.Statuses, claim.Status)
        && Passes(view.Bases, claim.Basis)
        && (view.Voices.Count == 0 || (claim.ByAuthor && view.Voices.Contains(Claim.Author)) || view.Voices.Contains(VoiceOf(claim)))
        && (view.Kinds.Count == 0 || (view.Kinds.Contains(_actors[claim.Source].Kind) && view.Kinds.Contains(_actors[claim.Target].Kind)));

    private bool Takes(TimeWindow window, Claim claim) => window.Takes(claim.Date, _documents[claim.Document].Date.Latest);

    private static bool Passes<T>(ImmutableSortedSet<T> filter, T value) => filter.Count == 0 || filter.Contains(value);
}
