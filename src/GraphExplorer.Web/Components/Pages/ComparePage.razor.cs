using GraphExplorer.Core.Analysis;
using GraphExplorer.Core.Exports;
using GraphExplorer.Core.Exports.Html;
using GraphExplorer.Web.Exports;
using Microsoft.AspNetCore.Components;

namespace GraphExplorer.Web.Components.Pages;

/// <summary>Compares a snapshot with another one, or with the current content of its view.</summary>
public sealed partial class ComparePage
{
    /// <summary>Most pairs in a table.</summary>
    private const int MostRows = 500;

    private ViewDifference? _difference;
    private Side? _first, _second;
    private Dictionary<string, string> _names = [];
    private (string? First, string? Second)? _read;

    [Inject]
    public required Snapshots Saved { get; set; }

    [Inject]
    public required ExportSource Source { get; set; }

    [Inject]
    public required HtmlParts Parts { get; set; }

    /// <summary>Id of a snapshot.</summary>
    [SupplyParameterFromQuery(Name = "a")]
    public string? First { get; set; }

    /// <summary>Id of the other snapshot, or null for the current content of the first one's view.</summary>
    [SupplyParameterFromQuery(Name = "b")]
    public string? Second { get; set; }

    private List<PairChange> Changes => [.. _difference?.Pairs.Where(p => p.Differs) ?? []];

    private bool IsLive => string.IsNullOrEmpty(Second);

    protected override Task OnParametersSetAsync() => _read is null || _read == (First, Second) ? Task.CompletedTask : ReadAsync();

    protected override async Task ReadStoreAsync()
    {
        _read = (First, Second);
        _difference = null;
        _first = await SavedAsync(First);
        _second = _first is null ? null : IsLive ? await LiveAsync(_first) : await SavedAsync(Second);
        if (_first is null || _second is null)
        {
            SetMissing();
            return;
        }
        _names = _first.Input.Set.Actors.Concat(_second.Input.Set.Actors).GroupBy(a => a.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Name, StringComparer.Ordinal);
        _difference = ViewDifference.Of(_first.Input.Claims, _second.Input.Claims, _first.Input.Set.VoiceOf, _second.Input.Set.VoiceOf);
    }

    private async Task<Side?> SavedAsync(string? id) =>
        id is not null && await Saved.OpenAsync(id, Leaving) is { } open
            ? new(id, open.Snapshot.Title, open.Snapshot.View, open.Export($"s/{id}", Parts, null, new()))
            : null;

    private async Task<Side> LiveAsync(Side then) =>
        new(null, "The same view now", then.View, await Source.GetAsync(new() { View = PageState.Read(then.View, out _).View }, Leaving));

    private static string CountsOf(ExportInput input)
    {
        var states = ClaimSet.PairStates(input.Claims);
        return $"{Numbers.Count(input.Claims.Length, "claim")}, {Numbers.Count(states.Count, "pair")}, {states.Values.Count(s => s == PairState.Both)} both allies and rivals";
    }

    /// <param name="Id">Id of the snapshot; null for the live view.</param>
    /// <param name="View">The view as a query string.</param>
    private sealed record Side(string? Id, string Title, string View, ExportInput Input)
    {
        private readonly Lazy<ILookup<ActorPair, Claim>> _byPair = new(() => Input.Claims.ToLookup(c => c.Pair));

        public PairSummary PairOf(ActorPair pair) => new(pair, PairPart.Of(_byPair.Value[pair]));

        /// <summary>URL of the page with this view and a pair selected.</summary>
        public string AddressOf(ActorPair pair)
        {
            var state = PageState.Read(View, out _) with { Selection = new Selection.OfPair(pair) };
            return $"{(Id is null ? "" : $"s/{Id}")}?{state.Write()}";
        }
    }
}
