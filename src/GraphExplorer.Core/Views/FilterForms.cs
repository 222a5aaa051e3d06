using System.Globalization;

namespace GraphExplorer.Core.Views;

/// <summary>Makes filters of common forms: a list of words, a list of free texts, a day.</summary>
internal static class FilterForms
{
    /// <summary>A filter whose values are words of one vocabulary.</summary>
    public static ViewFilter Words<T>(
        Vocabulary<T> words, string key, string title, string description, Func<View, ImmutableSortedSet<T>> values,
        Func<View, ImmutableSortedSet<T>, View> with, Func<View, ClaimTest>? test, Func<T, string>? tell = null, bool partsPairs = true) => new()
        {
            Key = key,
            Title = title,
            Description = description,
            Value = FilterValue.Word,
            Words = words.All,
            Repeated = true,
            Emptied = true,
            PartsPairs = partsPairs,
            Read = (view, value) => words.All().Contains(value) ? with(view, values(view).Add(words.Of(value))) : null,
            Write = view => values(view).Select(words.Spell),
            Clear = view => with(view, []),
            Test = test,
            Tell = (view, _) => values(view).Select(tell ?? words.Spell),
        };

    /// <summary>A filter whose values are ids or names.</summary>
    public static ViewFilter Texts(
        string key, string title, string description, Func<View, ImmutableSortedSet<string>> values, Func<View, ImmutableSortedSet<string>, View> with,
        Func<View, ClaimTest>? test, Func<ClaimSet, string, string>? tell = null, Func<View, string>? heading = null, bool judgedByServer = false,
        bool emptied = false, bool partsPairs = true) => new()
        {
            Key = key,
            Title = title,
            Description = description,
            Repeated = true,
            Read = (view, value) => value.Trim().Length > 0 ? with(view, values(view).Add(value)) : null,
            Expected = "empty",
            Write = values,
            Clear = view => with(view, View.NoText),
            Test = test,
            Tell = (view, set) => values(view).Select(value => tell?.Invoke(set, value) ?? value),
            Heading = heading ?? (_ => title),
            Emptied = emptied,
            PartsPairs = partsPairs,
            JudgedByServer = judgedByServer,
        };

    /// <summary>A filter for one end of the window; the window is put in words as a whole elsewhere.</summary>
    public static ViewFilter Day(string key, string title, string description, Func<View, DateOnly?> day, Func<View, DateOnly?, View> with) => new()
    {
        Key = key,
        Title = title,
        Description = description,
        Value = FilterValue.Day,
        Read = (view, value) => IsoDay.TryParse(value, out var read) ? with(view, read) : null,
        Expected = "no day such as 2016-06-10",
        Write = view => day(view) is { } set ? [IsoDay.Of(set)] : [],
        Clear = view => with(view, null),
        Tell = (_, _) => [],
    };

    /// <summary>A whole number in plain digits without leading zero, or null.</summary>
    public static int? Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && value[0] != '0' && number >= least && number <= most ? number : null;
}

/// <summary>The words of a filter, and the values that they stand for.</summary>
/// <param name="All">All accepted words, in order.</param>
/// <param name="Of">Gives the value of a word.</param>
internal sealed record Vocabulary<T>(Func<ImmutableArray<string>> All, Func<string, T> Of, Func<T, string> Spell);

internal static class Vocabulary
{
    public static Vocabulary<Relation> OfRelations { get; } = new(() => [.. RelationTable.Words], RelationTable.Of, r => r.Word);

    /// <summary>All words of an enumeration except those of some values.</summary>
    public static Vocabulary<T> OfEnum<T>(params ImmutableArray<T> without) where T : struct, Enum
    {
        ImmutableArray<string> all = [.. Words<T>.All.Except(without.Select(Words<T>.Of))];
        return new(() => all, word => Words<T>.TryParse(word, out var value) ? value : throw new ArgumentException($"'{word}' is no word.", nameof(word)), Words<T>.Of);
    }
}
