using GraphExplorer.Web.State;

namespace GraphExplorer.Web.Canvas;

/// <summary>What the page asks the picture to show; <c>ExplorerState</c> in src/GraphExplorer.Canvas/src/data/contract.ts. Days are day numbers.</summary>
public sealed record CanvasState(
    int? From, int? To, string Mode, IReadOnlyList<string> Relations, IReadOnlyList<string> Documents, IReadOnlyList<string> Voices,
    IReadOnlyList<string> Statuses, IReadOnlyList<string> Kinds, IReadOnlyList<string> Bases, IReadOnlyList<string> Pairs,
    IReadOnlyList<string> Actors, int Hops, string? Search, string? Selection, string? Theme, string DataUrl)
{
    /// <param name="source">Address of the picture's data, without a query.</param>
    /// <param name="complete">Whether the browser has all claims, so that only a search needs new data.</param>
    public static CanvasState Of(PageState page, string source, bool complete)
    {
        var view = page.View;
        var asked = complete ? new View { Search = view.Search } : view with { Window = default, Actors = View.NoText, Hops = 1, PairStates = [] };
        var query = ViewQuery.Write(asked);
        return new(
            view.Window.From?.DayNumber, view.Window.To?.DayNumber, Words<WindowMode>.Of(view.Window.Mode),
            [.. view.Relations.Select(r => r.Word)], [.. view.Documents], [.. view.Voices],
            [.. view.Statuses.Select(Words<ClaimStatus>.Of)], [.. view.Kinds.Select(Words<ActorKind>.Of)], [.. view.Bases.Select(Words<DateBasis>.Of)],
            [.. view.PairStates.Select(Words<PairState>.Of)], [.. view.Actors], view.Hops, view.Search, page.Selection?.ToString(),
            page.Theme is { } theme ? Words<Theme>.Of(theme) : null, query.Length > 0 ? $"{source}?{query}" : source);
    }
}
