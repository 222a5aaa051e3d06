using System.Text.RegularExpressions;

namespace GraphExplorer.Core.Texts;

/// <summary>
/// Where sentences of a text can begin and end: at a full stop, question or exclamation mark with its closing quotes, brackets and footnote
/// marks, and at the bounds of paragraphs. Made for prose in Latin script; an abbreviation's full stop counts as one where a capital follows.
/// </summary>
internal sealed partial class SentenceBounds
{
    /// <summary>A file without a longer line breaks its lines by length, so that only an empty line ends a paragraph.</summary>
    private const int LongestWrappedLine = 120;

    private readonly string _text;
    private readonly int _from, _to;
    private readonly bool _wrapped;

    /// <param name="from">Where the document begins in the text, in UTF-16 units.</param>
    public SentenceBounds(string text, int from, int to)
    {
        (_text, _from, _to) = (text, from, to);
        _wrapped = text[from..to].Split('\n').All(line => line.Length <= LongestWrappedLine);
    }

    public bool BeginsAt(int index)
    {
        if (index >= _to || char.IsWhiteSpace(_text[index]))
        {
            return false;
        }
        var before = _text.AsSpan(_from, index - _from);
        var gap = before[before.TrimEnd().Length..];
        return before.TrimEnd().IsEmpty || EndsParagraph(gap) || (gap.Length > 0 && LooksEnded(before.TrimEnd()) && !char.IsLower(_text[index]));
    }

    public bool EndsAt(int index)
    {
        if (index <= _from || char.IsWhiteSpace(_text[index - 1]))
        {
            return false;
        }
        var after = _text.AsSpan(index, _to - index);
        // A footnote's mark behind the sentence is outside the passage.
        if (Footnote().EnumerateMatches(after) is var marks && marks.MoveNext())
        {
            after = after[marks.Current.Length..];
        }
        var gap = after[..^after.TrimStart().Length];
        return after.TrimStart().IsEmpty || EndsParagraph(gap)
            || (LooksEnded(_text.AsSpan(_from, index - _from)) && gap.Length > 0 && !char.IsLower(after.TrimStart()[0]));
    }

    private bool EndsParagraph(ReadOnlySpan<char> gap) => gap.Count('\n') >= (_wrapped ? 2 : 1);

    private static bool LooksEnded(ReadOnlySpan<char> before) => Ended().IsMatch(before);

    [GeneratedRegex(@"[.!?…]['""’”»)\]]*(\s*\[[0-9]+\])?\z", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\G\s*\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();
}
