using GraphExplorer.Core.Texts;

namespace GraphExplorer.Web.Data;

/// <summary>How much of the texts a request may see: whoever may write all of them, everybody else what the configuration shows to readers.</summary>
public sealed class TextAccess(WritingRule rule, Passages passages)
{
    public TextExtent Of(HttpContext context) => rule.Decide(context) == Writing.Allowed ? TextExtent.All : passages.Readers;
}
