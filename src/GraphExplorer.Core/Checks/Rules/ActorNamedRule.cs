namespace GraphExplorer.Core.Checks.Rules;

/// <summary>
/// Each actor of a claim is named in the paragraph of the passage, by name or alias; or the paragraph has a pronoun and the actor is named
/// earlier in the document.
/// </summary>
internal sealed class ActorNamedRule : IRule
{
    public string Name => "actor-named";

    public bool NeedsTexts => true;

    public IEnumerable<Remark> Look(CheckedFolder folder)
    {
        var named = new Dictionary<(string Actor, string Text), bool>();
        bool IsNamed(string actor, string text)
        {
            if (!named.TryGetValue((actor, text), out var found))
            {
                named[(actor, text)] = found = Mentions.Names(folder.Actor(actor), text);
            }
            return found;
        }
        foreach (var (claim, document, text, passage) in folder.Located())
        {
            var span = CheckedFolder.SpanOf(document, text);
            var (first, last) = Mentions.Paragraph(text.Text, text.Index(passage.Start), text.Index(passage.End));
            var paragraph = text.Text[Math.Max(first, text.Index(span.Start))..Math.Min(last, text.Index(span.End))];
            foreach (var (heading, actor) in new[] { ("source", claim.Source), ("target", claim.Target) })
            {
                if (IsNamed(actor, paragraph))
                {
                    continue;
                }
                var before = document.Title + "\n" + text.Text[text.Index(span.Start)..text.Index(passage.End)];
                if (!Mentions.HasPronoun(paragraph) || !IsNamed(actor, before))
                {
                    yield return folder.Warning(claim, heading, $"'{actor}' is neither named in the paragraph nor meant by a pronoun in it");
                }
            }
        }
    }
}
