namespace GraphExplorer.Web.Pictures;

/// <summary>Names for ids, and the values that filters offer.</summary>
/// <param name="Complete">Whether the browser gets all claims.</param>
/// <param name="Voices">Voices that documents quote, those with most claims first.</param>
/// <param name="DefaultWindow">The window of a page that is opened without one; null where no claim suggests one.</param>
public sealed record Lookup(
    string Revision, int Total, bool Complete, ImmutableArray<Actor> Actors, ImmutableArray<Document> Documents,
    ImmutableArray<string> Voices, TimeWindow? DefaultWindow)
{
    private readonly Dictionary<string, Actor> _actors = Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Document> _documents = Documents.ToDictionary(d => d.Id, StringComparer.Ordinal);

    /// <summary>Descriptions of voices, by voice, where a text gives one.</summary>
    public ImmutableSortedDictionary<string, string> Who { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Names of the data sets that claims belong to, in ordinal order; empty for a snapshot.</summary>
    public ImmutableArray<string> DataSets { get; init; } = [];

    /// <summary>Numbers of claims of the pairs that have any; empty where the app does not hold all claims.</summary>
    public ImmutableDictionary<ActorPair, int> Pairs { get; init; } = ImmutableDictionary<ActorPair, int>.Empty;

    public static Lookup Empty { get; } = new("", 0, true, [], [], [], null);

    public static Lookup Of(string revision, ClaimSet set) => new(
        revision, set.Claims.Length, true, set.Actors, set.Documents,
        [.. set.Claims.GroupBy(set.VoiceOf, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)],
        Core.Views.DefaultWindow.Of(set.Claims))
    {
        DataSets = set.DataSets,
        Pairs = set.Claims.CountBy(c => c.Pair).ToImmutableDictionary(p => p.Key, p => p.Value),
    };

    public Actor? Actor(string id) => _actors.GetValueOrDefault(id);

    public Document? Document(string id) => _documents.GetValueOrDefault(id);

    /// <summary>The documents with their authors, on one line.</summary>
    public string Sources => string.Join("; ", Documents.Select(d => d.Author is { } author ? $"{author}, {d.Title}" : d.Title));

    /// <summary>Title of a page with this selection.</summary>
    public string TitleOf(Selection? selection) => selection switch
    {
        Selection.OfActor actor => $"{Name(actor.Id)} – GraphExplorer",
        Selection.OfPair pair => $"{Name(pair.Pair.First)} and {Name(pair.Pair.Second)} – GraphExplorer",
        _ => "GraphExplorer: who sides with whom",
    };

    /// <summary>
    /// Pairs whose two actors share the words out between them, so that "iran russia" finds Iran and Russia: those with most claims first.
    /// </summary>
    /// <param name="wanted">As <see cref="SearchText.Wanted"/> has them.</param>
    public IEnumerable<ActorPair> PairsOf(ImmutableArray<string> wanted)
    {
        if (wanted.Length < 2)
        {
            return [];
        }
        var said = Actors.Select(a => (a.Id, Folded: SearchText.Fold([a.Name, .. a.Aliases]))).Select(a => (a.Id, Words: wanted.Where(w => SearchText.Passes(a.Folded, [w])).ToHashSet(StringComparer.Ordinal)))
            .Where(a => a.Words.Count > 0).ToDictionary(a => a.Id, a => a.Words, StringComparer.Ordinal);
        return Pairs.Where(p => said.TryGetValue(p.Key.First, out var first) && said.TryGetValue(p.Key.Second, out var second)
                && first.Count < wanted.Length && second.Count < wanted.Length && wanted.All(w => first.Contains(w) || second.Contains(w)))
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key).Select(p => p.Key);
    }

    /// <summary>The actor's name, or its id where it is unknown.</summary>
    public string Name(string actor) => _actors.GetValueOrDefault(actor)?.Name ?? actor;

    /// <summary>The last day for which a claim can be certain.</summary>
    public DateOnly Until(Claim claim) => claim.Date.Until(_documents.GetValueOrDefault(claim.Document)?.Date.Latest ?? DateOnly.MaxValue);

    public string Voice(Claim claim) => _documents.GetValueOrDefault(claim.Document) is { } document ? claim.Voice(document) : claim.AssertedBy;
}
