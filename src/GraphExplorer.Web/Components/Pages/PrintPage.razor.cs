using GraphExplorer.Web.Pictures;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>A view for printing: all of it or, where the URL selects an actor or pair, the claims about it.</summary>
public sealed partial class PrintPage
{
    /// <summary>Most claims that are printed.</summary>
    private const int Most = 2000;

    private PageState _page = new();
    private Lookup _lookup = Lookup.Empty;
    private Actor? _actor;
    private ImmutableArray<Claim> _claims = [];
    private List<Document> _documents = [];
    private string _filters = "";
    private int _total, _voices;
    private bool _read;

    [Inject]
    public required GraphSource Source { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required IJSRuntime Js { get; set; }

    private string Back => $"?{(_page with { Show = Show.Picture }).Write()}";

    /// <summary>The printed picture has the light theme and a transparent background.</summary>
    private string Picture => $"api/export/svg?{string.Join('&', new[] { (_page with { Theme = Theme.Light, Show = Show.Picture }).Write(), "background=white" }.Where(p => p.Length > 0))}";

    /// <summary>Citation of a document: its number in the list at the end, and its author or, without one, its title.</summary>
    private string SourceOf(Claim claim)
    {
        var at = _documents.FindIndex(d => d.Id == claim.Document);
        return at < 0 ? claim.Document : $"[{at + 1}] {_documents[at].Author ?? _documents[at].Title}";
    }

    private string Heading => _page.Selection switch
    {
        Selection.OfActor actor => $"{_lookup.Name(actor.Id)}: allies, rivals, talks",
        Selection.OfPair pair => $"{_lookup.Name(pair.Pair.First)} and {_lookup.Name(pair.Pair.Second)}",
        Selection.OfTie tie => $"{_lookup.Name(tie.Pair.First)} and {_lookup.Name(tie.Pair.Second)}: {tie.Relation.Word}",
        _ => "Who sides with whom, according to which text",
    };

    protected override async Task OnInitializedAsync()
    {
        _page = PageState.Read(new Uri(Navigation.Uri).Query, out _);
        await base.OnInitializedAsync();
    }

    private Task PrintAsync() => Js.InvokeVoidAsync("print").AsTask();

    protected override async Task ReadStoreAsync()
    {
        _lookup = await Source.GetLookupAsync(Leaving);
        var (view, pair) = _page.Selection switch
        {
            Selection.OfActor actor => (_page.View with { Actors = View.NoText.Add(actor.Id), Hops = 1 }, (ActorPair?)null),
            Selection.OfPair chosen => (_page.View, chosen.Pair),
            Selection.OfTie tie => (_page.View with { Relations = [tie.Relation] }, tie.Pair),
            _ => (_page.View, null),
        };
        _actor = _page.Selection is Selection.OfActor { Id: var id } ? _lookup.Actor(id) : null;
        // The picture shows the same claims as the list.
        _page = _page with { View = view };
        _filters = string.Join("; ", ViewWords.Filters(view, new(_lookup.Actors, _lookup.Documents, [])).Select(f => $"{f.Filter}: {f.Values}"));
        var page = await Source.Reader.GetClaimsAsync(new() { View = view, Pair = pair, Range = new(0, Most) }, Leaving);
        (_claims, _total) = (page.Items, page.Total);
        _voices = _claims.Select(_lookup.Voice).Distinct(StringComparer.Ordinal).Count();
        _documents = [.. _claims.Select(c => c.Document).Distinct(StringComparer.Ordinal).Select(_lookup.Document).OfType<Document>()];
        _read = true;
    }

    /// <summary>The claims as they are listed: of an actor's dossier partner by partner, the one with most claims first; else in one list.</summary>
    private IEnumerable<IGrouping<string?, Claim>> Groups => _actor is { } actor
        ? _claims.GroupBy(c => (string?)c.Pair.Other(actor.Id)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        : _claims.GroupBy(_ => (string?)null);
}
