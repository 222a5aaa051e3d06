using System.Globalization;

namespace GraphExplorer.Core.Dates;

/// <summary>Days as ISO 8601 writes them: <c>2016-06-10</c>, with four digits of the year.</summary>
public static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day of a moment, in the moment's own zone.</summary>
    public static string Of(DateTimeOffset moment) => moment.ToString(Form, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The text is no such day.</exception>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    /// <summary>False where the text is no such day; nothing may stand around it.</summary>
    public static bool TryParse(string? text, out DateOnly day) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
