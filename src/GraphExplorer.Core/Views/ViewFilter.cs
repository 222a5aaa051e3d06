namespace GraphExplorer.Core.Views;

/// <summary>Tests a single claim for a filter.</summary>
/// <param name="set">The set with the claim.</param>
/// <param name="claim">Index of the claim in <see cref="ClaimSet.Claims"/>.</param>
public delegate bool ClaimTest(ClaimSet set, int claim);

/// <summary>The type of a filter's values in a query string.</summary>
public enum FilterValue
{
    Text,

    /// <summary>One of <see cref="ViewFilter.Words"/>.</summary>
    Word,

    /// <summary>An ISO day.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Number,
}

/// <summary>
/// Describes one key of a view (<see cref="ViewFilters.All"/>): its name in query strings and for users, how it is read and written, and how it
/// tests a claim. Compared by reference.
/// </summary>
public sealed class ViewFilter
{
    /// <summary>Key in the query string.</summary>
    public required string Key { get; init; }

    /// <summary>Name for users: "Documents".</summary>
    public required string Title { get; init; }

    /// <summary>What it does, in a sentence for the OpenAPI document.</summary>
    public required string Description { get; init; }

    public FilterValue Value { get; init; }

    /// <summary>The accepted words, where values are words; else empty.</summary>
    public Func<ImmutableArray<string>> Words { get; init; } = () => [];

    /// <summary>Whether the key may be repeated, with one value each time.</summary>
    public bool Repeated { get; init; }

    /// <summary>Whether a view can say that nothing of it is chosen (<see cref="View.Nothing"/>), which is another thing than that everything is.</summary>
    public bool Emptied { get; init; }

    /// <summary>Whether it changes which claims a view has.</summary>
    public bool ChangesLists { get; init; } = true;

    /// <summary>
    /// Whether it takes some claims of a pair and leaves others, so that a pair may stand otherwise in the view than it does by all its claims. Not
    /// said of the window, which a page always shows.
    /// </summary>
    public bool PartsPairs { get; init; }

    /// <summary>Whether the server applies it to the picture's claims, since the browser lacks the data for it.</summary>
    public bool JudgedByServer { get; init; }

    /// <summary>Adds a value to a view; null where the value is invalid.</summary>
    public required Func<View, string, View?> Read { get; init; }

    /// <summary>What was expected, for messages about an invalid value.</summary>
    public string Expected
    {
        get => field ?? $"one of {string.Join(", ", Words())}";
        init;
    }

    /// <summary>The values of a view for a query string, sorted; empty where the view does not use the filter.</summary>
    public required Func<View, IEnumerable<string>> Write { get; init; }

    /// <summary>The view without this filter.</summary>
    public required Func<View, View> Clear { get; init; }

    /// <summary>Makes the test of single claims for a view that uses this filter; null where the filter is about ties, pairs or focus.</summary>
    public Func<View, ClaimTest>? Test { get; init; }

    /// <summary>The values in words, with names and titles instead of ids; empty where they are shown elsewhere.</summary>
    public Func<View, ClaimSet, IEnumerable<string>> Tell
    {
        get => field ?? ((view, _) => Write(view));
        init;
    }

    /// <summary>Heading of the words of <see cref="Tell"/>; by default the title.</summary>
    public Func<View, string> Heading
    {
        get => field ?? (_ => Title);
        init;
    }

    public bool IsSet(View view) => Write(view).Any();

    public override string ToString() => Key;
}
