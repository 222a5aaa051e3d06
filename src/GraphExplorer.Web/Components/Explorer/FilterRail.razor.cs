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
        new("allied", "Allied only", "pair:allied", Labels.LineOf(1)),
        new("rival", "Rival only", "pair:rival", Labels.LineOf(-1)),
        new("talking", "Talking only", "pair:talking", Labels.LineOf(0)),
    ];

    private static IReadOnlyList<FilterGroup.Option> Kinds { get; } =
        [.. Words<ActorKind>.All.Select(word => new FilterGroup.Option(word, Capital.First(word), $"kind:{word}", $"kind {word.Replace(' ', '-')}"))];

    private static IReadOnlyList<FilterGroup.Option> Statuses { get; } =
        [.. Words<ClaimStatus>.All.Select(word => new FilterGroup.Option(word, Capital.First(word), $"status:{word}"))];

    private static IReadOnlyList<FilterGroup.Option> Bases { get; } =
        [.. Words<DateBasis>.All.Select(word => new FilterGroup.Option(word, Labels.Basis(word), $"basis:{word}"))];

    private List<FilterGroup.Option> Documents => [.. Lookup.Documents.Select(d => new FilterGroup.Option(d.Id, d.Title, $"doc:{d.Id}"))];

    private List<FilterGroup.Option> Voices => [.. Lookup.Voices.Select(v => new FilterGroup.Option(v, v, $"voice:{v}", Note: Lookup.Who.GetValueOrDefault(v)))];

    private List<FilterGroup.Option> DataSets => [.. Lookup.DataSets.Select(name => new FilterGroup.Option(name, name, $"set:{name}"))];

    private bool IsFiltered => Page.View != View.Everything with { Window = Page.View.Window };

    private static List<string> Chosen<T>(IEnumerable<T> values) where T : struct, Enum => [.. values.Select(Words<T>.Of)];

    private static ImmutableSortedSet<string> Names(IEnumerable<string> values) => View.NoText.Union(values);

    private static ImmutableSortedSet<T> Read<T>(IEnumerable<string> words) where T : struct, Enum =>
        [.. words.Select(w => Words<T>.TryParse(w, out var value) ? value : throw new ArgumentException($"'{w}' is no word of {typeof(T).Name}.", nameof(words)))];

    private void Set(Func<View, View> change) => State.ChangeView(change);

    /// <summary>Takes the number that was typed; where it is none that a view can ask for, nothing changes.</summary>
    private void SetStrength(ChangeEventArgs e)
    {
        if (ViewFilters.Strength.Read(Page.View, $"{e.Value}") is not null)
        {
            State.ChangeView(v => ViewFilters.Strength.Read(v, $"{e.Value}") ?? v);
        }
    }

    private void SetHops(int hops) => State.ChangeView(v => v with { Hops = hops });

    private void ClearFocus() => State.ChangeView(v => v with { Actors = View.NoText, Hops = 1 });

    private void ClearSearch() => State.ChangeView(v => v with { Search = null });

    private void Reset() => State.ChangeView(v => View.Everything with { Window = v.Window });
}
