namespace GraphExplorer.Core.Views;

/// <summary>How two actors stand to each other in a view, by its stated and reported claims.</summary>
public enum PairState
{
    /// <summary>Allied and rival at once: a state of its own.</summary>
    Both,
    Allied,
    Rival,

    /// <summary>Negotiation alone.</summary>
    Talking,

    /// <summary>Nothing but expected claims.</summary>
    None,
}

/// <summary>
/// What is looked at: window, filters and focus. An empty filter lets everything pass; values of one filter are alternatives,
/// filters add up. Views are equal when their query strings are.
/// </summary>
public sealed record View
{
    /// <summary>Steps from an actor that a view may take.</summary>
    public const int MaxHops = 2;

    /// <summary>The empty set of ids and names, in ordinal order. Stands first, since the views below are made with it.</summary>
    public static ImmutableSortedSet<string> NoText { get; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Greatest <see cref="Strength"/> that can be asked for.</summary>
    public const int MostStrength = 99;

    public static View Everything { get; } = new();

    public TimeWindow Window { get; init; }

    public ImmutableSortedSet<Relation> Relations { get; init; } = [];

    /// <summary>Ids of documents.</summary>
    public ImmutableSortedSet<string> Documents { get; init; } = NoText;

    /// <summary>
    /// Voices: "author" is all authors; another name is that voice, be it quoted or an author's. Kept by <see cref="Spelling.Key"/>, as voices
    /// are compared.
    /// </summary>
    public ImmutableSortedSet<string> Voices
    {
        get;
        init => field = value.All(v => Spelling.Key(v) == v) ? value : NoText.Union(value.Select(Spelling.Key));
    } = NoText;

    public ImmutableSortedSet<ClaimStatus> Statuses { get; init; } = [];

    /// <summary>A claim passes if both its actors are of one of these kinds.</summary>
    public ImmutableSortedSet<ActorKind> Kinds { get; init; } = [];

    public ImmutableSortedSet<DateBasis> Bases { get; init; } = [];

    /// <summary>Only pairs that are in one of these states in this view. <see cref="PairState.None"/> cannot be asked for.</summary>
    public ImmutableSortedSet<PairState> PairStates { get; init; } = [];

    /// <summary>
    /// Fewest distinct voices of a tie, 1 to <see cref="MostStrength"/>: of what window and all other filters let pass, the ties of fewer voices fall
    /// out with their claims, before pair states and focus are asked.
    /// </summary>
    public int Strength { get; init; } = 1;

    /// <summary>Names of data sets: only claims that belong to one of them.</summary>
    public ImmutableSortedSet<string> DataSets { get; init; } = NoText;

    /// <summary>Ids of the actors in focus: claims with one of them at an end.</summary>
    public ImmutableSortedSet<string> Actors { get; init; } = NoText;

    /// <summary>1, or 2: also claims with a partner of an actor in focus at an end.</summary>
    public int Hops { get; init; } = 1;

    /// <summary>Words to search for, as typed; null where there are none.</summary>
    public string? Search { get; init; }

    public bool Equals(View? other) => other is not null && ViewQuery.Write(this) == ViewQuery.Write(other);

    public override int GetHashCode() => ViewQuery.Write(this).GetHashCode(StringComparison.Ordinal);
}
