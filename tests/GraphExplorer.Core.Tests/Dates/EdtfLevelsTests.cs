using static GraphExplorer.Core.Tests.Dates.EdtfBounds;

namespace GraphExplorer.Core.Tests.Dates;

/// <summary>The examples of the specification, https://www.loc.gov/standards/datetime/ (4 February 2019), level by level.</summary>
public sealed class EdtfLevelsTests
{
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", "1985-04-01", "1985-04-30")]
    [InlineData("1985", "1985-01-01", "1985-12-31")]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12")]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12")]
    public void Level_0_dates_are_read(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("1964/2008", "1964-01-01", "1964-12-31", "2008-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2004-06-30", "2006-08-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2004-02-01", "2005-02-08", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2004-02-01", "2005-02-01", "2005-02-28")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2004-02-01", "2005-01-01", "2005-12-31")]
    [InlineData("2005/2006-02", "2005-01-01", "2005-12-31", "2006-02-01", "2006-02-28")]
    public void Level_0_intervals_are_read(string text, string earliest, string latestStart, string earliestEnd, string latest) =>
        Lasts(text, earliest, latestStart, earliestEnd, latest);

    [Theory]
    [InlineData("2001-21", "2001-03-01", "2001-05-31")]
    [InlineData("1984?", "1983-01-01", "1985-12-31")]
    [InlineData("2004-06~", "2004-05-01", "2004-07-31")]
    [InlineData("2004-06-11%", "2004-06-10", "2004-06-12")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31")]
    public void Level_1_dates_are_read(string text, string first, string last) => Spans(text, first, last);

    [Theory]
    [InlineData("1985-04-12/..", "1985-04-12", "1985-04-12", "9999-12-31", "9999-12-31")]
    [InlineData("1985-04/..", "1985-04-01", "1985-04-30", "9999-12-31", "9999-12-31")]
    [InlineData("1985/..", "1985-01-01", "1985-12-31", "9999-12-31", "9999-12-31")]
    [InlineData("../1985-04-12", "0001-01-01", "0001-01-01", "1985-04-12", "1985-04-12")]
    [InlineData("../1985-04", "0001-01-01", "0001-01-01", "1985-04-01", "1985-04-30")]
    [InlineData("../1985", "0001-01-01", "0001-01-01", "1985-01-01", "1985-12-31")]
    public void Level_1_open_intervals_are_read(string text, string earliest, string latestStart, string earliestEnd, string latest)
    {
        var date = Lasts(text, earliest, latestStart, earliestEnd, latest);
        Assert.Equal((text[0] == '.', text[^1] == '.'), (date.OpenStart, date.OpenEnd));
        Assert.False(date.UnknownStart || date.UnknownEnd);
    }

    [Theory]
    [InlineData("1985-04-12/", "1985-04-12", "1985-04-12", "1985-04-12", "9999-12-31")]
    [InlineData("1985-04/", "1985-04-01", "1985-04-30", "1985-04-01", "9999-12-31")]
    [InlineData("1985/", "1985-01-01", "1985-12-31", "1985-01-01", "9999-12-31")]
    [InlineData("/1985-04-12", "0001-01-01", "1985-04-12", "1985-04-12", "1985-04-12")]
    [InlineData("/1985-04", "0001-01-01", "1985-04-30", "1985-04-01", "1985-04-30")]
    [InlineData("/1985", "0001-01-01", "1985-12-31", "1985-01-01", "1985-12-31")]
    public void Level_1_intervals_with_an_unknown_end_are_read(string text, string earliest, string latestStart, string earliestEnd, string latest)
    {
        var date = Lasts(text, earliest, latestStart, earliestEnd, latest);
        Assert.Equal((text.StartsWith('/'), text.EndsWith('/')), (date.UnknownStart, date.UnknownEnd));
    }

    [Theory]
    [InlineData("1984~/2004-06", "1983-01-01", "1985-12-31", "2004-06-01", "2004-06-30")]
    [InlineData("1984/2004-06~", "1984-01-01", "1984-12-31", "2004-05-01", "2004-07-31")]
    [InlineData("1984~/2004~", "1983-01-01", "1985-12-31", "2003-01-01", "2005-12-31")]
    [InlineData("1984?/2004%", "1983-01-01", "1985-12-31", "2003-01-01", "2005-12-31")]
    [InlineData("1984-06-02?/2004-08-08~", "1984-06-01", "1984-06-03", "2004-08-07", "2004-08-09")]
    [InlineData("1984-06-02?/", "1984-06-01", "1984-06-03", "1984-06-01", "9999-12-31")]
    public void Level_1_qualified_ends_widen_each_by_itself(string text, string earliest, string latestStart, string earliestEnd, string latest) =>
        Lasts(text, earliest, latestStart, earliestEnd, latest);

    [Theory]
    [InlineData("Y170000002")]
    [InlineData("Y-170000002")]
    [InlineData("-1985")]
    [InlineData("-1985-04-12")]
    [InlineData("Y-17E7")]
    [InlineData("Y171010000S3")]
    public void Years_outside_the_calendar_are_refused(string text) => Refused(text, "years run from 0001 to 9999");

    [Theory]
    [InlineData("1950S2")]
    [InlineData("2001-34")]
    [InlineData("[1667,1668,1670..1672]")]
    [InlineData("[..1760-12-03]")]
    [InlineData("[1760-12..]")]
    [InlineData("[1667,1760-12]")]
    [InlineData("{1667,1668,1670..1672}")]
    [InlineData("{1960,1961-12}")]
    [InlineData("{..1984}")]
    [InlineData("2004-06~-11")]
    [InlineData("2004?-06-11")]
    [InlineData("?2004-06-~11")]
    [InlineData("2004-%06-11")]
    [InlineData("156X-12-25")]
    [InlineData("15XX-12-25")]
    [InlineData("XXXX-12-XX")]
    [InlineData("1XXX-XX")]
    [InlineData("1XXX-12")]
    [InlineData("1984-1X")]
    [InlineData("2004-06-~01/2004-06-~20")]
    [InlineData("2004-06-XX/2004-07-03")]
    public void Level_2_is_refused(string text) => Refused(text, "level");

    private static void Refused(string text, string reason)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out var said));
        Assert.Contains(reason, said, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => EdtfDate.Parse(text));
    }
}
