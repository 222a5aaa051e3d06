using System.Globalization;
using GraphExplorer.Core.Analysis;

namespace GraphExplorer.Core.Tests.Analysis;

public sealed class MovingWindowTests
{
    [Theory]
    [InlineData("2016-01-01", "2016-03-31", WindowStep.Month, 2, "2016-01-01/2016-02-29 2016-02-01/2016-03-31")]
    [InlineData("2015-11-10", "2016-02-20", WindowStep.Month, 3, "2015-11-10/2016-01-31 2015-12-01/2016-02-20")]
    [InlineData("2016-02-01", "2016-12-31", WindowStep.Quarter, 3, "2016-02-01/2016-09-30 2016-04-01/2016-12-31")]
    [InlineData("2014-01-01", "2016-12-31", WindowStep.Year, 1, "2014-01-01/2014-12-31 2015-01-01/2015-12-31 2016-01-01/2016-12-31")]
    [InlineData("2016-06-10", "2016-06-10", WindowStep.Month, 6, "2016-06-10/2016-06-10")]
    [InlineData("9998-12-01", "9999-12-31", WindowStep.Year, 2, "9998-12-01/9999-12-31")]
    [InlineData("9999-11-01", "9999-12-31", WindowStep.Month, 1, "9999-11-01/9999-11-30 9999-12-01/9999-12-31")]
    [InlineData("0001-01-01", "0001-12-31", WindowStep.Quarter, 4, "0001-01-01/0001-12-31")]
    public void Windows_are_whole_periods_within_the_stretch(string first, string last, WindowStep step, int length, string windows) =>
        Assert.Equal(windows, string.Join(' ', MovingWindow.Over(Day(first), Day(last), step, length)!.Value.Select(w => $"{w.From:yyyy-MM-dd}/{w.To:yyyy-MM-dd}")));

    [Fact]
    public void There_is_a_most()
    {
        Assert.Equal(MovingWindow.Most, MovingWindow.Over(Day("2000-01-01"), Day("2024-12-31"), WindowStep.Month, 1)!.Value.Length);
        Assert.Null(MovingWindow.Over(Day("2000-01-01"), Day("2025-01-31"), WindowStep.Month, 1));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
