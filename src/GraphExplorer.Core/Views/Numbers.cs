using System.Globalization;

namespace GraphExplorer.Core.Views;

/// <summary>Numbers as the interface and the exports write them.</summary>
public static class Numbers
{
    /// <summary>Digits in groups of three: 1,204.</summary>
    public static string Of(int n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number and its noun: "1 claim", "1,204 claims".</summary>
    /// <param name="noun">In the singular; its plural must be made by adding s.</param>
    public static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{Of(n)} {noun}s";

    /// <summary>A number for narrow places: "842", "8.9k", "12k", "1.3m"; half of the last place goes up. The browser's is words/numbers.ts.</summary>
    public static string Brief(int n) => n switch
    {
        < 1000 => Digits(n),
        < 9950 => $"{Tenths(n, 1000)}k",
        < 999_500 => $"{Digits((n + 500) / 1000)}k",
        _ => $"{Tenths(n, 1_000_000)}m",
    };

    private static string Digits(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string Tenths(int n, int unit)
    {
        var tenths = ((10L * n) + (unit / 2)) / unit;
        return $"{Digits((int)(tenths / 10))}.{tenths % 10}";
    }
}
