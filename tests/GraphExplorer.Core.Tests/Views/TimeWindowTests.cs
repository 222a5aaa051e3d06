namespace GraphExplorer.Core.Tests.Views;

/// <summary>How dates lie to windows: by hand, and against a reference that tries every day on which a thing can begin and end.</summary>
public sealed class TimeWindowTests
{
    /// <summary>The reference's calendar: days 1 to this, as day numbers. A day on either side is not tried, so that nothing touches its edges by chance.</summary>
    private const int Days = 12;

    [Theory]
    [InlineData("2016-06-10", "2016-06-10", "2016-06-10", WindowFit.Certain)]
    [InlineData("2016-06-10", "2016-06-11", null, WindowFit.Outside)]
    [InlineData("2016-06", "2016-06-01", "2016-06-30", WindowFit.Certain)]
    [InlineData("2016-06", "2016-06-02", "2016-06-30", WindowFit.Possible)]
    [InlineData("2016-06", "2016-06-30", "2016-07-31", WindowFit.Possible)]
    [InlineData("2016-06", "2016-07-01", "2016-07-31", WindowFit.Outside)]
    [InlineData("2016-05~", "2016-05-01", "2016-05-31", WindowFit.Possible)]
    [InlineData("2016-05~", "2016-04-01", "2016-06-30", WindowFit.Certain)]
    [InlineData("2015-23/2016-02", "2015-12-15", "2015-12-20", WindowFit.Certain)]
    [InlineData("2015-23/2016-02", "2015-11-30", "2015-11-30", WindowFit.Certain)]
    [InlineData("2015-23/2016-02", "2015-11-29", "2015-11-29", WindowFit.Possible)]
    [InlineData("2015-23/2016-02", "2016-02-02", "2016-02-29", WindowFit.Possible)]
    [InlineData("2015-23/2016-02", "2015-09-01", "2016-02-29", WindowFit.Certain)]
    [InlineData("2015-23/2016-02", "2016-03-01", null, WindowFit.Outside)]
    [InlineData("2016-02/..", "2020-01-01", "2020-01-01", WindowFit.Certain)]
    [InlineData("2016-02/..", "2016-02-28", "2016-02-28", WindowFit.Possible)]
    [InlineData("2016-02/..", "2016-02-29", "2016-02-29", WindowFit.Certain)]
    [InlineData("2016-02/..", null, "2016-01-31", WindowFit.Outside)]
    [InlineData("../2016-02", "0001-01-01", "0001-01-01", WindowFit.Certain)]
    [InlineData("2016/", "2020-01-01", "2020-12-31", WindowFit.Possible)]
    [InlineData("2016/", "2016-01-01", "2016-12-31", WindowFit.Certain)]
    [InlineData("2016/", "2016-01-02", null, WindowFit.Possible)]
    [InlineData("2016-06-10/", "2016-06-10", "2016-06-10", WindowFit.Certain)]
    [InlineData("2016-06-10/", "2016-06-11", "2016-06-11", WindowFit.Possible)]
    [InlineData("/2016", "2016-01-01", "2016-12-31", WindowFit.Certain)]
    [InlineData("/2016", "2010-01-01", "2010-12-31", WindowFit.Possible)]
    [InlineData("/2016", "2017-01-01", null, WindowFit.Outside)]
    [InlineData("2015/2016", "2015-12-31", "2016-01-01", WindowFit.Certain)]
    [InlineData("2015/2016", "2015-06-01", "2015-06-30", WindowFit.Possible)]
    [InlineData("201X", null, null, WindowFit.Certain)]
    [InlineData("2016/", null, null, WindowFit.Certain)]
    public void A_date_lies_to_a_window(string text, string? from, string? to, WindowFit fit)
    {
        var date = EdtfDate.Parse(text);
        Assert.Equal(fit, new TimeWindow(Day(from), Day(to), WindowMode.Certain).Fit(date, DateOnly.MaxValue));
        Assert.Equal(fit == WindowFit.Certain, new TimeWindow(Day(from), Day(to), WindowMode.Certain).Takes(date, DateOnly.MaxValue));
        Assert.Equal(fit != WindowFit.Outside, new TimeWindow(Day(from), Day(to), WindowMode.Possible).Takes(date, DateOnly.MaxValue));
    }

    [Theory]
    [InlineData("2016-02/..", "2016-08", "2030-01-01", "2030-12-31", WindowFit.Possible)]
    [InlineData("2016-02/..", "2016-08", "2016-08-31", "2016-12-31", WindowFit.Certain)]
    [InlineData("2016-02/..", "2016-08", "2016-09-01", "2016-12-31", WindowFit.Possible)]
    [InlineData("2016-02/..", "2016-08", "2016-09-01", null, WindowFit.Possible)]
    [InlineData("2016-02/..", "2016-08~", "2016-09-30", "2016-09-30", WindowFit.Certain)]
    [InlineData("2016-02/..", "2016-08~", "2016-10-01", "2016-10-01", WindowFit.Possible)]
    [InlineData("2016-02/..", "2016-08/..", "2030-01-01", "2030-12-31", WindowFit.Certain)]
    [InlineData("2016-02/..", "2016-08/", "2030-01-01", "2030-12-31", WindowFit.Certain)]
    [InlineData("2016-02/..", "../2016-08", "2030-01-01", "2030-12-31", WindowFit.Possible)]
    [InlineData("2016/..", "2016-12-05", "2016-01-01", "2016-12-05", WindowFit.Certain)]
    [InlineData("2016/..", "2016-12-05", "2016-12-01", "2016-12-31", WindowFit.Possible)]
    [InlineData("2016/..", "2016-12-05", "2016-01-01", "2016-12-04", WindowFit.Possible)]
    [InlineData("2017/..", "2016-08", "2017-01-01", "2020-12-31", WindowFit.Possible)]
    [InlineData("2017/..", "2016-08", "2000-01-01", null, WindowFit.Possible)]
    [InlineData("2017/..", "2016-08", "0001-01-01", "9999-12-31", WindowFit.Certain)]
    [InlineData("2017/..", "2016-08", null, null, WindowFit.Certain)]
    [InlineData("2017/..", "2016-08", null, "2016-12-31", WindowFit.Outside)]
    [InlineData("2017", "2016-08", "2017-01-01", "2017-12-31", WindowFit.Certain)]
    [InlineData("2016-02/2017", "2016-08", "2016-12-01", "2016-12-31", WindowFit.Certain)]
    [InlineData("../2016-02", "2016-08", "0001-01-01", "0001-01-01", WindowFit.Certain)]
    [InlineData("2016/", "2015-08", "2016-01-01", "2016-12-31", WindowFit.Certain)]
    public void An_open_end_is_certain_as_far_as_its_document_reaches(string text, string document, string? from, string? to, WindowFit fit)
    {
        var (date, own) = (EdtfDate.Parse(text), EdtfDate.Parse(document).Latest);
        Assert.Equal(fit, new TimeWindow(Day(from), Day(to), WindowMode.Certain).Fit(date, own));
        Assert.Equal(fit == WindowFit.Certain, new TimeWindow(Day(from), Day(to), WindowMode.Certain).Takes(date, own));
        Assert.Equal(fit != WindowFit.Outside, new TimeWindow(Day(from), Day(to), WindowMode.Possible).Takes(date, own));
    }

    [Fact]
    public void An_open_end_is_certain_as_an_end_on_the_documents_latest_day_and_possible_as_none()
    {
        for (var first = 3; first <= 8; first++)
        {
            for (var last = first; last <= 8; last++)
            {
                var open = new EdtfDate("start/..", true, At(first), At(last), DateOnly.MaxValue, DateOnly.MaxValue);
                for (var own = 1; own <= Days; own++)
                {
                    var closed = new EdtfDate("start/own", true, At(first), At(last), At(own), At(own));
                    foreach (var (from, to) in Windows())
                    {
                        var fit = Window(from, to).Fit(open, At(own));
                        Assert.Equal(own >= first && Window(from, to).Fit(closed, DateOnly.MaxValue) == WindowFit.Certain, fit == WindowFit.Certain);
                        Assert.Equal(to >= first, fit != WindowFit.Outside);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_single_date_fits_as_its_days_do()
    {
        for (var first = 1; first <= Days; first++)
        {
            for (var last = first; last <= Days; last++)
            {
                var date = new EdtfDate("single", false, At(first), At(first), At(last), At(last));
                var days = Enumerable.Range(first, last - first + 1);
                foreach (var (from, to) in Windows())
                {
                    var inside = days.Count(d => from <= d && d <= to);
                    var expected = inside == 0 ? WindowFit.Outside : inside == last - first + 1 ? WindowFit.Certain : WindowFit.Possible;
                    Assert.Equal(expected, Window(from, to).Fit(date, DateOnly.MaxValue));
                }
            }
        }
    }

    [Fact]
    public void An_interval_is_possible_if_a_day_of_one_of_its_readings_lies_in_the_window()
    {
        foreach (var date in Intervals())
        {
            var readings = Readings(date).ToArray();
            foreach (var (from, to) in Windows())
            {
                Assert.Equal(readings.Any(r => r.Start <= to && r.End >= from), Window(from, to).Fit(date, DateOnly.MaxValue) != WindowFit.Outside);
            }
        }
    }

    [Fact]
    public void An_interval_is_certain_if_every_reading_has_a_day_in_the_window()
    {
        foreach (var date in Intervals())
        {
            var readings = Readings(date).ToArray();
            var (range, core) = (DaysOf(date.Earliest, date.Latest), DaysOf(date.LatestStart, date.EarliestEnd));
            foreach (var (from, to) in Windows())
            {
                var certain = Window(from, to).Fit(date, DateOnly.MaxValue) == WindowFit.Certain;
                var surely = readings.All(r => r.Start <= to && r.End >= from);
                // What the rule calls certain holds in every reading. Where start and end may overlap the rule asks for more: it has no
                // day that is in all readings, so only a window around the whole range will do.
                Assert.True(surely || !certain);
                Assert.Equal(range.All(d => from <= d && d <= to) || core.Any(d => from <= d && d <= to), certain);
                if (date.LatestStart <= date.EarliestEnd)
                {
                    Assert.Equal(surely, certain);
                }
            }
        }
    }

    [Fact]
    public void With_an_unknown_end_the_start_alone_makes_it_certain()
    {
        for (var first = 1; first <= Days; first++)
        {
            for (var last = first; last <= Days; last++)
            {
                var date = new EdtfDate("start/", true, At(first), At(last), At(first), DateOnly.MaxValue);
                // Unknown: from the day it began it may have ended on any.
                var readings = Enumerable.Range(first, last - first + 1).SelectMany(s => Enumerable.Range(s, Days - s + 2), (s, e) => (Start: s, End: e)).ToArray();
                foreach (var (from, to) in Windows())
                {
                    Assert.Equal(Fit(readings, from, to), Window(from, to).Fit(date, DateOnly.MaxValue));
                }
            }
        }
    }

    [Fact]
    public void With_an_unknown_start_the_end_alone_makes_it_certain()
    {
        for (var first = 1; first <= Days; first++)
        {
            for (var last = first; last <= Days; last++)
            {
                var date = new EdtfDate("/end", true, DateOnly.MinValue, At(last), At(first), At(last));
                var readings = Enumerable.Range(first, last - first + 1).SelectMany(e => Enumerable.Range(0, e + 1), (e, s) => (Start: s, End: e)).ToArray();
                foreach (var (from, to) in Windows())
                {
                    Assert.Equal(Fit(readings, from, to), Window(from, to).Fit(date, DateOnly.MaxValue));
                }
            }
        }
    }

    private static WindowFit Fit((int Start, int End)[] readings, int from, int to)
    {
        var touching = readings.Count(r => r.Start <= to && r.End >= from);
        return touching == 0 ? WindowFit.Outside : touching == readings.Length ? WindowFit.Certain : WindowFit.Possible;
    }

    private static IEnumerable<EdtfDate> Intervals()
    {
        // Six days are enough for every order of the four bounds and two days between any of them.
        for (var earliest = 3; earliest <= 8; earliest++)
        {
            for (var latestStart = earliest; latestStart <= 8; latestStart++)
            {
                for (var earliestEnd = earliest; earliestEnd <= 10; earliestEnd++)
                {
                    for (var latest = Math.Max(latestStart, earliestEnd); latest <= 10; latest++)
                    {
                        yield return new("start/end", true, At(earliest), At(latestStart), At(earliestEnd), At(latest));
                    }
                }
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Readings(EdtfDate date) =>
        from start in DaysOf(date.Earliest, date.LatestStart)
        from end in DaysOf(date.EarliestEnd, date.Latest)
        where start <= end
        select (start, end);

    private static IEnumerable<int> DaysOf(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.DayNumber, Math.Max(0, last.DayNumber - first.DayNumber + 1));

    private static IEnumerable<(int From, int To)> Windows() =>
        from first in Enumerable.Range(1, Days) from last in Enumerable.Range(first, Days - first + 1) select (first, last);

    private static TimeWindow Window(int from, int to) => new(At(from), At(to), WindowMode.Certain);

    private static DateOnly At(int day) => DateOnly.FromDayNumber(day);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
