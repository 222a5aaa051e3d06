using GraphExplorer.Web.Requests;
using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GraphExplorer.Web.State;

/// <summary>
/// The state of one page. The URL is the only source of the state: every change is written to the URL first and read from there, so that Back,
/// Forward and a pasted URL work the same way.
/// </summary>
public sealed class ExplorerState : IDisposable
{
    private readonly NavigationManager _navigation;
    private Action? _changed;

    public ExplorerState(NavigationManager navigation)
    {
        _navigation = navigation;
        _navigation.LocationChanged += OnLocationChanged;
        Read();
    }

    public PageState Page { get; private set; } = new();

    /// <summary>Unknown keys and invalid values of the URL.</summary>
    public ImmutableArray<QueryProblem> Problems { get; private set; } = [];

    /// <summary>What could not be shown for this URL, in one sentence, or null; cleared with the next URL.</summary>
    public string? Notice { get; private set; }

    public View View => Page.View;

    /// <summary>Calls back after every change, until the result is disposed.</summary>
    public IDisposable Subscribe(Action changed)
    {
        _changed += changed;
        return new Subscription(() => _changed -= changed);
    }

    /// <summary>Changes the state, as a new entry of the browser's history or in place of the current one.</summary>
    public void Change(Func<PageState, PageState> change, bool replace = false)
    {
        var page = change(Page);
        if (page.Write() != Page.Write() || Problems.Length > 0)
        {
            _navigation.NavigateTo(Address(page), replace: replace);
        }
    }

    /// <summary>Shows on the page what could not be shown.</summary>
    public void Note(string notice)
    {
        Notice = notice;
        _changed?.Invoke();
    }

    /// <summary>Shows on the page that a query took too long. An unavailable store is reported by <c>StoreBar</c>.</summary>
    public void Note(StoreFailure? failure)
    {
        if (failure is { TookTooLong: true })
        {
            Note(failure.Message);
        }
    }

    /// <summary>Changes the window to that of the timeline: ISO days, null for unbounded, and the word of the mode. Invalid values are ignored.</summary>
    /// <param name="again">Whether it replaces the window before, as the steps of playing do: no entry of the history.</param>
    public void SetWindow(string? from, string? to, string mode, bool again)
    {
        var values = new (string Key, string? Value)[] { ("from", from), ("to", to), ("mode", mode) };
        var window = ViewQuery.Read(values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value!)), out var problems).Window;
        if (problems.IsEmpty)
        {
            ChangeView(v => v with { Window = window }, replace: again);
        }
    }

    /// <summary>Changes the theme; an unknown word is ignored.</summary>
    public void SetTheme(string word)
    {
        if (Words<Theme>.TryParse(word, out var theme))
        {
            Change(p => p with { Theme = theme }, replace: true);
        }
    }

    public void ChangeView(Func<View, View> change, bool replace = false) => Change(p => p with { View = change(p.View) }, replace);

    public void Select(Selection? selection) => Change(p => p with { Selection = selection });

    /// <summary>URL of a page, relative to the app's base.</summary>
    public string Address(PageState page)
    {
        var path = _navigation.ToAbsoluteUri(_navigation.Uri).GetLeftPart(UriPartial.Path);
        var query = page.Write();
        return query.Length > 0 ? $"{path}?{query}" : path;
    }

    public void Dispose() => _navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        Read();
        _changed?.Invoke();
    }

    private void Read()
    {
        Page = PageState.Read(new Uri(_navigation.Uri).Query, out var problems);
        Problems = problems;
        Notice = null;
    }

    private sealed class Subscription(Action dispose) : IDisposable
    {
        public void Dispose() => dispose();
    }
}
