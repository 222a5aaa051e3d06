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
}
