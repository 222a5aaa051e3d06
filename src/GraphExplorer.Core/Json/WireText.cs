namespace GraphExplorer.Core.Json;

/// <summary>How single values are spelled on the wire.</summary>
internal static class WireText
{
    /// <summary>The first day of a date, or null where it is open.</summary>
    public static DateOnly? Start(DateOnly earliest) => earliest == DateOnly.MinValue ? null : earliest;

    /// <summary>The last day of a date, or null where it is open.</summary>
    public static DateOnly? End(DateOnly latest) => latest == DateOnly.MaxValue ? null : latest;

    /// <summary>A pair's state; "none" where nothing but expected claims speaks of it.</summary>
    public static string? State(PairState? state) => state is { } known ? known == PairState.Expected ? "none" : Words<PairState>.Of(known) : null;

    public static Passage? Passage(int? start, int? end) => (start, end) switch
    {
        ({ } first, { } last) => new Passage(first, last),
        (null, null) => null,
        _ => throw new FormatException("A passage has a start and an end, or neither."),
    };

    public static Relation RelationOf(string word) => RelationTable.TryParse(word, out var relation)
        ? relation
        : throw new FormatException($"'{word}' is none of {string.Join(", ", RelationTable.Words)}.");

    public static T Word<T>(string word) where T : struct, Enum =>
        Words<T>.TryParse(word, out var value) ? value : throw new FormatException($"'{word}' is none of {string.Join(", ", Words<T>.All)}.");
}
