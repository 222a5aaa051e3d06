using static GraphExplorer.Core.Tests.Dates.EdtfBounds;

namespace GraphExplorer.Core.Tests.Dates;

/// <summary>What the examples of the specification (<see cref="EdtfLevelsTests"/>) do not say.</summary>

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2015-22", "2015-06-01", "2015-08-31")]
    [InlineData("2015-23", "2015-09-01", "2015-11-30")]
    public void A_season_ends_on_the_last_day_of_its_third_month(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("2014-24", "2014-12-01", "2015-02-28")]
    [InlineData("2015-24", "2015-12-01", "2016-02-29")]
    public void Winter_ends_with_february_of_the_next_year(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("2016-03-01?", "2016-02-29", "2016-03-02")]
    [InlineData("2015-12-31%", "2015-12-30", "2016-01-01")]
    [InlineData("2016-01~", "2015-12-01", "2016-02-29")]
    [InlineData("2016-12~", "2016-11-01", "2017-01-31")]
    [InlineData("2015-21~", "2014-12-01", "2015-08-31")]
    [InlineData("2015-24~", "2015-09-01", "2016-05-31")]
    [InlineData("201X~", "2009-01-01", "2020-12-31")]
    [InlineData("2016-XX~", "2015-12-01", "2017-01-31")]
    [InlineData("2016-02-XX~", "2016-01-31", "2016-03-01")]
    [InlineData("2016-XX-XX~", "2015-12-31", "2017-01-01")]
    public void A_mark_widens_by_one_unit_of_the_dates_own_precision(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("0001~", "0001-01-01", "0002-12-31")]
    [InlineData("9999~", "9998-01-01", "9999-12-31")]
    [InlineData("0001-01-01~", "0001-01-01", "0001-01-02")]
    [InlineData("9999-12-31~", "9999-12-30", "9999-12-31")]
    [InlineData("9999-12~", "9999-11-01", "9999-12-31")]
    [InlineData("9999-23~", "9999-06-01", "9999-12-31")]
    [InlineData("000X", "0001-01-01", "0009-12-31")]
    [InlineData("00XX", "0001-01-01", "0099-12-31")]
    [InlineData("99XX~", "9899-01-01", "9999-12-31")]
    public void The_calendar_ends_where_it_ends(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("2015-23/2016-02", "2015-09-01", "2015-11-30", "2016-02-01", "2016-02-29")]
    [InlineData("2015-21/2015-24~", "2015-03-01", "2015-05-31", "2015-09-01", "2016-05-31")]
    [InlineData("2015-24/..", "2015-12-01", "2016-02-29", "9999-12-31", "9999-12-31")]
    [InlineData("/2015-22", "0001-01-01", "2015-08-31", "2015-06-01", "2015-08-31")]
    public void Seasons_may_be_ends_of_intervals(string text, string earliest, string latestStart, string earliestEnd, string latest) =>
        Lasts(text, earliest, latestStart, earliestEnd, latest);

    [Theory]
    [InlineData("2016-06/2016-06-10")]
    [InlineData("2016/2016-01-01")]
    [InlineData("2016-06-30/2016-06")]
    [InlineData("2016-06-10/2016-06-10")]
    public void An_end_may_lie_within_the_start(string text) => Assert.True(EdtfDate.TryParse(text, out _, out _));

    [Theory]
    [InlineData("", "no date")]
    [InlineData(" 2016", "write dates as 2016-10-12")]
    [InlineData("2016 ", "write dates as 2016-10-12")]
    [InlineData("2016\n", "write dates as 2016-10-12")]
    [InlineData("2016-13", "no such month")]
    [InlineData("2016-00", "no such month")]
    [InlineData("2016-20", "no such month")]
    [InlineData("2016-42", "no such month")]
    [InlineData("2015-02-29", "no such day")]
    [InlineData("2016-04-31", "no such day")]
    [InlineData("2016-04-00", "no such day")]
    [InlineData("2016-21-01", "a season has no day")]
    [InlineData("0000", "years run from 0001 to 9999")]
    [InlineData("0000-01", "years run from 0001 to 9999")]
    [InlineData("12016", "years run from 0001 to 9999")]
    [InlineData("9999-24", "years run from 0001 to 9999")]
    [InlineData("2016-XX-12", "a day in an unknown month is EDTF level 2")]
    [InlineData("201X-06", "'X' in a year allows no month (that is EDTF level 2)")]
    [InlineData("2016-06-10/2016-06-09", "the end is before the start")]
    [InlineData("2016-06/2016-05~", "the end is before the start")]
    [InlineData("2015/2016/2017", "more than one '/'")]
    [InlineData("31/12/2016", "a day is written as year, month and day with dashes, such as 2016-12-31")]
    [InlineData("31.12.2016", "a day is written as year, month and day with dashes, such as 2016-12-31")]
    [InlineData("20160610", "a day is written as year, month and day with dashes, such as 2016-12-31: 2016-06-10")]
    [InlineData("20161340", "years run from 0001 to 9999")]
    [InlineData("44561", "years run from 0001 to 9999; as the number of a day in a spreadsheet it is 2021-12-31")]
    [InlineData("/", "an interval needs a date at one end at least")]
    [InlineData("../..", "an interval needs a date at one end at least")]
    [InlineData("/..", "an interval needs a date at one end at least")]
    [InlineData("2016-06-10T24:00:01", "no such time of day")]
    [InlineData("2016-06-10T23:60:00", "no such time of day")]
    [InlineData("2016-06-10T23:20:30+24", "no such time of day")]
    [InlineData("2016-06-10T23:20:30+04:60", "no such time of day")]
    [InlineData("2016-06-10T23:20:30~", "a time of day has no mark")]
    [InlineData("2016-06-10T23:20:30/2016-07", "an interval has no times of day")]
    [InlineData("2016/201X", "'X' in an interval is EDTF level 2")]
    public void What_is_no_date_is_refused_with_its_reason(string text, string reason)
    {
        Assert.False(EdtfDate.TryParse(text, out var date, out var said));
        Assert.Null(date);
        Assert.Equal(reason, said);
    }

    [Theory]
    [InlineData("2016-6-1")]
    [InlineData("16")]
    [InlineData("June 2016")]
    [InlineData("10.06.2016")]
    [InlineData("2016-06~?")]
    [InlineData("2016-06-10T23:20")]
    [InlineData("2016-06T10:00:00")]
    [InlineData("٢٠١٦")]
    [InlineData("2016-02-..")]
    [InlineData("2016…")]
    [InlineData("unknown")]
    [InlineData("201x")]
    public void Other_spellings_are_refused(string text)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out var reason));
        Assert.NotEqual("", reason);
    }

    [Fact]
    public void A_long_text_is_refused_before_it_is_read() =>
        Assert.False(EdtfDate.TryParse(new string('2', 65), out _, out _));

    [Fact]
    public void Dates_are_equal_when_their_texts_are()
    {
        Assert.Equal(EdtfDate.Parse("2016-06"), EdtfDate.Parse("2016-06"));
        Assert.NotEqual(EdtfDate.Parse("2016"), EdtfDate.Parse("2016-XX"));
    }

    /// <summary>Every day of four years, with and without a leap day, and every month, season and year of them.</summary>
    [Fact]
    public void Every_date_of_four_years_spans_the_days_that_bear_its_name()
    {
        for (var day = new DateOnly(2013, 1, 1); day.Year < 2017; day = day.AddDays(1))
        {
            Spans(day.ToString("yyyy-MM-dd"), day, day);
            var season = day.Month switch { >= 3 and <= 5 => 21, >= 6 and <= 8 => 22, >= 9 and <= 11 => 23, _ => 24 };
            var year = day.Month <= 2 ? day.Year - 1 : day.Year;
            foreach (var text in new[] { $"{day:yyyy-MM}", $"{day:yyyy}", $"{year}-{season}", $"{day:yyyy-MM}-XX", $"{day:yyyy}-XX" })
            {
                var date = EdtfDate.Parse(text);
                Assert.True(date.Earliest <= day && day <= date.Latest, $"{text} {day}");
            }
        }
    }

    [Fact]
    public void Seasons_follow_each_other_without_a_gap()
    {
        for (var year = 2013; year < 2017; year++)
        {
            foreach (var (one, next) in new[] { ($"{year}-21", $"{year}-22"), ($"{year}-22", $"{year}-23"), ($"{year}-23", $"{year}-24"), ($"{year}-24", $"{year + 1}-21") })
            {
                Assert.Equal(EdtfDate.Parse(one).Latest.AddDays(1), EdtfDate.Parse(next).Earliest);
            }
        }
    }
}
