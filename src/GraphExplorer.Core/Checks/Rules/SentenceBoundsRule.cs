using GraphExplorer.Core.Texts;

namespace GraphExplorer.Core.Checks.Rules;

/// <summary>A passage is one or more whole sentences.</summary>
internal sealed class SentenceBoundsRule : IRule
{
    public string Name => "sentence-bounds";

    public bool NeedsTexts => true;

    public IEnumerable<Remark> Look(CheckedFolder folder)
    {
        foreach (var (claim, document, text, passage) in folder.Located())
        {
            var span = CheckedFolder.SpanOf(document, text);
            var sentences = new SentenceBounds(text.Text, text.Index(span.Start), text.Index(span.End));
            if (!sentences.BeginsAt(text.Index(passage.Start)))
            {
                yield return folder.Warning(claim, "start", "no sentence begins here");
            }
            if (!sentences.EndsAt(text.Index(passage.End)))
            {
                yield return folder.Warning(claim, "end", "no sentence ends here");
            }
        }
    }
}
