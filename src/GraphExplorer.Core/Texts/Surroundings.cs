using GraphExplorer.Core.Claims;

namespace GraphExplorer.Core.Texts;

/// <summary>
/// What of a text is shown around a passage: two sentences before it and two behind, so that it can be understood and no more. Where a text
/// has no sentences that can be told apart, a bound cuts it between words.
/// </summary>
public static class Surroundings
{
    /// <summary>Sentences on either side.</summary>
    public const int Sentences = 2;

    /// <summary>Most code points on either side, for so many sentences.</summary>
    public const int Longest = 600;

    /// <summary>The passage with what is shown around it, never beyond the document.</summary>
    /// <param name="document">Where in the text the document stands; what of it lies outside the text does not count.</param>
    /// <param name="passage">Must lie in the text.</param>
    /// <param name="sentenceCount">Sentences on either side, 0 or more: 0 gives the whole of those that the passage stands in.</param>
    public static Passage Of(SourceText text, Passage document, Passage passage, int sentenceCount = Sentences)
    {
        // A passage that leaves its document has nothing around it on that side.
        var from = Math.Min(Math.Clamp(document.Start, 0, text.Length), passage.Start);
        var to = Math.Max(Math.Clamp(document.End, 0, text.Length), passage.End);
        var sentences = new SentenceBounds(text.Text, text.Index(from), text.Index(to));
        return new(Begin(text, sentences, from, passage.Start, sentenceCount), End(text, sentences, to, passage.End, sentenceCount));
    }

    private static int Begin(SourceText text, SentenceBounds sentences, int from, int start, int count)
    {
        var least = Math.Max(from, start - LongestOf(count));
        // The rest of a sentence that the passage begins in is none of the two.
        var wanted = start < text.Length && sentences.BeginsAt(text.Index(start)) ? count : count + 1;
        if (wanted == 0)
        {
            return start;
        }
        // A footnote's mark behind a sentence can be taken for one of its own: what counts must have a word.
        var hadWord = false;
        for (var place = start - 1; place >= least; place--)
        {
            hadWord |= char.IsLetter(text.Text, text.Index(place));
            if (hadWord && sentences.BeginsAt(text.Index(place)))
            {
                hadWord = false;
                if (--wanted == 0)
                {
                    return place;
                }
            }
        }
        return least == from ? from : AfterBlank(text, least, start) ?? least;
    }

    private static int End(SourceText text, SentenceBounds sentences, int to, int end, int count)
    {
        var most = Math.Min(to, end + LongestOf(count));
        var wanted = sentences.EndsAt(text.Index(end)) ? count : count + 1;
        if (wanted == 0)
        {
            return end;
        }
        var hadWord = false;
        for (var place = end + 1; place <= most; place++)
        {
            hadWord |= char.IsLetter(text.Text, text.Index(place - 1));
            if (hadWord && sentences.EndsAt(text.Index(place)))
            {
                hadWord = false;
                if (--wanted == 0)
                {
                    return place;
                }
            }
        }
        return most == to ? to : BeforeBlank(text, end, most) ?? most;
    }

    private static int LongestOf(int count) => Longest * Math.Max(count, 1) / Sentences;

    private static int? AfterBlank(SourceText text, int from, int to)
    {
        for (var place = from; place < to; place++)
        {
            if (char.IsWhiteSpace(text.Text[text.Index(place)]))
            {
                return place + 1;
            }
        }
        return null;
    }

    private static int? BeforeBlank(SourceText text, int from, int to)
    {
        for (var place = to - 1; place >= from; place--)
        {
            if (char.IsWhiteSpace(text.Text[text.Index(place)]))
            {
                return place;
            }
        }
        return null;
    }
}
