using GraphExplorer.Core.Analysis;
using GraphExplorer.Core.Analysis.Signed;
using GraphExplorer.Core.Json;
using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.Requests;

namespace GraphExplorer.Web.Endpoints;

/// <summary>What can be computed of views: how two differ, what each source makes of a pair, who mediates, how balance moves.</summary>
internal static class AnalysisEndpoints
{
    private const int DefaultLength = 6;

    public static void MapAnalyses(this IEndpointRouteBuilder api)
    {
        api.MapGet("/compare", CompareAsync).WithName("GetComparison").WithSummary("What tells two views apart")
            .WithDescription("Claims are told apart by their ids. Stronger and weaker mean the same state by more or fewer distinct voices.")
            .Produces<ComparisonJson>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .WithTags("Analysis").WithMetadata(
                new QueryKey("a", "A view as a query string, URL-encoded; or snapshot=ID alone: a snapshot's own claims."), new QueryKey("b", "The other one, in the same form."));
        api.MapGet("/sources", GetSourcesAsync).WithName("GetSources").WithSummary("What each source makes of each pair of a view")
            .WithDescription("The most disputed pairs first. Spread is the greatest distance between two sources' states: 0 the same, 1 allied against rival, else 0.5.")
            .Produces<SourcesJson>().Analyses(new QueryKey("by", "What counts as one source. Default document.", Words<SourceKind>.All));
        api.MapGet("/mediators", GetMediatorsAsync).WithName("GetMediators").WithSummary("Who negotiates with both sides of a rival pair, or of one both allied and rival")
            .Produces<ListJson<MediatorJson>>().Analyses();
        api.MapGet("/balance", GetBalanceAsync).WithName("GetBalance").WithSummary("The balance of the signed pairs in a window that moves through the view's")
            .WithDescription("A pair that is allied only is +, one that is rival only is -. index is the line index of balance: exact where proved, else the best found, and atLeast the proved bound.")
            .Produces<ListJson<BalanceJson>>().Analyses(
                new QueryKey("step", "By how much the window moves. Default month.", Words<WindowStep>.All),
                new QueryKey("window", $"Steps in the window, 1 to {MovingWindow.Longest}. Default {DefaultLength}."));
    }

    private static async Task<IResult> CompareAsync(
        HttpRequest request, PictureSource pictures, Snapshots snapshots, CancellationToken cancellationToken)
    {
        var query = QueryReader.OfOwn(request, "a", "b");
        var (a, b) = (ComparedView.Read(query, "a"), ComparedView.Read(query, "b"));
        if (a is null || b is null || query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        if (await a.ReadAsync(pictures, snapshots, cancellationToken) is not { } first)
        {
            return Problems.NotFound($"There is no snapshot '{a.Snapshot}'.");
        }
        if (await b.ReadAsync(pictures, snapshots, cancellationToken) is not { } second)
        {
            return Problems.NotFound($"There is no snapshot '{b.Snapshot}'.");
        }
        return TypedResults.Json(
            ComparisonJson.Of(ViewDifference.Of(first.Claims, second.Claims, first.Set.VoiceOf, second.Set.VoiceOf)), WireJson.Compact.ComparisonJson);
    }

    private static async Task<IResult> GetSourcesAsync(HttpRequest request, PictureSource pictures, CancellationToken cancellationToken)
    {
        var query = QueryReader.Of(request, "by");
        var kind = query.Word("by", SourceKind.Document);
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        var scene = await pictures.GetViewAsync(query.View, cancellationToken);
        var comparison = SourceComparison.Of(scene.Claims, kind == SourceKind.Voice ? scene.Set.VoiceOf : c => c.Document);
        return TypedResults.Json(SourcesJson.Of(comparison), WireJson.Compact.SourcesJson);
    }

    private static async Task<IResult> GetMediatorsAsync(HttpRequest request, PictureSource pictures, CancellationToken cancellationToken)
    {
        var query = QueryReader.Of(request);
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        var mediators = Mediator.Of((await pictures.GetViewAsync(query.View, cancellationToken)).Claims);
        return TypedResults.Json(
            new ListJson<MediatorJson>([.. mediators.Select(MediatorJson.Of)], mediators.Length), WireJson.Compact.ListJsonMediatorJson);
    }

    private static async Task<IResult> GetBalanceAsync(HttpRequest request, IGraphStore store, CancellationToken cancellationToken)
    {
        var query = QueryReader.Of(request, "step", "window");
        var step = query.Word("step", WindowStep.Month);
        var length = query.Number("window", 1, MovingWindow.Longest, DefaultLength);
        if (query.Problems.Length > 0)
        {
            return Problems.BadQuery(query.Problems);
        }
        if (await StretchAsync(query.View, store, cancellationToken) is not { } stretch)
        {
            return TypedResults.Json(new ListJson<BalanceJson>([], 0), WireJson.Compact.ListJsonBalanceJson);
        }
        if (MovingWindow.Over(stretch.First, stretch.Last, step, length) is not { } windows)
        {
            query.Refuse("step", Words<WindowStep>.Of(step), $"more than {MovingWindow.Most} windows from {stretch.First:yyyy-MM-dd} to {stretch.Last:yyyy-MM-dd}: take a longer step, or from and to nearer together");
            return Problems.BadQuery(query.Problems);
        }
        var items = ImmutableArray.CreateBuilder<BalanceJson>(windows.Length);
        foreach (var window in windows)
        {
            var view = query.View with { Window = new(window.From, window.To, query.View.Window.Mode) };
            var ties = await store.GetTiesAsync(view, new(0, int.MaxValue), cancellationToken);
            var graph = SignedGraph.Of(PairSummary.Of(ties.Items).ToDictionary(p => p.Pair, p => p.State));
            items.Add(BalanceJson.Of(window, Balance.Of(graph, Camps.MostSteps / windows.Length, cancellationToken)));
        }
        return TypedResults.Json(new ListJson<BalanceJson>(items.MoveToImmutable(), windows.Length), WireJson.Compact.ListJsonBalanceJson);
    }

    /// <summary>The view's window; where it has no first or last day, that of its claims whose dates are not open there. Null where there is none.</summary>
    private static async Task<(DateOnly First, DateOnly Last)?> StretchAsync(View view, IGraphStore store, CancellationToken cancellationToken)
    {
        if (view.Window is { From: { } from, To: { } to })
        {
            return (from, to);
        }
        var claims = (await store.GetClaimsAsync(new() { View = view, Range = new(0, DataSet.MostClaims) }, cancellationToken)).Items;
        var days = claims.SelectMany(c => new[] { c.Date.Earliest, c.Date.LatestStart, c.Date.EarliestEnd, c.Date.Latest })
            .Where(d => d != DateOnly.MinValue && d != DateOnly.MaxValue).ToList();
        var (first, last) = (view.Window.From ?? days.DefaultIfEmpty(DateOnly.MaxValue).Min(), view.Window.To ?? days.DefaultIfEmpty(DateOnly.MinValue).Max());
        return days.Count == 0 || first > last ? null : (first, last);
    }

    private static RouteHandlerBuilder Analyses(this RouteHandlerBuilder endpoint, params QueryKey[] keys) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest).WithTags("Analysis").WithMetadata([new QueryKeys(View: true), .. keys]);
}
