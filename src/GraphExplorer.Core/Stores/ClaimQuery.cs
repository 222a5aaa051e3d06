namespace GraphExplorer.Core.Stores;

/// <summary>Sort key of a list of claims; claims with equal keys are in order of earliest start, then id.</summary>
public enum ClaimOrder
{
    Date,
    Source,
    Target,
    Relation,
    Voice,
    Document,
    Status,
    Basis,
}

/// <summary>Which claims to read, and in which order.</summary>
public sealed record ClaimQuery
{
    public required View View { get; init; }

    /// <summary>Only claims between these two actors; null for all.</summary>
    public ActorPair? Pair { get; init; }

    /// <summary>Only the claim with this id; null for all.</summary>
    public string? Id { get; init; }

    public ClaimOrder Order { get; init; } = ClaimOrder.Date;

    public bool Descending { get; init; }

    public PageRange Range { get; init; } = PageRange.First;
}

/// <summary>A page of a list: number of items to skip, and most items to return.</summary>
public readonly record struct PageRange(int Offset, int Limit)
{
    /// <summary>Greatest and default number of items of a page that an endpoint returns.</summary>
    public const int Most = 10_000;

    public static PageRange First => new(0, Most);
}

/// <summary>A page of a list, and the number of items in the whole list.</summary>
public sealed record Page<T>(ImmutableArray<T> Items, int Total);
