using System.Globalization;
using System.Text;

namespace GraphExplorer.Core.DataFolders;

/// <summary>Whether a finding prevents an import (error) or is for a person to judge (warning).</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>Something wrong in a file, with the place where a person finds it.</summary>
/// <param name="File">Name of the file, without folders.</param>
/// <param name="Line">Line, from 1; null where the whole file is meant or the format has no lines.</param>
/// <param name="Column">Heading of the cell, or the member's path in JSON; null where the whole row or file is meant.</param>
/// <param name="Value">The value as it stands there, or null.</param>
/// <param name="Reason">What is wrong with it, in a few words.</param>
public sealed record Finding(string File, int? Line, string? Column, string? Value, string Reason, Severity Severity = Severity.Error)
{
    /// <summary>Most UTF-16 units of a value that <see cref="ToString"/> shows.</summary>
    public const int LongestShownValue = 80;

    /// <summary>One line: <c>claims.csv:12: date: "2016-13": no such month</c>.</summary>
    public override string ToString()
    {
        var line = new StringBuilder(File);
        if (Line is { } number)
        {
            line.Append(':').Append(number.ToString(CultureInfo.InvariantCulture));
        }
        line.Append(": ");
        if (Column is not null)
        {
            line.Append(Column).Append(": ");
        }
        if (Value is not null)
        {
            Quote(line, Value);
            line.Append(": ");
        }
        return line.Append(Severity == Severity.Warning ? "warning: " : "").Append(Reason).ToString();
    }

    /// <summary>Puts a value between quotes, cut to a bound, with control characters and line ends escaped so that it stays one line.</summary>
    private static void Quote(StringBuilder line, string value)
    {
        var cut = value.Length > LongestShownValue;
        var shown = cut ? value[..(char.IsHighSurrogate(value[LongestShownValue - 1]) ? LongestShownValue - 1 : LongestShownValue)] : value;
        line.Append('"');
        foreach (var c in shown)
        {
            _ = c switch
            {
                '"' => line.Append("\\\""),
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => line.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => line.Append(c),
            };
        }
        line.Append(cut ? "…\"" : "\"");
    }
}
