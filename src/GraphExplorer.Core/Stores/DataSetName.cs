using System.Text;

namespace GraphExplorer.Core.Stores;

/// <summary>
/// What a data set may be called: 1 to <see cref="Longest"/> characters of any script, with blanks and signs between them, but no control
/// characters. Blanks around a name do not count, and letters are kept composed (NFC): a name from a Mac's file system is the one that was typed.
/// </summary>
public static class DataSetName
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int Longest = 200;

    /// <summary>The rule in a few words.</summary>
    public static string Form { get; } = $"1 to {Longest} characters, none of them a control character";

    /// <summary>The name that a text gives, or null where it gives none; <see cref="Form"/> then says why.</summary>
    public static string? Of(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > Longest || trimmed.EnumerateRunes().Any(r => r == Rune.ReplacementChar || IsControl(r)))
        {
            return null;
        }
        var name = trimmed.Normalize(NormalizationForm.FormC);
        return name.Length <= Longest ? name : null;
    }

    /// <summary>
    /// The one of some names that is meant: just as it is spelled, since a store may hold names that were given under no rule, else as
    /// <see cref="Of"/> spells it. Null where it is none of them.
    /// </summary>
    public static string? Find(IReadOnlyCollection<string> names, string asked) =>
        names.Contains(asked) ? asked : Of(asked) is { } name && names.Contains(name) ? name : null;

    // U+2028 and U+2029 end a line too; the last two are no characters, and XML has no way to say them.
    private static bool IsControl(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFFFE or 0xFFFF;
}
