using System.Globalization;

namespace GraphExplorer.Core.Tests.Views;

/// <summary>How dates lie to windows: the file that the TypeScript side is tested with too (src/GraphExplorer.Canvas/tests/window.test.ts).</summary>
public sealed class WindowVectorTests
{
    private static readonly string[] Dates =
    [
        "2015-06-10", "2015-06", "2015", "2015-XX", "201X", "20XX", "2015-21", "2015-24", "2016-05~", "2016-05-14?", "2015%", "2015-22~",
        "2015-09-30/2016-03", "2015/2016", "2015-03~/2015-08?", "2016-02/..", "../2015-03", "2016/", "/2015-06", "2015-06-10/2015-06-10",
        "0001-01-01", "9999-12-31", "0001~", "9999~", "2015-05/2015-06~", "2015-12/2015-24",
    ];

    /// <summary>Dates with an open end, and one of each other kind, in documents before, around and after their beginning, and in such as have no end.</summary>
    private static readonly (string Date, string Document)[] InDocuments =
    [
        .. from date in (string[])["2016-02/..", "2015/..", "2016-05~/..", "0001/..", "2015/9999-12-31"]
           from document in (string[])["2015-06-10", "2015-06", "2016-02-15", "2016-05~", "2016", "2020", "2014", "2015/..", "2015/", "../2016-02", "9999"]
           select (date, document),
        .. from date in (string[])["2016-05", "2016-02/2016-05", "2016/", "/2016-05", "../2016-05", "9999-12-31"] select (date, "2015-06-10"),
    ];

    private static readonly (string? From, string? To)[] Windows =
    [
        (null, null), ("2015-06-10", "2015-06-10"), ("2015-06-01", "2015-06-30"), ("2015-01-01", "2015-12-31"), ("2015-12-01", "2016-02-29"),
        ("2016-04-01", "2016-06-30"), ("2016-05-01", "2016-05-31"), ("2016-01-01", null), (null, "2015-03-31"), ("2010-01-01", "2019-12-31"),
        ("2015-10-01", "2015-10-01"), ("2016-02-29", "2016-03-01"), ("0001-01-01", "0001-12-31"), ("0001-01-01", "9999-12-31"), ("2016-06-01", "2016-12-31"), ("2030-01-01", "2030-12-31"), ("9999-01-01", "9999-12-31"), ("2014-12-31", "2016-01-01"),
    ];

    [Fact]
    public void The_file_says_what_the_reference_answers() => VectorFile.Check("windows.json", Text());

    private static string Text()
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var cases = Dates.Select(d => (Date: d, Document: "2015-10")).Concat(InDocuments).Select(c =>
        {
            var (date, own) = (EdtfDate.Parse(c.Date), EdtfDate.Parse(c.Document).Latest);
            var fits = Windows.Select(w => (int)new TimeWindow(Day(w.From), Day(w.To), WindowMode.Certain).Fit(date, own));
            return new
            {
                text = c.Date, document = c.Document, lasts = date.Lasts, earliest = date.Earliest.DayNumber, latestStart = date.LatestStart.DayNumber,
                earliestEnd = date.EarliestEnd.DayNumber, latest = date.Latest.DayNumber, until = date.Until(own).DayNumber,
                fits = string.Concat(fits),
            };
        });
        var windows = Windows.Select(w => new { from = Day(w.From)?.DayNumber, to = Day(w.To)?.DayNumber });
        return VectorFile.Write(
            ("about", "How each date in a document of another date lies to each window: one digit per window, 0 outside, 1 possible, 2 certain. Bounds are day numbers, from 0001-01-01 as 0."),
            ("windows", windows), ("dates", cases));
    }
}
