using System.Globalization;

namespace GraphExplorer.Core.Dates;

/// <summary>
/// A date in words, as the interface writes it: "c. May 2016", "summer 2015", "30 Sep 2015 – Mar 2016". Years have four digits, those below
/// 1000 too: "10 Jun 14" would be taken for 2014.
/// </summary>
public static class DateWords
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>The words of a date. A time of day is left out: a claim's date is never finer than a day.</summary>
    public static string Of(EdtfDate date)
    {
        var ends = date.Text.Split('/');
        return ends switch
        {
            [var single] => Point(single),
            [var start, ".."] => $"since {Point(start)}",
            [var start, ""] => $"from {Point(start)}, end unknown",
            ["..", var end] => $"until {Point(end)}",
            ["", var end] => $"until {Point(end)}, start unknown",
            _ => $"{Point(ends[0])} – {Point(ends[1])}",
        };
    }

    /// <summary>A day in words: "5 Oct 2015".</summary>
    public static string Of(DateOnly day) => $"{day.Day} {Months[day.Month - 1]} {Year(day.Year)}";

    /// <summary>A year in its four digits: "0985".</summary>
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The month of a day in words: "Oct 2015".</summary>
    public static string Month(DateOnly day) => $"{Months[day.Month - 1]} {Year(day.Year)}";

    private static string Point(string text)
    {
        var mark = text[^1];
        var words = Plain(text.TrimEnd('~', '?', '%'));
        return mark switch
        {
            '~' => $"c. {words}",
            '?' => $"{words}?",
            '%' => $"c. {words}?",
            _ => words,
        };
    }

    private static string Plain(string text)
    {
        var parts = text.Split('T')[0].Split('-');
        var year = Year(parts[0]);
        return parts switch
        {
            [_] => year,
            [_, "XX"] => $"{year}, month unknown",
            [_, "XX", _] => $"{year}, day unknown",
            [_, "21"] => $"spring {year}",
            [_, "22"] => $"summer {year}",
            [_, "23"] => $"autumn {year}",
            // A winter belongs to two years: December of its own, January and February of the next.
            [_, "24"] => $"winter {year}/{(Number(parts[0]) + 1) % 100:00}",
            [_, var month] => $"{Month(month)} {year}",
            [_, var month, "XX"] => $"{Month(month)} {year}, day unknown",
            _ => $"{Number(parts[2])} {Month(parts[1])} {year}",
        };
    }

    private static string Year(string text)
    {
        if (!text.Contains('X'))
        {
            return Year(Number(text));
        }
        var first = Math.Max(1, Number(text.Replace('X', '0')));
        var last = Number(text.Replace('X', '9'));
        return last - first == 9 ? $"{Year(first)}s" : $"{Year(first)}–{Year(last)}";
    }

    private static string Month(string text) => Months[Number(text) - 1];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
