using System.Buffers;
using System.Text;

namespace GraphExplorer.Core.Texts;

/// <summary>
/// Which characters a text may have, by one rule for every door: what is typed, asked, saved or imported. Refused are control characters
/// (C0, C1, delete), U+FFFE and U+FFFF, and halves of surrogate pairs, since not every format has a way to say them; tab and line breaks pass
/// where a text may have several lines.
/// </summary>
public static class Writable
{
    /// <summary>The rule for one line, in a few words.</summary>
    public const string LineForm = "no control characters, no line breaks";

    /// <summary>The rule for several lines, in a few words.</summary>
    public const string LinesForm = "no control characters but tab and line breaks";

    /// <summary>Whether a reason is one of the two above.</summary>
    internal static bool IsForm(string reason) => reason is LineForm or LinesForm;

    // Surrogates are looked at one by one: most stand in pairs.
    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(IsSuspect)]);

    /// <summary>Whether a text may stand where one line belongs: an id, a name, a title.</summary>
    public static bool IsLine(string text) => IsLines(text) && text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0;

    /// <summary>Whether a text may stand where several lines may: a note, a summary, any cell that is no id.</summary>
    public static bool IsLines(string text) => FirstFault(text, 0) < 0;

    /// <summary>The text with U+FFFD for each character that it may not have: for what is shown or written all the same. Never throws.</summary>
    public static string Cleaned(string text)
    {
        var fault = FirstFault(text, 0);
        if (fault < 0)
        {
            return text;
        }
        var clean = new StringBuilder(text);
        for (; fault >= 0; fault = FirstFault(text, fault + 1))
        {
            clean[fault] = (char)Rune.ReplacementChar.Value;
        }
        return clean.ToString();
    }

    private static int FirstFault(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny(Suspects);
            if (next < 0)
            {
                return -1;
            }
            i += next;
            if (!(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])))
            {
                return i;
            }
            i++;
        }
        return -1;
    }

    private static bool IsSuspect(char c) => (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF';
}
