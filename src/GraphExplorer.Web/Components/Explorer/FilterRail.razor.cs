using GraphExplorer.Core.Texts;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.State;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Explorer;

public sealed partial class FilterRail
{
    private static IReadOnlyList<FilterGroup.Option> Relations { get; } =
        [.. RelationTable.All.Select(r => new FilterGroup.Option(r.Word, r.Title, $"rel:{r.Word}", Labels.Line(r)))];

    private static IReadOnlyList<FilterGroup.Option> Pairs { get; } =
    [
        new("both", "Both", "pair:both", "pair-both"),
        new("allied", "Allies only", "pair:allied", Labels.LineOf(1)),
        new("rival", "Rivals only", "pair:rival", Labels.LineOf(-1)),
        new("talking", "Only talking", "pair:talking", Labels.LineOf(0)),
        new("expected", "Only expected", "pair:expected", "ring"),
    ];

    private static IReadOnlyList<FilterGroup.Option> Kinds { get; } =
        [.. Words<ActorKind>.All.Select(word => new FilterGroup.Option(word, Capital.First(word), $"kind:{word}", $"kind {word.Replace(' ', '-')}"))];

    private static IReadOnlyList<FilterGroup.Option> Statuses { get; } =
        [.. Words<ClaimStatus>.All.Select(word => new FilterGroup.Option(word, Capital.First(word), $"status:{word}"))];

    private static IReadOnlyList<FilterGroup.Option> Bases { get; } =
        [.. Words<DateBasis>.All.Select(word => new FilterGroup.Option(word, Labels.Basis(word), $"basis:{word}"))];

    private List<FilterGroup.Option> Documents => [.. Lookup.Documents.Select(d => new FilterGroup.Option(d.Id, d.Title, $"doc:{d.Id}"))];

    /// <summary>All voices; and all authors as one, where the address asks for them.</summary>
    private List<FilterGroup.Option> Voices => [.. Page.View.Voices.Contains(Claim.Author) ? [new FilterGroup.Option(Claim.Author, "All authors", "voice:author")] : Array.Empty<FilterGroup.Option>(), .. Lookup.Voices.Select(v => new FilterGroup.Option(v, v, $"voice:{v}", Note: Lookup.Who.GetValueOrDefault(v)))];

    private List<FilterGroup.Option> DataSets => [.. Lookup.DataSets.Select(name => new FilterGroup.Option(name, name, $"set:{name}"))];

    /// <summary>Steps of strength that are offered with their counts: those at which lines grow wider.</summary>
    private static ImmutableArray<int> StrengthSteps { get; } = [1, 2, 3, 5, 9];

    private bool IsFiltered => Page.View != Unfiltered(Page.View);

    /// <summary>Takes the number that was typed; where it is none that a view can ask for, nothing changes.</summary>
    private void SetStrength(ChangeEventArgs e)
    {
        if (ViewFilters.Strength.Read(Page.View, $"{e.Value}") is not null)
        {
            State.ChangeView(v => ViewFilters.Strength.Read(v, $"{e.Value}") ?? v);
        }
    }

    private static (int Hops, string Words)[] Steps { get; } = [(0, "Only among them"), (1, "Direct partners"), (2, "Partners of partners")];

    private void SetHops(object? chosen) => State.ChangeView(v => ViewFilters.Hops.Read(v, $"{chosen}") ?? v);

    private void ClearFocus() => State.ChangeView(v => v with { Actors = View.NoText, Hops = 1 });

    private void ClearSearch() => State.ChangeView(v => v with { Search = null });

    private void Reset() => State.ChangeView(Unfiltered);

    /// <summary>A view without its filters: window and camps stay.</summary>
    private static View Unfiltered(View view) => View.Everything with { Window = view.Window, Camps = view.Camps };
}
