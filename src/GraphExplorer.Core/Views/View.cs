namespace GraphExplorer.Core.Views;

/// <summary>State of a pair of actors in a view, by stated and reported claims.</summary>
public enum PairState
{
    /// <summary>Allied and rival at once: a state of its own.</summary>
    Both,
    Allied,
    Rival,

    /// <summary>Negotiation alone.</summary>
    Talking,

    /// <summary>Nothing but expected claims.</summary>
    Expected,
}

/// <summary>
/// Window, filters and focus. An empty filter lets everything pass; several values of one filter are alternatives (OR), and a claim must pass
/// all filters (AND). Two views are equal if their query strings are.
/// </summary>
public sealed record View
{
    /// <summary>Greatest number of steps from an actor in focus.</summary>
    public const int MaxHops = 2;

    /// <summary>The empty set of ids or names, compared ordinally. Declared first, since the initialisers below use it.</summary>
    public static ImmutableSortedSet<string> NoText { get; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Camps of a view that does not say how many.</summary>
    public const int DefaultCamps = 2;

    /// <summary>What <see cref="Camps"/> can be.</summary>
    public static ImmutableArray<int> CampChoices { get; } = [0, 2, 3, 4, 5, 6];

    /// <summary>Greatest <see cref="Strength"/> that can be asked for.</summary>
    public const int MostStrength = 99;

    public static View Everything { get; } = new();

    public TimeWindow Window { get; init; }

    public ImmutableSortedSet<Relation> Relations { get; init; } = [];

    /// <summary>Ids of documents.</summary>
    public ImmutableSortedSet<string> Documents { get; init; } = NoText;

    /// <summary>
    /// Voices: "author" means all authors; any other name is that voice, whether quoted or an author. Normalised by <see cref="Spelling.Key"/>,
    /// by which voices are compared.
    /// </summary>
    public ImmutableSortedSet<string> Voices
    {
        get;
        init => field = value.All(v => Spelling.Key(v) == v) ? value : NoText.Union(value.Select(Spelling.Key));
    } = NoText;

    public ImmutableSortedSet<ClaimStatus> Statuses { get; init; } = [];

    /// <summary>A claim passes if each of its actors is of one of these kinds.</summary>
    public ImmutableSortedSet<ActorKind> Kinds { get; init; } = [];

    public ImmutableSortedSet<DateBasis> Bases { get; init; } = [];

    /// <summary>Only pairs that are in one of these states in this view.</summary>
    public ImmutableSortedSet<PairState> PairStates { get; init; } = [];

    /// <summary>
    /// Fewest distinct voices of a tie, 1 to <see cref="MostStrength"/>. Applied after window and all other filters, and before pair states and
    /// focus: weaker ties are removed with their claims.
    /// </summary>
    public int Strength { get; init; } = 1;

    /// <summary>Names of data sets: only claims that belong to one of them.</summary>
    public ImmutableSortedSet<string> DataSets { get; init; } = NoText;

    /// <summary>Ids of actors: no claim with one of them at an end.</summary>
    public ImmutableSortedSet<string> Without { get; init; } = NoText;

    /// <summary>Keys of filters in which nothing is chosen (<see cref="ViewFilter.Emptied"/>): with one of them the view is empty.</summary>
    public ImmutableSortedSet<string> Nothing { get; init; } = NoText;

    /// <summary>Ids of the actors in focus: claims with one of them at an end.</summary>
    public ImmutableSortedSet<string> Actors { get; init; } = NoText;

    /// <summary>1; or 2: also claims with a partner of an actor in focus at an end; or 0: only claims with actors in focus at both ends.</summary>
    public int Hops { get; init; } = 1;

    /// <summary>Camps that the picture shows, one of <see cref="CampChoices"/>; 0 for none. Changes no list.</summary>
    public int Camps { get; init; } = DefaultCamps;

    /// <summary>Words to search for, as typed; null where there are none.</summary>
    public string? Search { get; init; }

    public bool Equals(View? other) => other is not null && ViewQuery.Write(this) == ViewQuery.Write(other);

    public override int GetHashCode() => ViewQuery.Write(this).GetHashCode(StringComparison.Ordinal);
}
