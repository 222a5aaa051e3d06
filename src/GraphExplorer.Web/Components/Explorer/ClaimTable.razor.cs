using System.Linq.Expressions;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.State;
using GraphExplorer.Web.StoreWatch;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.QuickGrid;

namespace GraphExplorer.Web.Components.Explorer;

public sealed partial class ClaimTable
{
    private QuickGrid<Claim>? _grid;
    private string? _read;

    [Inject]
    public required GraphSource Source { get; set; }

    [Inject]
    public required StoreHealth Health { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var view = ViewQuery.Write(Page.View);
        var isOther = _read is { } read && view != read;
        _read = view;
        if (isOther && _grid is not null)
        {
            await _grid.RefreshDataAsync();
        }
    }

    /// <summary>The grid sorts by the name of a property; the store sorts, so that the property only has to name the order.</summary>
    private static GridSort<Claim> By(ClaimOrder order) => GridSort<Claim>.ByAscending(Named[order]);

    private static readonly Dictionary<ClaimOrder, Expression<Func<Claim, object?>>> Named = new()
    {
        [ClaimOrder.Date] = c => c.Date,
        [ClaimOrder.Source] = c => c.Source,
        [ClaimOrder.Target] = c => c.Target,
        [ClaimOrder.Relation] = c => c.Relation,
        [ClaimOrder.Voice] = c => c.AssertedBy,
        [ClaimOrder.Document] = c => c.Document,
        [ClaimOrder.Status] = c => c.Status,
        [ClaimOrder.Basis] = c => c.Basis,
    };

    private async ValueTask<GridItemsProviderResult<Claim>> ReadAsync(GridItemsProviderRequest<Claim> request)
    {
        var sorted = request.GetSortByProperties().FirstOrDefault();
        var order = sorted.PropertyName switch
        {
            nameof(Claim.AssertedBy) => ClaimOrder.Voice,
            { } name when Enum.TryParse<ClaimOrder>(name, out var found) => found,
            _ => ClaimOrder.Date,
        };
        var page = new Page<Claim>([], 0);
        var failure = await Health.AskAsync(async () => page = await Source.Reader.GetClaimsAsync(
            new()
            {
                View = Page.View,
                Order = order,
                Descending = sorted.Direction == SortDirection.Descending,
                Range = new(request.StartIndex, request.Count ?? PageRange.Most),
            },
            request.CancellationToken));
        State.Note(failure);
        return GridItemsProviderResult.From([.. page.Items], page.Total);
    }

    private string Title(Claim claim) => Lookup.Document(claim.Document)?.Title ?? claim.Document;

    private void Select(Claim claim) => State.Change(p => p with { Selection = new Selection.OfClaim(claim.Id) });
}
