using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Texts;

namespace GraphExplorer.Web.Access;

/// <summary>How much of the texts a request may see: all of them if it may write, else what the configuration shows to readers.</summary>
public sealed class TextAccess(WriteAuthorization rule, Passages passages)
{
    public TextExtent Of(HttpContext context) => rule.Decide(context) == WriteDecision.Allowed ? TextExtent.All : passages.Readers;
}
