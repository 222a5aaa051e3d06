namespace GraphExplorer.Web.Components.Explorer;

public sealed partial class ClaimTable
{
    private const int PageSize = 100;

    private static readonly (ClaimOrder Order, string Title, string Kind)[] Columns =
    [
        (ClaimOrder.Date, "When", "w-when"), (ClaimOrder.Source, "Source", "w-actor"), (ClaimOrder.Relation, "Relation", "w-relation"),
        (ClaimOrder.Target, "Target", "w-actor"), (ClaimOrder.Voice, "Voice", "w-voice"), (ClaimOrder.Document, "Document", "w-document"),
        (ClaimOrder.Status, "Status", "w-status"), (ClaimOrder.Basis, "Dated by", "w-basis"),
    ];

    private Page<Claim>? _read;
    private ClaimOrder _order = ClaimOrder.Date;
    private bool _descending;
    private int _start;
    private string? _list;

    /// <summary>The list whatever its order and page: another one begins at its first page.</summary>
    private string List => $"{ViewQuery.Write(Page.View)}|{NarrowedTo}";

    protected override string ReadKey => $"{List}|{_order}|{_descending}|{_start}";

    /// <summary>The actor or pair whose claims alone are listed. A claim that is opened is one of the list, which stays as it was.</summary>
    private Selection? NarrowedTo { get; set; }

    private string? Narrowed => NarrowedTo switch
    {
        Selection.OfActor actor => $"those with {Lookup.Name(actor.Id)} at an end",
        Selection.OfPair pair => $"{Lookup.Name(pair.Pair.First)} – {Lookup.Name(pair.Pair.Second)}",
        Selection.OfTie tie => $"{Lookup.Name(tie.Pair.First)} – {Lookup.Name(tie.Pair.Second)}, {tie.Relation.Word}",
        _ => null,
    };

    protected override Task OnParametersSetAsync()
    {
        if (Page.Selection is not Selection.OfClaim)
        {
            NarrowedTo = Page.Selection;
        }
        if (_list != List)
        {
            (_list, _start) = (List, 0);
        }
        return base.OnParametersSetAsync();
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var view = NarrowedTo switch
        {
            Selection.OfActor actor => Page.View with { Actors = View.NoText.Add(actor.Id), Hops = 1 },
            Selection.OfTie tie => Page.View with { Relations = [tie.Relation] },
            _ => Page.View,
        };
        ActorPair? pair = NarrowedTo switch
        {
            Selection.OfPair of => of.Pair,
            Selection.OfTie of => of.Pair,
            _ => null,
        };
        _read = await Source.Reader.GetClaimsAsync(
            new() { View = view, Pair = pair, Order = _order, Descending = _descending, Range = new(_start, PageSize) }, cancellationToken);
    }

    private string Range(Page<Claim> page) =>
        page.Total <= PageSize ? Numbers.Count(page.Total, "claim") : $"{Numbers.Of(_start + 1)}–{Numbers.Of(_start + page.Items.Length)} of {Numbers.Count(page.Total, "claim")}";

    private bool IsSelected(Claim claim) => Page.Selection is Selection.OfClaim { Id: var id } && id == claim.Id;

    private Task SortAsync(ClaimOrder order)
    {
        (_descending, _order, _start) = (order == _order && !_descending, order, 0);
        return ReadAgainAsync();
    }

    private Task TurnAsync(int by)
    {
        _start = Math.Max(0, _start + by);
        return ReadAgainAsync();
    }
}
