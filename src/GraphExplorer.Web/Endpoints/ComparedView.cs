using GraphExplorer.Web.Exports;
using GraphExplorer.Web.Pictures;
using GraphExplorer.Web.Requests;

namespace GraphExplorer.Web.Endpoints;

/// <summary>One side of a comparison: a view of the store, or a snapshot.</summary>
/// <param name="Snapshot">Id of the snapshot, whose own claims are meant; null: the view.</param>
internal sealed record ComparedView(View View, string? Snapshot)
{
    private const string SnapshotKey = "snapshot";

    /// <summary>Reads a side, and refuses in <paramref name="query"/> what it does not understand; null then.</summary>
    public static ComparedView? Read(QueryReader query, string key)
    {
        if (query.Single(key) is not { } text)
        {
            query.Refuse(key, "", "missing");
            return null;
        }
        var values = ViewQuery.Split(text).ToList();
        if (values.FirstOrDefault(v => v.Key == SnapshotKey).Value is { } id)
        {
            if (values.Count > 1)
            {
                query.Refuse(key, text, $"{SnapshotKey} stands alone");
                return null;
            }
            return new(View.Everything, id);
        }
        var before = query.Problems.Length;
        var view = query.ViewOf(key, values);
        return query.Problems.Length > before ? null : new(view, null);
    }

    /// <summary>The claims, and who says them; null where there is no such snapshot.</summary>
    public async Task<ViewScene?> ReadAsync(PictureSource pictures, Snapshots snapshots, CancellationToken cancellationToken) => Snapshot is null
        ? await pictures.GetViewAsync(View, cancellationToken)
        : await snapshots.OpenAsync(Snapshot, cancellationToken) is { } open ? new(open.Set, null, open.Set.Claims) : null;
}
