using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Data;

/// <summary>
/// The writing rule for a page: where its user sits is decided when the page is first asked for and kept, protected, in the page; a key that
/// the user enters lives as long as the page. Scoped.
/// </summary>
public sealed class PageWriting
{
    private readonly WritingRule _rule;
    private string? _key;

    public PageWriting(WritingRule rule, IHttpContextAccessor accessor)
    {
        _rule = rule;
        IsFromHere = accessor.HttpContext is { } context && WritingRule.IsPageFromHere(context);
    }

    /// <summary>Whether the page was opened at the machine that the app runs on.</summary>
    [PersistentState]
    public bool IsFromHere { get; set; }

    /// <summary>Whether this page may write now; where not, whether a key would help.</summary>
    public Writing Decision => _rule.Decide(IsFromHere, _key);

    /// <summary>Takes a key that the user entered; a wrong one is forgotten.</summary>
    public Writing Enter(string key)
    {
        var decision = _rule.Decide(IsFromHere, key);
        _key = decision == Writing.Allowed ? key : null;
        return decision;
    }
}
