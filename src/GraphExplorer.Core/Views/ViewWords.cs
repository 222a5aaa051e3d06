using System.Globalization;

namespace GraphExplorer.Core.Views;

/// <summary>A view in words, for titles and exports.</summary>
public static class ViewWords
{
    /// <summary>
    /// A window in the largest units that describe it exactly: "2015 – 2016", "Jun – Nov 2016", "3 Jun 2015 – 30 Nov 2016"; with one open
    /// end "since Jun 2015" or "until 2016"; without ends "all time". The same in TypeScript is src/GraphExplorer.Canvas/src/words/time.ts;
    /// tests/vectors/sentences.json checks both against the same words.
    /// </summary>
    public static string Of(TimeWindow window)
    {
        var (from, to) = (window.From, window.To);
        var years = from is null or { Month: 1, Day: 1 } && to is null or { Month: 12, Day: 31 };
        var months = from is null or { Day: 1 } && (to is null || to.Value.Day == DateTime.DaysInMonth(to.Value.Year, to.Value.Month));
        var format = years ? "yyyy" : months ? "MMM yyyy" : "d MMM yyyy";
        string Words(DateOnly day) => years ? DateWords.Year(day.Year) : day.ToString(format, CultureInfo.InvariantCulture);
        return (from, to) switch
        {
            (null, null) => "all time",
            (null, { } last) => $"until {Words(last)}",
            ({ } first, null) => $"since {Words(first)}",
            ({ } first, { } last) when Words(first) == Words(last) => Words(first),
            // A year or month that both ends share is written once.
            ({ } first, { } last) when !years && first.Year == last.Year =>
                $"{first.ToString(months ? "MMM" : first.Month == last.Month ? "%d" : "d MMM", CultureInfo.InvariantCulture)} – {Words(last)}",
            ({ } first, { } last) => $"{Words(first)} – {Words(last)}",
        };
    }

    /// <summary>
    /// The filters that a view uses, in the order of the URL's keys: heading and accepted values, in words. Empty where it uses none.
    /// </summary>
    public static ImmutableArray<(string Filter, string Values)> Filters(View view, ClaimSet set) =>
    [
        .. ViewFilters.All.Where(f => f.ChangesLists).Select(f => (f.Heading(view), Values: string.Join(", ", f.Tell(view, set)))).Where(f => f.Values.Length > 0),
    ];

    /// <summary>What a claim's date is based on: "the sentence", "the context", "the publication".</summary>
    public static string BasisWords(DateBasis basis) => basis switch
    {
        DateBasis.Explicit => "the sentence",
        DateBasis.Context => "the context",
        _ => "the publication",
    };
}
