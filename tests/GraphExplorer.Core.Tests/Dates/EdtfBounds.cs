namespace GraphExplorer.Core.Tests.Dates;

/// <summary>What a text says as a date: its four bounds, and that it is kept as written.</summary>
internal static class EdtfBounds
{
    public static void Spans(string text, string first, string last) => Spans(text, Day(first), Day(last));

    public static void Spans(string text, DateOnly first, DateOnly last)
    {
        var date = EdtfDate.Parse(text);
        Assert.Equal((text, false, first, first, last, last), (date.ToString(), date.Lasts, date.Earliest, date.LatestStart, date.EarliestEnd, date.Latest));
    }

    public static EdtfDate Lasts(string text, string earliest, string latestStart, string earliestEnd, string latest)
    {
        var date = EdtfDate.Parse(text);
        Assert.Equal(
            (text, true, Day(earliest), Day(latestStart), Day(earliestEnd), Day(latest)),
            (date.ToString(), date.Lasts, date.Earliest, date.LatestStart, date.EarliestEnd, date.Latest));
        return date;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
