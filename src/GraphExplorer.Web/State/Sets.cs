namespace GraphExplorer.Web.State;

/// <summary>What is done with a set of actors.</summary>
public static class Sets
{
    /// <summary>Only claims between these actors.</summary>
    public static View Only(View view, params IEnumerable<string> ids) => view with { Actors = View.NoText.Union(ids), Hops = 0, Without = view.Without.Except(ids) };

    /// <summary>No claim with one of these actors; one in focus leaves it.</summary>
    public static View Hide(View view, params IEnumerable<string> ids)
    {
        var left = view.Actors.Except(ids);
        return view with { Without = view.Without.Union(ids), Actors = left, Hops = left.IsEmpty ? 1 : view.Hops };
    }
}
