using System.Globalization;

namespace GraphExplorer.Core.Views;

/// <summary>Numbers as the interface and the exports write them.</summary>
public static class Numbers
{
    /// <summary>Digits in groups of three: 1,204.</summary>
    public static string Of(int n) => n.ToString("#,0", CultureInfo.InvariantCulture);
}
