using GraphExplorer.Core.Timeline;

namespace GraphExplorer.Core.Tests.Picture;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2015-10-05", "5 Oct 2015")]
    [InlineData("2015-10-05T09:30:00Z", "5 Oct 2015")]
    [InlineData("2015-10", "Oct 2015")]
    [InlineData("2015-21", "spring 2015")]
    [InlineData("2015-22", "summer 2015")]
    [InlineData("2015-23", "autumn 2015")]
    [InlineData("2015-24", "winter 2015/16")]
    [InlineData("1999-24", "winter 1999/00")]
    [InlineData("2016", "2016")]
    [InlineData("0985", "0985")]
    [InlineData("0014-06-10", "10 Jun 0014")]
    [InlineData("0014-06", "Jun 0014")]
    [InlineData("0014-24", "winter 0014/15")]
    [InlineData("0099/0101", "0099 – 0101")]
    [InlineData("0005~", "c. 0005")]
    [InlineData("001X", "0010s")]
    [InlineData("201X", "2010s")]
    [InlineData("20XX", "2000–2099")]
    [InlineData("000X", "0001–0009")]
    [InlineData("2016-XX", "2016, month unknown")]
    [InlineData("2016-XX-XX", "2016, day unknown")]
    [InlineData("2016-05-XX", "May 2016, day unknown")]
    [InlineData("2016-05~", "c. May 2016")]
    [InlineData("2016-05?", "May 2016?")]
    [InlineData("2016-05%", "c. May 2016?")]
    [InlineData("2015-09-30/2016-03", "30 Sep 2015 – Mar 2016")]
    [InlineData("2015-10/2016-08~", "Oct 2015 – c. Aug 2016")]
    [InlineData("2015-23/2016-02", "autumn 2015 – Feb 2016")]
    [InlineData("2016-02/..", "since Feb 2016")]
    [InlineData("../2016-02", "until Feb 2016")]
    [InlineData("2016/", "from 2016, end unknown")]
    [InlineData("/2016", "until 2016, start unknown")]
    public void A_date_is_told_in_words(string edtf, string words) => Assert.Equal(words, DateWords.Of(EdtfDate.Parse(edtf)));

    [Theory]
    [InlineData("2015-10-05", TimelineRow.Month)]
    [InlineData("2015-10", TimelineRow.Month)]
    [InlineData("2015-10-XX", TimelineRow.Month)]
    [InlineData("2015-10-15~", TimelineRow.Month)]
    [InlineData("2015-10-03/2015-10-20", TimelineRow.Month)]
    [InlineData("2015-05-31?", TimelineRow.About)]
    [InlineData("2016-05~", TimelineRow.About)]
    [InlineData("2016?", TimelineRow.About)]
    [InlineData("2015-22%", TimelineRow.About)]
    [InlineData("2015-22", TimelineRow.Season)]
    [InlineData("2015-24", TimelineRow.Season)]
    [InlineData("2016", TimelineRow.Year)]
    [InlineData("2016-XX", TimelineRow.Year)]
    [InlineData("201X", TimelineRow.Year)]
    [InlineData("2015-09-30/2016-03", TimelineRow.Lasting)]
    [InlineData("2016-02/..", TimelineRow.Lasting)]
    [InlineData("../2016-02", TimelineRow.Lasting)]
    [InlineData("2016/", TimelineRow.Lasting)]
    [InlineData("2015-22/2015-23~", TimelineRow.Lasting)]
    public void A_date_has_one_row(string edtf, TimelineRow row) => Assert.Equal(row, TimelineRows.Of(EdtfDate.Parse(edtf)));

    [Fact]
    public void Every_date_has_words_and_a_row()
    {
        string[] points = ["0001", "201X", "2015-22", "2015-24~", "2015-02", "2015-XX", "2016-02-29", "2016-02-XX", "2016-XX-XX", "9999-12-31%", "2016?"];
        string[] ends = ["", "..", .. points];
        var dates = points.Concat(ends.SelectMany(start => ends.Select(end => $"{start}/{end}"))).Where(t => EdtfDate.TryParse(t, out _, out _)).ToArray();
        Assert.True(dates.Length > 50);
        Assert.All(dates, text =>
        {
            var date = EdtfDate.Parse(text);
            Assert.DoesNotContain('X', DateWords.Of(date));
            Assert.True(Enum.IsDefined(TimelineRows.Of(date)));
        });
    }

    [Fact]
    public void A_day_is_told_in_words() => Assert.Equal("1 Jan 2017", DateWords.Of(new DateOnly(2017, 1, 1)));
}
