using System.Text;
using GraphExplorer.Core.Texts;

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
        // U+2028 and U+2029 end a line too; U+FFFD stands for what could not be read.
        if (trimmed.Length is 0 or > Longest || !Writable.IsLine(trimmed) || trimmed.AsSpan().IndexOfAny('\u2028', '\u2029', '\uFFFD') >= 0)
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
}
