using System.Globalization;

namespace GraphExplorer.Core.Views;

/// <summary>A view in words, for titles and exports.</summary>
public static class ViewWords
{
    /// <summary>
    /// A window in the largest units that tell it exactly: "2015 – 2016", "Jun – Nov 2016", "3 Jun 2015 – 30 Nov 2016"; with one open
    /// end "since Jun 2015" or "until 2016"; "all time" without ends. The twin in TypeScript is src/GraphExplorer.Canvas/src/words/time.ts;
    /// tests/vectors/sentences.json holds both to the same words.
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
            // What both ends share is said once.
            ({ } first, { } last) when !years && first.Year == last.Year =>
                $"{first.ToString(months ? "MMM" : first.Month == last.Month ? "%d" : "d MMM", CultureInfo.InvariantCulture)} – {Words(last)}",
            ({ } first, { } last) => $"{Words(first)} – {Words(last)}",
        };
    }

    /// <summary>
    /// The filters that are set, in the order of the URL's keys: what is filtered and the values that pass, in words. Empty where all
    /// passes.
    /// </summary>
    public static ImmutableArray<(string Filter, string Values)> Filters(View view, ClaimSet set) =>
    [
        .. ViewFilters.All.Where(f => f.ChangesLists).Select(f => (f.Heading(view), Values: string.Join(", ", f.Tell(view, set)))).Where(f => f.Values.Length > 0),
    ];

    /// <summary>Where a claim's date comes from: "the sentence", "the context", "the publication".</summary>
    public static string BasisWords(DateBasis basis) => basis switch
    {
        DateBasis.Explicit => "the sentence",
        DateBasis.Context => "the context",
        _ => "the publication",
    };
}
