using System.Globalization;

namespace GraphExplorer.Core.Json;

/// <summary>Numbers as ECMAScript's <c>Number.prototype.toString</c> writes them (ECMA-262, Number::toString).</summary>
public static class EcmaNumber
{
    /// <summary>The shortest text that reads back as the same number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static string Write(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "JSON has finite numbers only.");
        }
        if (number == 0)
        {
            return "0";
        }
        var (digits, point) = Shortest(Math.Abs(number));
        var text = point switch
        {
            > 21 or <= -6 => Exponential(digits, point - 1),
            > 0 when digits.Length <= point => digits.PadRight(point, '0'),
            > 0 => $"{digits[..point]}.{digits[point..]}",
            _ => $"0.{new string('0', -point)}{digits}",
        };
        return number < 0 ? "-" + text : text;
    }

    private static string Exponential(string digits, int exponent) =>
        (digits.Length == 1 ? digits : $"{digits[..1]}.{digits[1..]}") + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent);

    /// <summary>The significant digits, without zeros at either end, and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) Shortest(double number)
    {
        // "R" is the shortest text that reads back, in one of the forms 123.45, 0.00012 or 1.2345E+30.
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        // .NET 10 gives two powers of two one digit too few (dotnet/runtime#135582); 17 digits always read back.
        if (double.Parse(text, CultureInfo.InvariantCulture) != number)
        {
            text = number.ToString("E16", CultureInfo.InvariantCulture);
        }
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? mantissa.Length : dot;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = all.TrimStart('0');
        return (significant.TrimEnd('0'), whole - (all.Length - significant.Length) + exponent);
    }
}
