using System.Text;
using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Stores;

/// <summary>
/// Names of data sets: 1 to <see cref="Longest"/> characters of any script, without control characters. Surrounding blanks are removed, and
/// names are normalised to NFC, so that a name from macOS's file system, which is in NFD, equals the typed one.
/// </summary>
public static class DataSetName
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int Longest = 200;

    /// <summary>The rule in words, for messages.</summary>
    public static string Form { get; } = $"1 to {Longest} characters, none of them a control character";

    /// <summary>The normalised name, or null where the text is not allowed as a name (<see cref="Form"/>).</summary>
    public static string? Of(string text)
    {
        var trimmed = text.Trim();
        // U+2028 and U+2029 are line ends too; U+FFFD replaces what could not be decoded.
        if (trimmed.Length is 0 or > Longest || !Writable.IsLine(trimmed) || trimmed.AsSpan().IndexOfAny('\u2028', '\u2029', '\uFFFD') >= 0)
        {
            return null;
        }
        var name = trimmed.Normalize(NormalizationForm.FormC);
        return name.Length <= Longest ? name : null;
    }

    /// <summary>
    /// Finds a name: the identical one, since a store may have names from before the rule, else the normalised one. Null where there is neither.
    /// </summary>
    public static string? Find(IReadOnlyCollection<string> names, string asked) =>
        names.Contains(asked) ? asked : Of(asked) is { } name && names.Contains(name) ? name : null;
}
