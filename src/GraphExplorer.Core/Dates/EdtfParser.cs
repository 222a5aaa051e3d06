using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace GraphExplorer.Core.Dates;

/// <summary>
/// Reads EDTF levels 0 and 1 as the Library of Congress specifies them (https://www.loc.gov/standards/datetime/), years 0001 to
/// 9999, and beyond that seasons as ends of intervals. The rest is refused with its reason.
/// </summary>
internal static partial class EdtfParser
{
    private const int LongestText = 64;

    private const string DayForm = "a day is written as year, month and day with dashes, such as 2016-12-31";

    /// <summary>Day 0 of spreadsheets, for days since March 1900.</summary>
    private static readonly DateOnly SpreadsheetEpoch = new(1899, 12, 30);

    /// <summary>One end of an interval, or a single date: its first and last day after widening, and before.</summary>
    private readonly record struct Range(DateOnly First, DateOnly Last, DateOnly PlainFirst, DateOnly PlainLast);

    public static bool TryParse(string text, [NotNullWhen(true)] out EdtfDate? date, out string reason)
    {
        date = null;
        if (text.Length is 0 or > LongestText)
        {
            reason = text.Length == 0 ? "no date" : $"longer than {LongestText} characters";
            return false;
        }
        var ends = text.Split('/');
        if (ends.Length == 1)
        {
            if (!TryParsePoint(text, out var point, out reason))
            {
                return false;
            }
            date = new(text, false, point.First, point.First, point.Last, point.Last);
            return true;
        }
        if (ends.Length > 2)
        {
            reason = ends.All(e => e.Length > 0 && e.All(char.IsAsciiDigit)) && ends.Count(e => e.Length <= 2) == 2 ? DayForm : "more than one '/'";
            return false;
        }
        return TryParseInterval(text, ends[0], ends[1], out date, out reason);
    }

    private static bool TryParseInterval(string text, string from, string to, [NotNullWhen(true)] out EdtfDate? date, out string reason)
    {
        date = null;
        var hasStart = from is not ("" or "..");
        var hasEnd = to is not ("" or "..");
        if (!hasStart && !hasEnd)
        {
            reason = "an interval needs a date at one end at least";
            return false;
        }
        Range start = default, end = default;
        if (hasStart && !TryParseEnd(from, out start, out reason))
        {
            return false;
        }
        if (hasEnd && !TryParseEnd(to, out end, out reason))
        {
            return false;
        }
        if (hasStart && hasEnd && end.PlainLast < start.PlainFirst)
        {
            reason = "the end is before the start";
            return false;
        }
        reason = "";
        date = (hasStart, hasEnd) switch
        {
            (true, true) => new(text, true, start.First, start.Last, end.First, end.Last),
            // Open: it lasts for ever. Unknown: it may have ended on the day it began.
            (true, false) => new(text, true, start.First, start.Last, to == ".." ? DateOnly.MaxValue : start.First, DateOnly.MaxValue),
            (false, _) => new(text, true, DateOnly.MinValue, from == ".." ? DateOnly.MinValue : end.Last, end.First, end.Last),
        };
        return true;
    }

    /// <summary>Reads an end of an interval, which may be less than a single date may.</summary>
    private static bool TryParseEnd(string text, out Range range, out string reason)
    {
        if (!TryParsePoint(text, out range, out reason))
        {
            return false;
        }
        reason = text.Contains('T') ? "an interval has no times of day" : text.Contains('X') ? "'X' in an interval is EDTF level 2" : "";
        return reason == "";
    }

    private static bool TryParsePoint(string text, out Range range, out string reason)
    {
        range = default;
        var match = Point().Match(text);
        if (!match.Success)
        {
            reason = Refusal(text);
            return false;
        }
        var year = match.Groups["year"].Value;
        var (month, day) = (match.Groups["month"].Value, match.Groups["day"].Value);
        if (!TryRange(year, month, day, out var first, out var last, out var unit, out reason))
        {
            return false;
        }
        if (match.Groups["time"].Success && !IsTime(match.Groups["time"].Value))
        {
            reason = "no such time of day";
            return false;
        }
        var widen = match.Groups["mark"].Success;
        if (widen && match.Groups["time"].Success)
        {
            reason = "a time of day has no mark";
            return false;
        }
        range = widen ? new(Shift(first, unit, -1), Shift(last, unit, 1), first, last) : new(first, last, first, last);
        return true;
    }

    private static bool TryRange(string year, string month, string day, out DateOnly first, out DateOnly last, out Unit unit, out string reason)
    {
        (first, last, unit, reason) = (default, default, Unit.Day, "");
        var (lowYear, highYear) = (int.Parse(year.Replace('X', '0')), int.Parse(year.Replace('X', '9')));
        if (highYear == 0)
        {
            reason = "years run from 0001 to 9999";
            return false;
        }
        if (month == "")
        {
            unit = Unit.Year;
            (first, last) = (new(Math.Max(lowYear, 1), 1, 1), new(highYear, 12, 31));
            return true;
        }
        if (year.Contains('X'))
        {
            reason = "'X' in a year allows no month (that is EDTF level 2)";
            return false;
        }
        if (lowYear == 0)
        {
            reason = "years run from 0001 to 9999";
            return false;
        }
        if (month == "XX")
        {
            if (day is not ("" or "XX"))
            {
                reason = "a day in an unknown month is EDTF level 2";
                return false;
            }
            unit = day == "XX" ? Unit.Day : Unit.Month;
            (first, last) = (new(lowYear, 1, 1), new(lowYear, 12, 31));
            return true;
        }
        var number = int.Parse(month);
        if (number is >= 21 and <= 24)
        {
            if (day != "")
            {
                reason = "a season has no day";
                return false;
            }
            if (number == 24 && lowYear == 9999)
            {
                reason = "years run from 0001 to 9999";
                return false;
            }
            unit = Unit.Season;
            first = new DateOnly(lowYear, 3, 1).AddMonths(3 * (number - 21));
            last = first.AddMonths(3).AddDays(-1);
            return true;
        }
        if (number is < 1 or > 12)
        {
            reason = number is > 24 and <= 41 ? "such groups of months are EDTF level 2" : "no such month";
            return false;
        }
        first = new(lowYear, number, 1);
        last = new(lowYear, number, DateTime.DaysInMonth(lowYear, number));
        if (day is "" or "XX")
        {
            unit = day == "" ? Unit.Month : Unit.Day;
            return true;
        }
        var dayNumber = int.Parse(day);
        if (dayNumber < 1 || dayNumber > last.Day)
        {
            reason = "no such day";
            return false;
        }
        first = last = new(lowYear, number, dayNumber);
        return true;
    }

    private enum Unit
    {
        Day,
        Month,
        Season,
        Year,
    }

    /// <summary>Moves a bound by whole units, staying within the calendar and at the edge of a month where it was at one.</summary>
    private static DateOnly Shift(DateOnly day, Unit unit, int direction)
    {
        var months = unit switch { Unit.Month => 1, Unit.Season => 3, Unit.Year => 12, _ => 0 };
        try
        {
            if (months == 0)
            {
                return day.AddDays(direction);
            }
            // The last day of a month goes to the last day of the other.
            return direction < 0 ? day.AddMonths(-months) : day.AddDays(1).AddMonths(months).AddDays(-1);
        }
        catch (ArgumentOutOfRangeException)
        {
            return direction < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        }
    }

    /// <param name="time">Such as T23:20:30, T23:20:30Z, T23:20:30-04 or T23:20:30+04:30.</param>
    private static bool IsTime(string time)
    {
        var (hour, minute, second) = (int.Parse(time[1..3]), int.Parse(time[4..6]), int.Parse(time[7..9]));
        var ofDay = (hour < 24 && minute < 60 && second < 60) || (hour == 24 && minute == 0 && second == 0);
        var zone = time[9..].TrimStart('Z');
        return ofDay && (zone == "" || (int.Parse(zone[1..3]) < 24 && (zone.Length == 3 || int.Parse(zone[4..6]) < 60)));
    }

    private static string Refusal(string text) => text switch
    {
        ['Y', ..] or ['-', ..] => "years run from 0001 to 9999",
        _ when text.Any(c => c is '{' or '[' or '}' or ']') => "sets are EDTF level 2",
        { Length: 8 } when text.All(char.IsAsciiDigit) && IsDay(text) => $"{DayForm}: {text[..4]}-{text[4..6]}-{text[6..]}",
        // From 1954 to 2119.
        { Length: 5 } when text.All(char.IsAsciiDigit) && int.Parse(text) is >= 20_000 and < 80_500 => $"years run from 0001 to 9999; as the number of a day in a spreadsheet it is {IsoDay.Of(SpreadsheetEpoch.AddDays(int.Parse(text)))}",
        _ when text.Count(c => c == '.') == 2 && text.Split('.').All(p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit)) => DayForm,
        _ when YearBeyondFourDigits().IsMatch(text) => "years run from 0001 to 9999",
        _ when QualifiedPart().IsMatch(text) => "a mark on a part of a date is EDTF level 2",
        _ when text.Any(char.IsWhiteSpace) => "write dates as 2016-10-12",
        _ => "no date of EDTF level 0 or 1 (such as 2016, 2016-06, 2016-06-10, 2016-22, 2016-02/..)",
    };

    private static bool IsDay(string digits) =>
        int.Parse(digits[..4]) > 0 && int.Parse(digits[4..6]) is >= 1 and <= 12 and var month && int.Parse(digits[6..]) is >= 1 and var day && day <= DateTime.DaysInMonth(int.Parse(digits[..4]), month);

    [GeneratedRegex(@"^(?<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?<month>[0-9]{2}|XX)(-(?<day>[0-9]{2}|XX)(?<time>T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}(:[0-9]{2})?)?)?)?)?(?<mark>[~?%])?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"^[0-9]{5,}", RegexOptions.CultureInvariant)]
    private static partial Regex YearBeyondFourDigits();

    [GeneratedRegex(@"[~?%].*[0-9X]", RegexOptions.CultureInvariant)]
    private static partial Regex QualifiedPart();
}
