namespace GraphExplorer.Core.Views;

/// <summary>Whether a claim passes a filter, judged by itself.</summary>
/// <param name="set">The set that it is in.</param>
/// <param name="claim">Its index in <see cref="ClaimSet.Claims"/>.</param>
public delegate bool ClaimTest(ClaimSet set, int claim);

/// <summary>What the values of a filter are, as a query string has them.</summary>
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
/// All that is to be known of one key of a view (<see cref="ViewFilters.All"/>): how it is spelled, told, read, written and asked of a claim.
/// Compared by reference.
/// </summary>
public sealed class ViewFilter
{
    /// <summary>Key in the query string.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called on pages and in exports: "Documents".</summary>
    public required string Title { get; init; }

    /// <summary>What it does, in a sentence for programmers.</summary>
    public required string Description { get; init; }

    public FilterValue Value { get; init; }

    /// <summary>The words that it takes, where it takes no others; else empty.</summary>
    public Func<ImmutableArray<string>> Words { get; init; } = () => [];

    /// <summary>Whether the key may stand several times, each time with one value.</summary>
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

    /// <summary>Whether the server judges the claims of the picture by it, since the browser has not what it takes.</summary>
    public bool JudgedByServer { get; init; }

    /// <summary>Adds a value to a view; null where the value means nothing.</summary>
    public required Func<View, string, View?> Read { get; init; }

    /// <summary>What was expected of a value that means nothing.</summary>
    public string Expected
    {
        get => field ?? $"one of {string.Join(", ", Words())}";
        init;
    }

    /// <summary>A view's values, sorted; empty where everything is let pass, and where the value is the default.</summary>
    public required Func<View, IEnumerable<string>> Write { get; init; }

    /// <summary>The view without it.</summary>
    public required Func<View, View> Clear { get; init; }

    /// <summary>The test of single claims for a view in which this is set; null where claims are not judged by themselves.</summary>
    public Func<View, ClaimTest>? Test { get; init; }

    /// <summary>A view's values in words, with the names and titles that a set knows; empty where it is told elsewhere.</summary>
    public Func<View, ClaimSet, IEnumerable<string>> Tell
    {
        get => field ?? ((view, _) => Write(view));
        init;
    }

    /// <summary>The title of what <see cref="Tell"/> says.</summary>
    public Func<View, string> Heading
    {
        get => field ?? (_ => Title);
        init;
    }

    public bool IsSet(View view) => Write(view).Any();

    public override string ToString() => Key;
}
