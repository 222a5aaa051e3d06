using GraphExplorer.Web.State;

namespace GraphExplorer.Web.Canvas;

/// <summary>
/// State of the page that the picture shows: <c>ExplorerState</c> in src/GraphExplorer.Canvas/src/data/contract.ts. Days are day numbers (days
/// since 0001-01-01).
/// </summary>
public sealed record CanvasState(
    int? From, int? To, string Mode, IReadOnlyList<string> Relations, IReadOnlyList<string> Documents, IReadOnlyList<string> Voices,
    IReadOnlyList<string> Statuses, IReadOnlyList<string> Kinds, IReadOnlyList<string> Bases, IReadOnlyList<string> Pairs,
    int Strength, IReadOnlyList<string> DataSets, IReadOnlyList<string> Without, IReadOnlyList<string> None, IReadOnlyList<string> Actors, int Hops, string? Search, int Camps, string? Selection, string? Theme, string DataUrl)
{
    /// <param name="source">Address of the picture's data, without a query.</param>
    /// <param name="revision">Of the data that the page shows: a picture of another one is fetched again.</param>
    /// <param name="complete">Whether the browser has all claims, so that only what the server judges needs new data.</param>
    public static CanvasState Of(PageState page, string source, string revision, bool complete)
    {
        var view = page.View;
        var query = ViewQuery.Write(ViewFilters.Keep(view, f => complete ? f.JudgedByServer : f.Test is not null));
        string[] Values(ViewFilter filter) => [.. filter.Write(view)];
        return new(
            view.Window.From?.DayNumber, view.Window.To?.DayNumber, Words<WindowMode>.Of(view.Window.Mode),
            Values(ViewFilters.Relations), Values(ViewFilters.Documents), Values(ViewFilters.Voices), Values(ViewFilters.Statuses),
            Values(ViewFilters.Kinds), Values(ViewFilters.Bases), Values(ViewFilters.PairStates), view.Strength, Values(ViewFilters.DataSets),
            Values(ViewFilters.Without), Values(ViewFilters.Nothing), Values(ViewFilters.Actors), view.Hops, view.Search, view.Camps, page.Selection?.ToString(),
            page.Theme is { } theme ? Words<Theme>.Of(theme) : null, $"{source}{(query.Length > 0 ? "?" : "")}{query}#{revision}");
    }
}
