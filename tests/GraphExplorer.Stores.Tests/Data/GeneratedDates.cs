using System.Globalization;

namespace GraphExplorer.Stores.Tests.Data;

/// <summary>Dates of every form that is read, most of them between 2014 and 2017, some open, some at the ends of the calendar.</summary>
public static class GeneratedDates
{
    private static readonly string[] Marks = ["", "", "", "", "~", "?", "%"];

    public static string Text(Random random)
    {
        while (true)
        {
            var text = random.Next(10) switch
            {
                < 6 => Point(random),
                6 => $"{Point(random)}/{GeneratedGraph.Pick(random, ["", ".."])}",
                7 => $"{GeneratedGraph.Pick(random, ["", ".."])}/{Point(random)}",
                _ => $"{Point(random)}/{Point(random)}",
            };
            // The ends of an interval are drawn apart; those that come the wrong way round are drawn again.
            if (EdtfDate.TryParse(text, out _, out _))
            {
                return text;
            }
        }
    }

    public static DateOnly Day(Random random) => new DateOnly(2014, 1, 1).AddDays(random.Next(4 * 365));

    private static string Point(Random random)
    {
        var day = Day(random);
        var (month, whole) = (day.ToString("yyyy-MM", CultureInfo.InvariantCulture), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var text = random.Next(14) switch
        {
            < 5 => whole,
            5 or 6 => month,
            7 => day.Year.ToString(CultureInfo.InvariantCulture),
            8 or 9 => $"{day.Year}-{random.Next(21, 25)}",
            10 => "201X",
            11 => $"{month}-XX",
            12 => $"{day.Year}-XX",
            _ => GeneratedGraph.Pick(random, ["0001", "0001-01-01", "9999", "9999-12-31", "20XX", $"{day.Year}-XX-XX", "2016-02-29"]),
        };
        return text + GeneratedGraph.Pick(random, Marks);
    }
}
