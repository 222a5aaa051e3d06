namespace GraphExplorer.Core.Texts;

/// <summary>Capital letters at the beginning of labels and lines.</summary>
public static class Capital
{
    /// <summary>The text with its first letter in upper case: "Both"; an empty text stays empty.</summary>
    public static string First(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
