namespace GraphExplorer.Core.Stores;

/// <summary>What a list of claims is sorted by; claims that are equal in it stay in order of earliest start, then id.</summary>
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

    /// <summary>Only claims between these two, or null.</summary>
    public ActorPair? Pair { get; init; }

    /// <summary>Only the claim of this id, or null.</summary>
    public string? Id { get; init; }

    public ClaimOrder Order { get; init; } = ClaimOrder.Date;

    public bool Descending { get; init; }

    public PageRange Range { get; init; } = PageRange.First;
}

/// <summary>A page of a list: how many to leave out and how many to take at most.</summary>
public readonly record struct PageRange(int Offset, int Limit)
{
    /// <summary>Most items of one page that an endpoint gives, and its default.</summary>
    public const int Most = 10_000;

    public static PageRange First => new(0, Most);
}

/// <summary>A page, and how many items there are in all.</summary>
public sealed record Page<T>(ImmutableArray<T> Items, int Total);
