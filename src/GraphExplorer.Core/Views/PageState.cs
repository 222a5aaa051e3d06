namespace GraphExplorer.Core.Views;

public enum Show
{
    Picture,
    Table,
}

public enum Theme
{
    Light,
    Dark,
}

/// <summary>Everything in a page's query string: the view, the selection, and how it is shown.</summary>
public sealed record PageState
{
    public View View { get; init; } = View.Everything;

    public Selection? Selection { get; init; }

    public Show Show { get; init; }

    /// <summary>Null for the theme of the system.</summary>
    public Theme? Theme { get; init; }

    /// <summary>Reads a page's query string. Unknown keys and values are ignored and listed in <paramref name="problems"/>.</summary>
    public static PageState Read(string query, out ImmutableArray<QueryProblem> problems)
    {
        var values = ViewQuery.Split(query).ToList();
        var state = new PageState { View = ViewQuery.Read(values, out var viewProblems) };
        var found = viewProblems.ToBuilder();
        foreach (var (key, value) in values)
        {
            switch (key)
            {
                case "sel" when Selection.Parse(value) is { } selection:
                    state = state with { Selection = selection };
                    break;
                case "show" when Words<Show>.TryParse(value, out var show):
                    state = state with { Show = show };
                    break;
                case "theme" when Words<Theme>.TryParse(value, out var theme):
                    state = state with { Theme = theme };
                    break;
                case "sel":
                    found.Add(new(key, value, Selection.Forms));
                    break;
                case "show":
                    found.Add(new(key, value, $"one of {string.Join(", ", Words<Show>.All)}"));
                    break;
                case "theme":
                    found.Add(new(key, value, $"one of {string.Join(", ", Words<Theme>.All)}"));
                    break;
                case not null when !ViewQuery.Keys.Contains(key):
                    found.Add(new(key, value, "no key of a view"));
                    break;
            }
        }
        problems = found.ToImmutable();
        return state;
    }

    /// <summary>The page's query string, without question mark; empty where everything has its default.</summary>
    public string Write()
    {
        var parts = new List<string> { ViewQuery.Write(View) };
        if (Selection is { } selection)
        {
            parts.Add("sel=" + ViewQuery.Encode(selection.ToString()));
        }
        if (Show != Show.Picture)
        {
            parts.Add("show=" + Words<Show>.Of(Show));
        }
        if (Theme is { } theme)
        {
            parts.Add("theme=" + Words<Theme>.Of(theme));
        }
        return string.Join('&', parts.Where(p => p.Length > 0));
    }
}
