using GraphExplorer.Web.Requests;
using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace GraphExplorer.Web.State;

/// <summary>
/// The state of one page, of which the address is the record: every change goes into the address first and comes back from there, so that
/// back, forward and a pasted address all take the same way.
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

    /// <summary>What of the address was not understood.</summary>
    public ImmutableArray<QueryProblem> Problems { get; private set; } = [];

    /// <summary>What could not be shown of this address, in a sentence, or null; gone with the next one.</summary>
    public string? Notice { get; private set; }

    public View View => Page.View;

    /// <summary>Calls back after every change, until disposed.</summary>
    public IDisposable Subscribe(Action changed)
    {
        _changed += changed;
        return new Subscription(() => _changed -= changed);
    }

    /// <summary>Changes the page: one entry of the history, unless it replaces the present one.</summary>
    public void Change(Func<PageState, PageState> change, bool replace = false)
    {
        var page = change(Page);
        if (page.Write() != Page.Write() || Problems.Length > 0)
        {
            _navigation.NavigateTo(Address(page), replace: replace);
        }
    }

    /// <summary>Says on the page what could not be shown.</summary>
    public void Note(string notice)
    {
        Notice = notice;
        _changed?.Invoke();
    }

    /// <summary>Says on the page that a question took too long. A store that is away is told by a bar of its own.</summary>
    public void Note(StoreFailure? failure)
    {
        if (failure is { TookTooLong: true })
        {
            Note(failure.Message);
        }
    }

    /// <summary>Changes the window to what the timeline says: ISO days, null unbounded, and the mode's word. What means nothing changes nothing.</summary>
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

    /// <summary>Changes the theme to that of the word, if it is one.</summary>
    public void SetTheme(string word)
    {
        if (Words<Theme>.TryParse(word, out var theme))
        {
            Change(p => p with { Theme = theme }, replace: true);
        }
    }

    public void ChangeView(Func<View, View> change, bool replace = false) => Change(p => p with { View = change(p.View) }, replace);

    public void Select(Selection? selection) => Change(p => p with { Selection = selection });

    /// <summary>The address of a page, relative to the app's base.</summary>
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
