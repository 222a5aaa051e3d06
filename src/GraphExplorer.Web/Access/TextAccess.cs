using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Texts;

namespace GraphExplorer.Web.Access;

/// <summary>How much of the texts a request may see: everything if it may write, else what <c>ShowTexts</c> allows.</summary>
public sealed class TextAccess(WriteAuthorization rule, Passages passages)
{
    public TextExtent Of(HttpContext context) => rule.Decide(context) == WriteDecision.Allowed ? TextExtent.All : passages.Readers;
}
