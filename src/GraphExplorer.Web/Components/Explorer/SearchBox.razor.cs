using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace GraphExplorer.Web.Components.Explorer;

public sealed partial class SearchBox
{
    /// <summary>Most suggestions at once, including the search in claims.</summary>
    private const int Most = 12;

    private readonly List<Suggestion> _found = [];
    private string _text = "";
    private int _active = -1, _round;
    private bool _open, _prevent;

    private sealed record Suggestion(string Text, string What, Func<PageState, PageState> Take);

    private void OnInput(ChangeEventArgs e)
    {
        _text = (string?)e.Value ?? "";
        _open = true;
        _active = -1;
        Find();
    }

    private void OnKey(KeyboardEventArgs e)
    {
        _prevent = e.Key is "ArrowDown" or "ArrowUp";
        switch (e.Key)
        {
            case "ArrowDown" when _found.Count > 0:
                _active = (_active + 1) % _found.Count;
                break;
            case "ArrowUp" when _found.Count > 0:
                _active = (_active <= 0 ? _found.Count : _active) - 1;
                break;
            case "Enter" when _found.Count > 0:
                Take(_found[_active >= 0 ? _active : 0]);
                break;
            case "Escape":
                Close();
                break;
        }
    }

    private void Take(Suggestion suggestion)
    {
        State.Change(suggestion.Take);
        Close();
    }

    private void Close()
    {
        _open = false;
        _round++;
        _text = "";
        _active = -1;
        _found.Clear();
    }

    private void CloseSoon() => _open = false;

    private void Find()
    {
        _found.Clear();
        var wanted = SearchText.Wanted(_text);
        if (wanted.IsEmpty)
        {
            return;
        }
        _found.AddRange(Lookup.PairsOf(wanted).Take(3)
            .Select(pair => new Suggestion($"{Lookup.Name(pair.First)} – {Lookup.Name(pair.Second)}", $"pair, {Numbers.Count(Lookup.Pairs[pair], "claim")}", p => p with { Selection = new Selection.OfPair(pair) })));
        _found.AddRange(Lookup.Actors.Where(a => SearchText.Passes(SearchText.Fold([a.Name, .. a.Aliases]), wanted))
            .OrderByDescending(a => SearchText.Passes(SearchText.Fold([a.Name]), wanted))
            .Select(a => new Suggestion(a.Name, Words<ActorKind>.Of(a.Kind), p => p with { Selection = new Selection.OfActor(a.Id) })).Take(4));
        if (Lookup.Actors.FirstOrDefault(a => SearchText.Passes(SearchText.Fold([a.Name]), wanted)) is { } actor)
        {
            _found.Add(new($"Only claims with {actor.Name}", "filter", p => p with { View = p.View with { Actors = View.NoText.Add(actor.Id), Hops = 1 } }));
        }
        _found.AddRange(Lookup.Voices.Where(v => SearchText.Passes(SearchText.Fold([v]), wanted))
            .Select(v => new Suggestion($"Only what {v} says", "filter", p => p with { View = p.View with { Voices = View.NoText.Add(v) } })).Take(2));
        _found.AddRange(Lookup.Documents.Where(d => SearchText.Passes(SearchText.Fold([d.Title]), wanted))
            .Select(d => new Suggestion($"Only {d.Title}", "filter", p => p with { View = p.View with { Documents = View.NoText.Add(d.Id) } })).Take(2));
        var text = _text.Trim();
        _found.Add(new($"Claims with “{text}”", "search", p => p with { View = p.View with { Search = text } }));
        if (_found.Count > Most)
        {
            _found.RemoveRange(Most, _found.Count - Most);
        }
    }
}
